import { writeFilter } from '../../../../shared/query'
import { focusList } from '../focus'
import { runQuery, toArticle } from '../store'
import styles from './unlisted.module.css'
import { useUnlisted } from './use-unlisted'

/** A query has up to 2,000 letters; by so much of its end a path is known. */
const MAX_PATH_LETTERS = 1_500

async function showInList(path: string): Promise<void> {
  await runQuery({ text: writeFilter('path', path.slice(-MAX_PATH_LETTERS)) })
  await toArticle(path)
  focusList()
}

/** Behind what is said of the open article: that the list beside it hasn't got it, and the way there. */
export function Unlisted() {
  const path = useUnlisted()
  if (path === null) return null
  return (
    <span className={styles.unlisted}>
      {' · Not in this list '}
      <button type="button" className={styles.show} onClick={() => void showInList(path)}>
        Show it
      </button>
    </span>
  )
}
