import type { ArticleCard } from '../../../shared/card/article-card'
import type { ResponseOf } from '../../../shared/ipc/contract'
import { parseQuery, QueryError } from '../../../shared/query'
import { isMatch } from '../../../shared/query/matching'
import type { Library } from '../index/library'
import { asStory } from '../index/same-story'

/** The contract's cap. */
const SHOWN = 5

const newestFirst = (a: ArticleCard, b: ArticleCard): number =>
  (b.time ?? 0) - (a.time ?? 0) || (a.path < b.path ? -1 : 1)

/** The few articles that a query finds, those first whose title has its words; how many it finds in all. `now`: ms. */
export function findArticles(library: Library, text: string, now: number): ResponseOf<'findArticles'> {
  if (text.trim() === '') return { articles: [], total: 0 }
  try {
    const matches = parseQuery(text, now, library.language)
    const found: ArticleCard[] = []
    for (const card of library.cards()) if (matches(card)) found.push(card)
    const titled = found.filter(({ title }) => isMatch(title, text)).sort(newestFirst)
    // Most often these are enough.
    const rest = titled.length >= SHOWN ? [] : found.filter((card) => !titled.includes(card)).sort(newestFirst)
    return { articles: [...titled, ...rest].slice(0, SHOWN).map(asStory), total: found.length }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return { articles: [], total: 0 }
  }
}
