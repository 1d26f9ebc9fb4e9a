import { GIT_CONFLICT, offsetAt } from '../../../../shared/article'
import { Dialog } from '../../../ui/Dialog'
import styles from '../editor.module.css'
import { useSaveAnyway } from '../save-anyway'
import { showSource } from '../store'

/** Asks before a text is saved that no reader reads. The way back comes first: it is what Enter means. */
export function SaveAnywayDialog() {
  const question = useSaveAnyway((asked) => asked.question)
  if (!question) return null
  const { text, problem, answer } = question
  const line = text.slice(offsetAt(text, problem.line, 1)).split(/[\r\n]/, 1)[0] ?? ''
  const back = (): void => {
    answer(false)
    const at = offsetAt(text, problem.line, problem.column)
    showSource({ from: at, to: at })
  }
  return (
    <Dialog label="Save anyway?" onClose={back}>
      <h2 className={styles.dialogTitle}>
        {problem.code === GIT_CONFLICT
          ? `Git’s marks still stand in line ${problem.line}. Save anyway?`
          : `Jekyll won’t read line ${problem.line}. Save anyway?`}
      </h2>
      <p className={styles.dialogText}>
        {problem.message}{' '}
        {problem.code === GIT_CONFLICT
          ? 'Readers would see both sides and the marks, or nothing at all.'
          : 'Readers won’t see this article until it is put right.'}
      </p>
      <pre className={styles.dialogLine} dir="ltr">
        {line}
      </pre>
      <footer className={styles.dialogFoot}>
        <button type="button" className={styles.button} onClick={back}>
          Back to the text
        </button>
        <button type="button" className={styles.button} onClick={() => answer(true)}>
          Save anyway
        </button>
      </footer>
    </Dialog>
  )
}
