import { useMemo, useState } from 'react'
import { Dialog } from '../../../ui/Dialog'
import { LineDiff } from '../../../ui/diff/LineDiff'
import { articleOf } from '../article-of'
import { type Choice, meeting, settled } from '../conflict'
import styles from '../editor.module.css'
import { saveSettled } from '../save'
import { change, type OpenArticle } from '../store'
import { valueAt } from '../values'
import { ValueChoice } from './ValueChoice'

interface Props {
  readonly article: OpenArticle
  /** The file's text that the save met. */
  readonly disk: string
}

const isPublished = (text: string): boolean => valueAt(articleOf(text).data, ['published']) !== false

/** The same field changed on both sides: nothing is chosen until the editor chooses. */
export function ConflictDialog({ article, disk }: Props) {
  const { path, base, text } = article
  const met = useMemo(() => meeting(base, text, disk), [base, text, disk])
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const open = met.touched.filter((one) => choices[one.id] === undefined).length
  const written = useMemo(() => {
    try {
      return settled(disk, met, choices)
    } catch {
      return undefined
    }
  }, [disk, met, choices])
  const later = (): void => change(path, () => ({ conflict: null }))
  const ready = open === 0 && written !== undefined
  return (
    <Dialog label="Changed on disk" onClose={later} wide>
      <h2 className={styles.dialogTitle}>This article changed while you were editing</h2>
      <p className={styles.dialogText}>
        {met.touched.length === 1 ? 'One field needs you.' : `${met.touched.length} fields need you.`} The rest is
        merged.
      </p>
      {met.merged.length > 0 && (
        <p className={styles.dialogText}>
          <span className={styles.merged}>✓ merged</span> {met.merged.join(' · ')}
        </p>
      )}
      {met.touched.map((one) => (
        <ValueChoice
          key={one.id}
          touched={one}
          choice={choices[one.id]}
          onChoose={(choice) => setChoices((now) => ({ ...now, [one.id]: choice }))}
        />
      ))}
      <h3 className={styles.dialogSub}>What would be written{open > 0 ? ' so far' : ''}</h3>
      {written === undefined ? (
        <p className={styles.dialogText}>These choices can’t be made together on the file as it is now.</p>
      ) : written === disk ? (
        <p className={styles.dialogText}>Nothing: the file stays as it is on disk.</p>
      ) : (
        <LineDiff before={disk} after={written} />
      )}
      <footer className={styles.dialogFoot}>
        <button type="button" className={styles.button} onClick={later}>
          Decide later
        </button>
        <button type="button" className={styles.button} onClick={() => void saveSettled(path, disk, disk)}>
          Discard my changes
        </button>
        <span className={styles.dialogNote}>
          {written !== undefined && isPublished(written) && !isPublished(disk) ? 'Saving publishes this article' : ''}
        </span>
        <button
          type="button"
          className={styles.primary}
          aria-disabled={!ready}
          onClick={() => ready && void saveSettled(path, disk, written)}
        >
          Save
        </button>
      </footer>
    </Dialog>
  )
}
