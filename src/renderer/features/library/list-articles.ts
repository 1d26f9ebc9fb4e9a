import { focusList } from './focus'
import { runQuery } from './store'

/** Lists what a query finds, and goes there. */
export function listArticles(text: string): void {
  void runQuery({ text })
  focusList()
}
