import type { ArticleCard, SameStory } from '../../../../shared/card/article-card'
import type { ResultRow } from '../../../../shared/card/row'
import { counted, signed } from '../../../../shared/numbers'
import { providerName, stateOf, stateWords } from '../../../../shared/query'
import { longAge, shortAgo } from '../../../ui/age'

/** The problems that a row counts: hints show beside the field, and in Look. */
export const problemsOf = (card: ArticleCard): ArticleCard['problems'] =>
  card.problems.filter((problem) => problem.severity !== 'hint')

export const problemCount = (card: ArticleCard): number => problemsOf(card).length

/** 'Also: Current & Watt, published 3 h ago': the first other article of the same story; null where there is none. */
export function alsoText(also: readonly SameStory[], now: number): string | null {
  const [first, ...others] = also
  if (!first) return null
  const state = stateOf(first)
  const age = first.time === null ? '' : ` ${shortAgo(first.time, now)}`
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const provider = providerName(first) ?? first.path
  return `Also: ${provider}, ${stateWords[state]}${state === 'published' ? age : ''}${more}`
}

/** 'TITLE, PROVIDER, 2 hours, unpublished, 1 problem': a row as it is read out. `tile`: what is said in its picture's place. */
export function rowName(card: ArticleCard, now: number, tile: string | null = null): string {
  const problems = problemCount(card)
  const state = stateOf(card)
  const parts = [
    card.title,
    providerName(card),
    card.time === null ? null : longAge(card.time, now),
    card.broken ? card.broken.message : stateWords[state],
    !card.broken && problems > 0 ? counted(problems, 'problem') : null,
    tile,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** The one number of a row: quality, and heat only where it differs from it or is negative. */
export function numbersOf({ quality, heat }: ArticleCard): { quality: string | null; heat: string | null } {
  const tells = heat !== null && (heat < 0 || (quality !== null && heat !== quality))
  return {
    quality: quality === null ? null : `quality ${quality}`,
    heat: tells ? `heat ${signed(heat)}` : null,
  }
}

/** The name of a row whose file is gone. */
export const nameOfGone = ({ path, lost }: ResultRow): string =>
  lost === undefined ? `${path}, gone from the folder` : `${lost}, file is gone`
