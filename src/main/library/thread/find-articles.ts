import type { ArticleCard } from '../../../shared/card/article-card'
import type { ResponseOf } from '../../../shared/ipc/contract'
import { parseQuery, QueryError } from '../../../shared/query'
import { fold, foldedValue } from '../../../shared/text/fold'
import { Best } from '../index/best'
import type { Library } from '../index/library'
import { asStory } from '../index/same-story'

/** The contract's cap. */
const SHOWN = 5

const isNewer = (one: ArticleCard, other: ArticleCard): boolean => {
  const apart = (one.time ?? 0) - (other.time ?? 0)
  return apart === 0 ? one.path < other.path : apart > 0
}

/** The few articles that a query finds, those first whose title has its words; how many it finds in all. `now`: ms. */
export function findArticles(library: Library, text: string, now: number): ResponseOf<'findArticles'> {
  if (text.trim() === '') return { articles: [], total: 0 }
  try {
    const matches = parseQuery(text, now, library.language)
    const words = foldedValue(text).split(' ')
    const titled = new Best(SHOWN, isNewer)
    const others = new Best(SHOWN, isNewer)
    let total = 0
    for (const card of library.cards()) {
      if (!matches(card)) continue
      total += 1
      // A title is folded only where it may count, and isn't kept: ten thousand would push out the few values that are.
      if (titled.takes(card) && hasEach(fold(card.title), words)) titled.add(card)
      else others.add(card)
    }
    return { articles: [...titled.kept, ...others.kept].slice(0, SHOWN).map(asStory), total }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return { articles: [], total: 0 }
  }
}

const hasEach = (folded: string, words: readonly string[]): boolean => words.every((word) => folded.includes(word))
