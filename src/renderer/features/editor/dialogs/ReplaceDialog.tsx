import { Dialog } from '../../../ui/Dialog'
import styles from '../editor.module.css'
import { useEditor } from '../text/store'

/** Asks before a file is replaced that a plain save would change (read-only mode, hard links). */
export function ReplaceDialog() {
  const question = useEditor((editor) => editor.question)
  if (!question) return null
  return (
    <Dialog label="Replace it?" onClose={() => question.answer(false)}>
      <h2 className={styles.dialogTitle}>Replace it?</h2>
      <p className={styles.dialogText}>{question.reason}</p>
      <p className={styles.path}>{question.path}</p>
      <footer className={styles.dialogFoot}>
        <button type="button" className={styles.button} onClick={() => question.answer(false)}>
          Leave it
        </button>
        <button type="button" className={styles.primary} onClick={() => question.answer(true)}>
          Replace it
        </button>
      </footer>
    </Dialog>
  )
}
