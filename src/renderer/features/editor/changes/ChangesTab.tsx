import { counted } from '../../../../shared/numbers'
import { countChangedLines } from '../../../../shared/text/line-hunks'
import { LineDiff } from '../../../ui/diff/LineDiff'
import { isDirty } from '../text/history'
import type { OpenArticle } from '../text/store'
import { KeptList } from '../unchosen/KeptList'
import styles from './changes.module.css'

/** What a save would write, as lines of the file; below it what was left and can be brought back. */
export function ChangesTab({ article }: { readonly article: OpenArticle }) {
  return (
    <>
      <Changes article={article} />
      <KeptList key={article.path} article={article} />
    </>
  )
}

function Changes({ article }: { readonly article: OpenArticle }) {
  const { base, text, path } = article
  if (!isDirty(article)) {
    return (
      <div className={styles.nothing}>
        <p>Nothing changed</p>
        <p className={styles.hint}>The article is as its file has it.</p>
      </div>
    )
  }
  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        <span className={styles.file} dir="ltr">
          {path}
        </span>
        <span className={styles.count}>{counted(countChangedLines(base, text), 'line')}</span>
      </div>
      <LineDiff before={base} after={text} />
    </div>
  )
}
