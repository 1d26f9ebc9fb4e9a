import { counted } from '../../../../shared/numbers'
import { countChangedLines } from '../../../../shared/text/line-hunks'
import type { OpenArticle } from '../text/store'
import styles from './file-line.module.css'

/** The file that a save would write, and how many of its lines would change. */
export const FileLine = ({ article: { path, base, text } }: { readonly article: OpenArticle }) => (
  <div className={styles.line}>
    <span className={styles.file} dir="ltr">
      {path}
    </span>
    <span className={styles.count}>{counted(countChangedLines(base, text), 'line')}</span>
  </div>
)
