import { counted } from '../../../../../shared/numbers'
import { countChangedLines } from '../../../../../shared/text/line-hunks'
import type { OpenArticle } from '../../text/store'
import styles from './others.module.css'

/** What else is unsaved, and would be written by 'Save all'. */
export function Others({ articles }: { readonly articles: readonly OpenArticle[] }) {
  if (articles.length === 0) return null
  return (
    <section className={styles.others} aria-label="Also unsaved">
      <h3 className={styles.title}>Also unsaved</h3>
      <ul className={styles.list}>
        {articles.map(({ path, base, text }) => (
          <li key={path} className={styles.one}>
            <bdi className={styles.path} dir="ltr">
              {path}
            </bdi>
            <span>{counted(countChangedLines(base, text), 'line')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
