import { hasOtherSwitch, isPublished, otherSwitch } from '../../../../shared/article'
import { timeOf } from '../../../../shared/article/time'
import { drawn } from '../../../../shared/text/label'
import { exactTime } from '../../../ui/age'
import { StateMark } from '../../../ui/StateMark'
import { described, Notes } from '../fields/Notes'
import { useField, useForm } from '../fields/use-field'
import { ageOf } from '../fields/When'
import { shownValue } from '../values'
import styles from './form.module.css'
import { Thumb } from './Thumb'

/** The card as readers see it, and the one decision about it at its right. */
export function ArticleHeader() {
  const { path, now, file } = useForm()
  const flag = useField(['published'])
  const draft = useField(['draft'])
  const state = { ...flag, notes: [...flag.notes, ...draft.notes] }
  const published = isPublished(now, path)
  const inFile = isPublished(file, path)
  const isElsewhere = hasOtherSwitch(path, now.data)
  const provider = drawn(shownValue(now, ['provider', 'name']) || shownValue(now, ['provider', 'domain']))
  const at = timeOf(shownValue(now, ['publishedDateTime']))
  const title = drawn(shownValue(now, ['title']))
  return (
    <div className={styles.header}>
      <Thumb url={shownValue(now, ['images', 0, 'url'])} name={provider || title} size="card" />
      <div className={styles.reads}>
        <p className={styles.readsTitle} dir="auto">
          {title || 'No title yet'}
        </p>
        <p className={styles.meta}>
          <bdi>{provider || 'No provider'}</bdi>
          {at !== null && <span title={exactTime(at)}> · {ageOf(at, Date.now())}</span>}
        </p>
      </div>
      <div className={styles.decision}>
        {isElsewhere ? (
          <p className={styles.stateless}>
            <StateMark state="unknown" />
            <span>{otherSwitch.message}</span>
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
          {published === inFile ? '' : published ? 'Goes live when you save' : 'Comes off when you save'}
        </span>
        <Notes id={state.id} notes={state.notes} name={state.name} />
      </div>
    </div>
  )
}
