import type { ReactNode } from 'react'
import { Dialog } from '../../ui/Dialog'
import { LineDiff } from '../../ui/diff/LineDiff'
import { ActionButton } from './ActionButton'
import { FilePath } from './dialogs/FilePath'
import { DialogFoot, DialogText, DialogTitle } from './dialogs/parts'
import { FileText } from './form/FileText'
import styles from './refused.module.css'
import { leaveRecode, saveRecoded, showRecoded, useRecode } from './save/recode'
import type { OpenArticle } from './text/store'

/** What stands in the place of an article that can't be edited, or drawn. */
export const InsteadOfArticle = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.instead}>{children}</div>
)

/** A file that can't be edited: why, the beginning of its text, and the way out where there is one. */
export function Refused({ article: { path, refused } }: { readonly article: OpenArticle }) {
  const { reason, preview } = refused ?? { reason: { code: '', message: '' }, preview: null }
  return (
    <InsteadOfArticle>
      <h2>This file can’t be edited</h2>
      <p>{reason.message}</p>
      <FilePath path={path} />
      {reason.code === 'not-utf8' && (
        <p>
          <ActionButton onClick={() => void showRecoded(path)}>Read as Windows-1252 and save as UTF-8…</ActionButton>
        </p>
      )}
      {preview !== null && <FileText text={preview} />}
      <Recode />
    </InsteadOfArticle>
  )
}

/** What the file would become, before anything is written. */
function Recode() {
  const shown = useRecode((recode) => recode.shown)
  if (shown === null) return null
  const { path, misread, text } = shown
  return (
    <Dialog label="Save as UTF-8" onClose={leaveRecode} wide>
      <DialogTitle>Read as Windows-1252 and save as UTF-8</DialogTitle>
      <DialogText>
        These lines are other letters then: what its readers see now, and what they would see. Look whether the words
        are right; if not, the file was written in another encoding. Undo doesn’t bring the old bytes back.
      </DialogText>
      <LineDiff before={misread} after={text} />
      <DialogFoot>
        <ActionButton onClick={leaveRecode}>Leave it</ActionButton>
        <ActionButton primary onClick={() => void saveRecoded(path, text)}>
          Save as UTF-8
        </ActionButton>
      </DialogFoot>
    </Dialog>
  )
}
