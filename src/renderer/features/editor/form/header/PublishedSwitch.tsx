import { ArticleError } from '../../../../../shared/article'
import {
  isInDrafts,
  isOdd,
  isPublished,
  isTurnedByMoving,
  rightEdit,
  switchEdits,
  whyStateless,
} from '../../../../../shared/fields/table/published'
import type { Switch } from '../../../../../shared/fields/table/table'
import { stepsTo } from '../../../../../shared/fields/table/values'
import { StateMark } from '../../../../ui/StateMark'
import { decide } from '../../decide'
import { described, Notes } from '../../fields/frame/Notes'
import { type FieldState, useField, useForm } from '../../fields/frame/use-field'
import { useReveal } from '../../reveal'
import { LinkButton } from '../LinkButton'
import { OddSwitch } from './OddSwitch'
import styles from './published-switch.module.css'
import { datesSay, inFile } from './switch-words'

/** The key by which the switch of a folder is found in the form; that of `published` where its folder alone says it. */
export const switchPath = ({ key }: Switch): readonly string[] => stepsTo(key ?? 'published')

interface Props {
  readonly turned: Switch
  readonly flag: FieldState
}

/** Whether readers see the article, by the switch of its folder; where nobody knows no state is claimed. */
export function PublishedSwitch({ turned, flag }: Props) {
  const { path, now, file, table } = useForm()
  const draft = useField(['draft'])
  const notes = flag.id === draft.id ? flag.notes : [...flag.notes, ...draft.notes]
  const stateless = whyStateless(path, now.data, turned)
  const published = isPublished(now, path, turned)
  const isAsInFile = published === isPublished(file, path, turned)
  const written = table.site === 'newsroom' || stateless !== null ? null : inFile(now, path, turned)
  // A text counts as published to Jekyll, and may have been meant otherwise: one click says plainly what it is.
  const isText = turned.readsTexts && published === true && (flag.value ?? true) !== true && !isInDrafts(path)
  const plainly = isText && !flag.readOnly ? rightEdit(true, turned) : null
  const dates = published === true ? datesSay(now, table, Date.now()) : null
  const turn = (value: boolean): void => {
    if (isTurnedByMoving(path, turned)) {
      void decide(path, { kind: value ? 'publish' : 'unpublish' })
      return
    }
    try {
      for (const edit of switchEdits(now, value, path, turned)) flag.edit(edit)
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error
      flag.refuse(null, error.message)
    }
  }
  return (
    <div className={styles.decision}>
      {isOdd(stateless) ? (
        <OddSwitch turned={turned} flag={flag} />
      ) : stateless !== null ? (
        <p className={styles.stateless}>
          <StateMark state="unknown" />
          <span>{stateless.message}</span>
        </p>
      ) : (
        <label className={styles.switchLine}>
          <input
            type="checkbox"
            role="switch"
            data-field={flag.id}
            className={styles.switch}
            aria-label="Published"
            aria-describedby={['published-line', described({ ...flag, notes })].join(' ')}
            checked={published === true}
            aria-checked={published === true}
            disabled={flag.readOnly}
            onChange={(event) => turn(event.target.checked)}
          />
          <span aria-hidden="true">
            {published === null ? 'Can’t be read' : published ? 'Published' : 'Unpublished'}
          </span>
        </label>
      )}
      <span id="published-line" className={styles.line}>
        {written !== null && (
          <span className={styles.written}>
            {written.code !== '' && <code>{written.code}</code>} {written.words}
          </span>
        )}
        {plainly !== null && (
          <LinkButton
            onClick={() => {
              flag.edit(plainly)
              useReveal.setState({ field: { path: plainly.path } })
            }}
          >
            {`Write ${turned.key}: ${String(plainly.value)}`}
          </LinkButton>
        )}
        {dates !== null && <span className={styles.dates}>{dates}</span>}
        {!isOdd(stateless) && (written === null || !isAsInFile) && (
          <span className={styles.goesLive}>
            {isAsInFile ? '' : published ? 'Goes live when you save' : 'Comes off when you save'}
          </span>
        )}
      </span>
      <Notes id={flag.id} notes={notes} name={flag.name} />
    </div>
  )
}
