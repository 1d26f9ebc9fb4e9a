import { isPublished, whyStateless } from '../../../../../shared/fields/table/published'
import { useFields } from '../../../../core/fields'
import { StateMark } from '../../../../ui/StateMark'
import { described, Notes } from '../../fields/frame/Notes'
import { type FieldState, useField, useForm } from '../../fields/frame/use-field'
import styles from './published-switch.module.css'

/** Whether readers see the article; where something else than `published` says so no state is claimed. */
export function PublishedSwitch({ flag }: { readonly flag: FieldState }) {
  const { path, now, file } = useForm()
  const draft = useField(['draft'])
  const state = { ...flag, notes: [...flag.notes, ...draft.notes] }
  const { switch: turned } = useFields()
  const stateless = whyStateless(path, now.data, turned)
  const published = isPublished(now, path, turned)
  const isAsInFile = published === isPublished(file, path, turned)
  return (
    <div className={styles.decision}>
      {stateless !== null ? (
        <p className={styles.stateless}>
          <StateMark state="unknown" />
          <span>{stateless.message}</span>
        </p>
      ) : (
        <label className={styles.switchLine}>
          <input
            type="checkbox"
            role="switch"
            data-field="published"
            className={styles.switch}
            aria-label="Published"
            aria-describedby={['published-line', described(state)].join(' ')}
            checked={published === true}
            aria-checked={published === true}
            disabled={state.readOnly}
            onChange={(event) => state.edit({ op: 'set', path: ['published'], value: event.target.checked })}
          />
          <span aria-hidden="true">
            {published === null ? 'Can’t be read' : published ? 'Published' : 'Unpublished'}
          </span>
        </label>
      )}
      <span id="published-line" className={styles.goesLive}>
        {isAsInFile ? '' : published ? 'Goes live when you save' : 'Comes off when you save'}
      </span>
      <Notes id={state.id} notes={state.notes} name={state.name} />
    </div>
  )
}
