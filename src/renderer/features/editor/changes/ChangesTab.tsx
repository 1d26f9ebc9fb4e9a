import { LineDiff } from '../../../ui/diff/LineDiff'
import { isDirty } from '../text/history'
import type { OpenArticle } from '../text/store'
import { KeptList } from '../unchosen/KeptList'
import styles from './changes-tab.module.css'
import { FileLine } from './FileLine'

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
  const { base, text } = article
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
      <FileLine article={article} />
      <LineDiff before={base} after={text} />
    </div>
  )
}
