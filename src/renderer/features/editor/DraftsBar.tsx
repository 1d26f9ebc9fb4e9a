import styles from './editor.module.css'
import { dropDraft, takeDraft, useDrafts } from './restore'

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Unsaved work of an earlier run: offered, never forced. */
export function DraftsBar() {
  const drafts = useDrafts((state) => state.drafts)
  const draft = drafts[0]
  if (!draft) return null
  return (
    <section className={styles.bar} aria-label="Unsaved edits of an earlier run">
      <p>
        Unsaved edits in <bdi className={styles.path}>{nameOf(draft.path)}</bdi>
        {drafts.length > 1 ? ` and ${drafts.length - 1} more` : ''} were kept.
      </p>
      <button type="button" className={styles.button} onClick={() => void takeDraft(draft)}>
        Show them
      </button>
      <button type="button" className={styles.quiet} onClick={() => void dropDraft(draft)}>
        Drop them
      </button>
    </section>
  )
}
