import { facetKey } from '../facets/facet-keys'
import type { FacetField } from '../facets/facet-types'
import { type NumberField, readTop, type Top } from '../facets/top'
import { type Language, newsroomLanguage } from './fields'
import type { FieldPart, Query, Span } from './syntax'
import { cut } from './terms'

/*
 * Chosen filters are text of the query and nothing else. These functions read and write that text; one that is no query is
 * left as it is.
 */

/** From and to inclusive; null: no bound. */
export interface NumberRange {
  readonly from: number | null
  readonly to: number | null
}

const PLAIN = /^(?:[<>]=?)?[\p{L}\p{N}_][\p{L}\p{N}\p{M}_./-]*$/u

/** `field:value` as the language reads it: in quotes where the value has blanks or signs, a quote in it doubled. */
export function writeFilter(field: string, value: string): string {
  const line = value.replace(/\s+/gu, ' ').trim()
  return PLAIN.test(line) ? `${field}:${line}` : `${field}:"${line.replaceAll('"', '""')}"`
}

/** The values of a facet that are chosen, as they are written, each once. */
export function chosenValues(
  text: string,
  field: FacetField,
  language: Language = newsroomLanguage,
): readonly string[] {
  const values = (readTop(text, language)?.choices ?? [])
    .filter((choice) => choice.field === field)
    .flatMap((one) => one.values)
  const byKey = new Map(values.toReversed().map(({ value }) => [facetKey(field, value), value]))
  return [...byKey.values()].toReversed()
}

/** Whether this value is among them, in whatever spelling. */
export function isChosen(
  text: string,
  field: FacetField,
  value: string,
  language: Language = newsroomLanguage,
): boolean {
  const key = facetKey(field, value)
  return chosenValues(text, field, language).some((one) => facetKey(field, one) === key)
}

/** The text with what stands there replaced by `by`, apart from what stands beside it; without it where `by` is empty. */
function replace(text: string, { from, to }: Span, by: string): string {
  return by === '' ? cut(text, { from, to }) : text.slice(0, from) + by + text.slice(to)
}

function append(text: string, top: Top, part: string): string {
  const before = top.open ? `${text}"` : text.trim()
  if (before === '') return part
  return top.loose ? `(${before}) ${part}` : `${before} ${part}`
}

/** The text with another filter behind it, which then holds for all that it finds. */
export function narrowed(text: string, filter: string, language: Language = newsroomLanguage): string {
  const top = readTop(text, language)
  return top === null ? filter : append(text, top, filter)
}

function writeChoice(field: FacetField, values: readonly string[]): string {
  const written = values.map((value) => writeFilter(field, value))
  return written.length > 1 ? `(${written.join(' OR ')})` : (written[0] ?? '')
}

/**
 * Chooses a value of a facet, or takes it back. A value of a field of which one is chosen already stands beside it as `OR`.
 * A value that the facet has not (blank, no month …) changes nothing.
 */
export function toggleValue(
  text: string,
  field: FacetField,
  value: string,
  language: Language = newsroomLanguage,
): string {
  const key = facetKey(field, value)
  const top = readTop(text, language)
  if (top === null || key === null) return text
  const choices = top.choices.filter((choice) => choice.field === field)
  const isIt = (part: FieldPart): boolean => facetKey(field, part.value) === key
  const holding = choices.filter((choice) => choice.values.some(isIt))
  // From the last to the first, so that places before them stay true.
  const without = holding.toReversed().reduce((rest, choice) => {
    const left = choice.values.filter((part) => !isIt(part)).map((part) => part.value)
    return replace(rest, choice, writeChoice(field, left))
  }, text)
  if (holding.length > 0) return without
  const last = choices.at(-1)
  if (last === undefined) return append(text, top, writeFilter(field, value))
  return replace(text, last, writeChoice(field, [...last.values.map((part) => part.value), value]))
}

/** The least and the greatest whole number that the text asks of a field. */
export function numberRange(text: string, field: NumberField, language: Language = newsroomLanguage): NumberRange {
  const ranges = (readTop(text, language)?.ranges ?? []).filter((range) => range.field === field)
  const from = Math.max(...ranges.map((range) => range.stretch.from))
  const to = Math.min(...ranges.map((range) => range.stretch.to)) - 1
  return { from: Number.isFinite(from) ? from : null, to: Number.isFinite(to) ? to : null }
}

function writeRange(field: NumberField, { from, to }: NumberRange): string {
  if (from === null) return to === null ? '' : `${field}:<=${to}`
  if (to === null) return `${field}:>=${from}`
  return from === to ? `${field}:${from}` : `${field}:${from}..${to}`
}

/** Asks for whole numbers from and to, in place of what was asked of that field; no bounds: for any. */
export function setNumberRange(
  text: string,
  field: NumberField,
  range: NumberRange,
  language: Language = newsroomLanguage,
): string {
  const top = readTop(text, language)
  if (top === null) return text
  const [first, ...others] = top.ranges.filter((one) => one.field === field)
  const part = writeRange(field, range)
  const rest = others.toReversed().reduce((left, one) => replace(left, one, ''), text)
  if (first !== undefined) return replace(rest, first, part)
  return part === '' ? text : append(text, top, part)
}

/** One filter that can be taken out by itself. */
export interface Filter {
  /** `topic:Power Apps`: as it is written, without quotes. */
  readonly label: string
  /** The text without it. */
  readonly without: string
}

const isLink = (text: string, part: Span): boolean => /^https?:/i.test(text.slice(part.from, part.to))

function isFilter(text: string, part: Query): boolean {
  if (part.kind === 'not' || part.kind === 'group') return isFilter(text, part.part)
  return part.kind === 'field' && !isLink(text, part)
}

const unquoted = (written: string): string =>
  written.replace(/:"((?:[^"]|"")*)"?/g, (_, value: string) => `:${value.replaceAll('""', '"')}`)

/** The filters of a text in its order: its fields, also those left out with `-`; words, links and mixed groups are the search. */
export function filtersOf(text: string, language: Language = newsroomLanguage): readonly Filter[] {
  const top = readTop(text, language)
  if (top === null) return []
  const plain = [...top.ranges, ...top.rest.filter((part) => isFilter(text, part))]
  const found = [
    ...plain.map((part) => ({ at: part.from, label: text.slice(part.from, part.to), without: cut(text, part) })),
    ...top.choices.flatMap(({ field, values }) =>
      values.map(({ value, from }) => ({
        at: from,
        label: `${field}:${value}`,
        without: toggleValue(text, field, value, language),
      })),
    ),
  ]
  const inOrder = found.sort((a, b) => a.at - b.at).map(({ label, without }) => ({ label: unquoted(label), without }))
  return [...new Map(inOrder.map((filter) => [filter.label, filter])).values()]
}

/** The text without its filters: what is searched for stays. */
export function clearFilters(text: string, language: Language = newsroomLanguage): string {
  const top = readTop(text, language)
  if (top === null) return text
  const filters: readonly Span[] = [...top.choices, ...top.ranges, ...top.rest.filter((part) => isFilter(text, part))]
  return filters.toSorted((a, b) => b.from - a.from).reduce((rest, span) => cut(rest, span), text)
}
