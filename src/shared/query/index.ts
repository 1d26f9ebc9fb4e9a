import type { ArticleCard } from '../ipc/card'
import type { Sort } from '../ipc/contract'
import { beginsWord, fold, searchText } from './text'

export type Predicate = (card: ArticleCard) => boolean

/** Not readable files are neither: nobody can decide about them. */
export const isUndecided: Predicate = (card) => !card.published && card.broken === null

const states: ReadonlyMap<string, Predicate> = new Map(
  Object.entries<Predicate>({
    'is:published': (card) => card.published && card.broken === null,
    'is:live': (card) => card.published && card.broken === null,
    'is:unpublished': isUndecided,
    'is:draft': isUndecided,
    'has:problem': (card) => card.problems.some((problem) => problem.severity !== 'hint'),
  }),
)

/** A phrase in quotes (the last quote may be missing while it is typed), or what stands between blanks. */
const TERM = /"([^"]*)(?:"|$)|\S+/g

function termOf(written: string, phrase: string | undefined): Predicate {
  const state = phrase === undefined ? states.get(written.toLowerCase()) : undefined
  if (state !== undefined) return state
  const needle = fold(phrase ?? written).trim()
  return needle === '' ? () => true : (card) => beginsWord(searchText(card), needle)
}

/**
 * What the search box says, as a predicate over cards: every word (the beginning of one, case and accents apart), every
 * "phrase" and every state has to hold. An empty text holds for all.
 */
export function parseQuery(text: string): Predicate {
  const terms = [...text.matchAll(TERM)].map((found) => termOf(found[0], found[1]))
  return (card) => terms.every((holds) => holds(card))
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorted copy; ties by path, cards without a date last either way. `compareTitles` is the locale's, passed in. */
export function sortCards(
  cards: readonly ArticleCard[],
  sort: Sort,
  compareTitles: (a: string, b: string) => number,
): ArticleCard[] {
  const sign = sort.direction === 'ascending' ? 1 : -1
  const byDate = (a: ArticleCard, b: ArticleCard): number => {
    if (a.time === null || b.time === null) return Number(a.time === null) - Number(b.time === null)
    return sign * (a.time - b.time)
  }
  const byTitle = (a: ArticleCard, b: ArticleCard): number => sign * compareTitles(a.title, b.title)
  const compare = sort.field === 'date' ? byDate : byTitle
  return cards.toSorted((a, b) => compare(a, b) || byText(a.path, b.path))
}

/** The views that every workspace has; the sidebar shows them in this order. */
export const builtInViews = [
  { name: 'All articles', query: '' },
  { name: 'Unpublished', query: 'is:unpublished' },
  { name: 'Published', query: 'is:published' },
  { name: 'Problems', query: 'has:problem' },
] as const
