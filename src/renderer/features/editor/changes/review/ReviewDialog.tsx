import { Dialog } from '../../../ui/Dialog'
import { LineDiff } from '../../../ui/diff/LineDiff'
import { ActionButton } from '../ActionButton'
import { DialogFoot, DialogTitle } from '../dialogs/parts'
import { saveOpen } from '../save/save'
import { isDirty } from '../text/history'
import { type OpenArticle, review, useEditor } from '../text/store'
import { FileLine } from './FileLine'

/** A last look before the save. */
export function ReviewDialog({ article }: { readonly article: OpenArticle }) {
  const open = useEditor((editor) => editor.reviewing) && isDirty(article)
  const { base, text } = article
  if (!open) return null
  const close = (): void => review(false)
  return (
    <Dialog label="Review changes" onClose={close} wide>
      <DialogTitle>Review changes</DialogTitle>
      <FileLine article={article} />
      <LineDiff before={base} after={text} />
      <DialogFoot>
        <ActionButton onClick={close}>Keep editing</ActionButton>
        <ActionButton
          primary
          onClick={() => {
            close()
            void saveOpen()
          }}
        >
          Save
        </ActionButton>
      </DialogFoot>
    </Dialog>
  )
}
