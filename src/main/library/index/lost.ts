import type { ArticleCard } from '../../../shared/card/article-card'
import type { Predicate } from '../../../shared/query'

/** Whether a query finds an unsaved article for being unsaved: where its file is gone nothing else counts. */
export const asksForLost = (matches: Predicate, card: ArticleCard): boolean =>
  matches(card) && !matches({ ...card, desk: { ...card.desk, unsaved: false } })
