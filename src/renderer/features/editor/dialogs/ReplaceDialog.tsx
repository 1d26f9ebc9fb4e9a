import { Dialog } from '../../../ui/Dialog'
import { ActionButton } from '../ActionButton'
import { useEditor } from '../text/store'
import { FilePath } from './FilePath'
import { DialogFoot, DialogText, DialogTitle } from './parts'

/** Asks before a file is replaced that a plain save would change (read-only mode, hard links). */
export function ReplaceDialog() {
  const question = useEditor((editor) => editor.question)
  if (!question) return null
  return (
    <Dialog label="Replace it?" onClose={() => question.answer(false)}>
      <DialogTitle>Replace it?</DialogTitle>
      <DialogText>{question.reason}</DialogText>
      <FilePath path={question.path} />
      <DialogFoot>
        <ActionButton onClick={() => question.answer(false)}>Leave it</ActionButton>
        <ActionButton primary onClick={() => question.answer(true)}>
          Replace it
        </ActionButton>
      </DialogFoot>
    </Dialog>
  )
}
