import type { ArticleCard } from '../card/article-card'
import { identityOf } from './identity'

/** A card without what weighs most (excerpt, addresses, picture): of a change of 100,000 articles main holds this of each. */
export const changeableOf = (card: ArticleCard) => ({
  path: card.path,
  title: card.title,
  date: card.date,
  published: card.published,
  broken: card.broken,
  problems: card.problems,
  topics: card.topics,
  values: card.values,
  desk: card.desk,
  identity: identityOf(card),
})

/** What of a card a change looks at. */
export type Changeable = Readonly<ReturnType<typeof changeableOf>>
/** What of it says whether it changes. */
export type Looked = Omit<Changeable, 'identity'>
