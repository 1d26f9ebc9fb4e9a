import { counted } from '../../../../shared/numbers'
import { countChangedLines } from '../../../../shared/text/line-hunks'
import { Dialog } from '../../../ui/Dialog'
import { LineDiff } from '../../../ui/diff/LineDiff'
import editorStyles from '../editor.module.css'
import { saveOpen } from '../save/save'
import { isDirty } from '../text/history'
import { type OpenArticle, review, useEditor } from '../text/store'
import styles from './changes.module.css'

/** A last look before the save. */
export function ReviewDialog({ article }: { readonly article: OpenArticle }) {
  const open = useEditor((editor) => editor.reviewing) && isDirty(article)
  const { base, text, path } = article
  if (!open) return null
  const close = (): void => review(false)
  return (
    <Dialog label="Review changes" onClose={close} wide>
      <h2 className={editorStyles.dialogTitle}>Review changes</h2>
      <div className={styles.head}>
        <span className={styles.file} dir="ltr">
          {path}
        </span>
        <span className={styles.count}>{counted(countChangedLines(base, text), 'line')}</span>
      </div>
      <LineDiff before={base} after={text} />
      <footer className={editorStyles.dialogFoot}>
        <button type="button" className={editorStyles.button} onClick={close}>
          Keep editing
        </button>
        <button
          type="button"
          className={editorStyles.primary}
          onClick={() => {
            close()
            void saveOpen()
          }}
        >
          Save
        </button>
      </footer>
    </Dialog>
  )
}
