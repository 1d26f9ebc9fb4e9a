import { Dialog } from '../../ui/Dialog'
import { LineDiff } from '../../ui/diff/LineDiff'
import styles from './editor.module.css'
import { FileText } from './form/FileText'
import { leaveRecode, saveRecoded, showRecoded, useRecode } from './save/recode'
import type { OpenArticle } from './text/store'

/** A file that can't be edited: why, the beginning of its text, and the way out where there is one. */
export function Refused({ article: { path, refused } }: { readonly article: OpenArticle }) {
  const { reason, preview } = refused ?? { reason: { code: '', message: '' }, preview: null }
  return (
    <div className={styles.refused}>
      <h2>This file can’t be edited</h2>
      <p>{reason.message}</p>
      <p className={styles.path}>{path}</p>
      {reason.code === 'not-utf8' && (
        <p>
          <button type="button" className={styles.button} onClick={() => void showRecoded(path)}>
            Read as Windows-1252 and save as UTF-8…
          </button>
        </p>
      )}
      {preview !== null && <FileText text={preview} />}
      <Recode />
    </div>
  )
}

/** What the file would become, before anything is written. */
function Recode() {
  const shown = useRecode((recode) => recode.shown)
  if (shown === null) return null
  const { path, misread, text } = shown
  return (
    <Dialog label="Save as UTF-8" onClose={leaveRecode} wide>
      <h2 className={styles.dialogTitle}>Read as Windows-1252 and save as UTF-8</h2>
      <p className={styles.dialogText}>
        These lines are other letters then: what its readers see now, and what they would see. Look whether the words
        are right; if not, the file was written in another encoding. Undo doesn’t bring the old bytes back.
      </p>
      <LineDiff before={misread} after={text} />
      <footer className={styles.dialogFoot}>
        <button type="button" className={styles.button} onClick={leaveRecode}>
          Leave it
        </button>
        <button type="button" className={styles.primary} onClick={() => void saveRecoded(path, text)}>
          Save as UTF-8
        </button>
      </footer>
    </Dialog>
  )
}
