import { GIT_CONFLICT, offsetAt, type Problem, stopsReaders } from '../../../../shared/article'
import { Dialog } from '../../../ui/Dialog'
import { ActionButton } from '../ActionButton'
import { DialogFoot, DialogText, DialogTitle } from '../dialogs/parts'
import { useSaveAnyway } from '../save/save-anyway'
import { showSource } from '../text/store'
import styles from './save-anyway-dialog.module.css'

function headingOf(problem: Problem): string {
  const { code, line } = problem
  if (code === GIT_CONFLICT) return `Git’s marks still stand in line ${line}. Save anyway?`
  return stopsReaders(problem)
    ? `Jekyll won’t read line ${line}. Save anyway?`
    : `Not every program reads line ${line}. Save anyway?`
}

function whatFollows(problem: Problem): string {
  if (problem.code === GIT_CONFLICT) return 'Readers would see both sides and the marks, or nothing at all.'
  return stopsReaders(problem)
    ? 'Readers won’t see this article until it is put right.'
    : 'Until it is put right this article is edited as source only, and no key publishes it.'
}

/** Asks before a text is saved that no reader reads, or no form. The way back comes first: it is what Enter means. */
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
      <DialogTitle>{headingOf(problem)}</DialogTitle>
      <DialogText>
        {problem.message} {whatFollows(problem)}
      </DialogText>
      <pre className={styles.line} dir="ltr">
        {line}
      </pre>
      <DialogFoot>
        <ActionButton onClick={back}>Back to the text</ActionButton>
        <ActionButton onClick={() => answer(true)}>Save anyway</ActionButton>
      </DialogFoot>
    </Dialog>
  )
}
