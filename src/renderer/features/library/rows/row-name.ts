import type { ArticleCard, SameStory } from '../../../../shared/card/article-card'
import type { ResultRow } from '../../../../shared/card/row'
import { type FieldTable, numberRows } from '../../../../shared/fields/table/table'
import { counted, signed } from '../../../../shared/numbers'
import { providerName, stateOf, stateWords } from '../../../../shared/query'
import { longAge, shortAgo } from '../../../ui/age'

/** The problems that a row counts: hints show beside the field, and in Look. */
export const problemsOf = (card: ArticleCard): ArticleCard['problems'] =>
  card.problems.filter((problem) => problem.severity !== 'hint')

export const problemCount = (card: ArticleCard): number => problemsOf(card).length

/** What is said of the first other article of the same story; its provider apart, which may be written from the right. */
interface SaidAlso {
  readonly provider: string
  /** ', published 3 h ago and 1 more' */
  readonly rest: string
}

/** Null where there is none. */
export function alsoOf(also: readonly SameStory[], now: number): SaidAlso | null {
  const [first, ...others] = also
  if (!first) return null
  const state = stateOf(first)
  const age = first.time === null ? '' : ` ${shortAgo(first.time, now)}`
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return {
    provider: providerName(first) ?? first.path,
    rest: `, ${stateWords[state]}${state === 'published' ? age : ''}${more}`,
  }
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

/** A number of an article as it is said: 'quality 40', 'heat −1'. */
export interface SaidNumber {
  readonly text: string
  readonly label: string
  readonly value: string
  readonly isNegative: boolean
}

/** What a row says of its numbers: the first one, and another only where it differs from that or is negative. */
export function numbersOf({ values }: Pick<ArticleCard, 'values'>, table: FieldTable): readonly SaidNumber[] {
  const [first, second] = numberRows(table).map(({ key, label }) => ({
    label: label.toLowerCase(),
    value: values[key],
  }))
  const said: SaidNumber[] = []
  const say = (label: string, value: number): void => {
    said.push({ text: `${label} ${signed(value)}`, label, value: signed(value), isNegative: value < 0 })
  }
  const main = typeof first?.value === 'number' ? first.value : null
  if (first !== undefined && main !== null) say(first.label, main)
  if (typeof second?.value !== 'number') return said
  if (second.value < 0 || (main !== null && second.value !== main)) say(second.label, second.value)
  return said
}

/** The name of a row whose file is gone. */
export const nameOfGone = ({ path, lost }: ResultRow): string =>
  lost === undefined ? `${path}, gone from the folder` : `${lost}, file is gone`
