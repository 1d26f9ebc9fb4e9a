import { useMemo, useState } from 'react'
import { Dialog } from '../../../../ui/Dialog'
import { ActionButton } from '../../ActionButton'
import { DialogFoot, DialogTitle } from '../../dialogs/parts'
import { LinkButton } from '../../form/LinkButton'
import { saveOpen } from '../../save/save'
import { isUnsaved, saveAll } from '../../save/save-all'
import { isDirty } from '../../text/history'
import { type OpenArticle, review, useEditor } from '../../text/store'
import { FileLine } from '../FileLine'
import { Others } from './Others'
import { ReviewList } from './ReviewList'

/** A last look before the save, field by field; and what else is unsaved. */
export function ReviewDialog({ article }: { readonly article: OpenArticle }) {
  const open = useEditor((editor) => editor.reviewing) && isDirty(article)
  return open ? <Review article={article} /> : null
}

function Review({ article }: { readonly article: OpenArticle }) {
  const articles = useEditor((editor) => editor.articles)
  const others = useMemo(
    () => Object.values(articles).filter((one) => one.path !== article.path && isUnsaved(one)),
    [articles, article.path],
  )
  const [isBeside, setBeside] = useState(false)
  const close = (): void => review(false)
  const leaving = (act: () => Promise<unknown>) => (): void => {
    close()
    void act()
  }
  return (
    <Dialog label="Review changes" onClose={close} wide={isBeside ? 'double' : true}>
      <DialogTitle>Review changes</DialogTitle>
      <FileLine article={article} />
      <LinkButton aria-pressed={isBeside} onClick={() => setBeside(!isBeside)}>
        Side by side
      </LinkButton>
      <ReviewList article={article} isBeside={isBeside} />
      <Others articles={others} />
      <DialogFoot>
        <ActionButton onClick={close}>Keep editing</ActionButton>
        {others.length > 0 && <ActionButton onClick={leaving(saveAll)}>Save all {others.length + 1}</ActionButton>}
        <ActionButton primary onClick={leaving(saveOpen)}>
          Save
        </ActionButton>
      </DialogFoot>
    </Dialog>
  )
}
