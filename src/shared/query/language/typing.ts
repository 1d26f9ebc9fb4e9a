import { foldedValue } from '../../text/fold'
import { type Language, newsroomLanguage, type QueryField } from './fields'
import { writeFilter } from './filters'
import { type Span, type Token, tokensOf } from './syntax'

/** A filter in a text: `-topic:Energy`. `value` is where its value begins. */
export interface FilterSpan extends Span {
  readonly value: number
}

const isWritten = (text: string, { from, text: field }: Token): boolean =>
  text.slice(from, from + field.length + 1).toLowerCase() === `${field}:`

/** Where a text has filters, also one that is no query yet: what is typed is coloured while it is typed. */
export function filterSpans(text: string, language: Language = newsroomLanguage): readonly FilterSpan[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'field' || language.field(token.text) === undefined || !isWritten(text, token)) return []
    const before = tokens[index - 1]
    const from = before?.kind === '-' && before.to === token.from ? before.from : token.from
    return [{ from, to: token.to, value: token.from + token.text.length + 1 }]
  })
}

/** What the caret stands behind that can be completed: the beginning of a field's name, or of its value. */
export interface Unfinished extends Span {
  /** Null: it is the field's name that is typed. */
  readonly field: QueryField | null
  readonly typed: string
}

/** The last token before the caret; null where it stands behind a blank, or inside of one. */
function behindCaret(text: string, caret: number): Token | null {
  if (/^[^\s)]/.test(text.slice(caret))) return null
  const last = tokensOf(text.slice(0, caret)).at(-1)
  return last?.to === caret ? last : null
}

/** Whether the caret stands behind a `-` with nothing to leave out yet: it asks for nothing. */
export const isBareMinus = (text: string, caret: number): boolean =>
  behindCaret(text, caret)?.kind === 'words' && /(?:^|[\s(])-$/.test(text.slice(0, caret))

/** Whether the caret stands behind one letter that is a word as well as the beginning of a field's name. */
export function isFirstLetter(text: string, caret: number, language: Language = newsroomLanguage): boolean {
  const last = behindCaret(text, caret)
  return last?.kind === 'words' && last.text.length === 1 && fieldsLike(last.text, language).length > 0
}

/** What can be completed at the caret; null where a word is searched for, or where the caret stands inside one. */
export function unfinishedAt(text: string, caret: number, language: Language = newsroomLanguage): Unfinished | null {
  const last = behindCaret(text, caret)
  if (last === null) return null
  const { from, to } = last
  const written = text.slice(from, caret)
  if (last.kind === 'words' && /^[a-z]{2,}$/i.test(written)) return { from, to, field: null, typed: written }
  const name = /^([a-z][\w.-]*):/i.exec(written)?.[1]?.toLowerCase()
  const field =
    name === undefined || !(last.kind === 'field' || written.endsWith(':')) ? undefined : language.field(name)
  if (field === undefined || /:".*"$/s.test(written)) return null
  return { from, to, field, typed: written.slice(field.name.length + 1).replace(/^"/, '') }
}

/** More words than these are no value's beginning, but a search. */
const MAX_WORDS = 8

/**
 * The value of the last field before the caret, read on across the blanks behind it: `topic:power ap` may be the beginning of `Power Apps`.
 * Null where there is no such field, where its value is in quotes, or where more than plain words stand between.
 */
export function acrossBlanks(text: string, caret: number, language: Language = newsroomLanguage): Unfinished | null {
  if (/^[^\s)]/.test(text.slice(caret))) return null
  const before = text.slice(0, caret)
  const tokens = tokensOf(before)
  const at = tokens.findLastIndex(({ kind }) => kind !== 'words')
  const start = tokens[at]
  const words = tokens.length - 1 - at
  if (start?.kind !== 'field' || start.to === caret || words > MAX_WORDS || !isWritten(before, start)) return null
  const field = language.field(start.text)
  const typed = before.slice(start.from + start.text.length + 1)
  if (field?.valuesOf === undefined || typed.includes('"')) return null
  return { from: start.from, to: caret, field, typed: typed.trimStart() }
}

/** Whether a value begins with what is typed across blanks, case and accents apart; a blank at its end is typed too. */
export function goesOn(value: string, typed: string): boolean {
  const beginning = foldedValue(typed) + (/\s$/.test(typed) ? ' ' : '')
  return foldedValue(value).startsWith(beginning)
}

/** The fields whose names begin so, in the language's order. */
export const fieldsLike = (typed: string, language: Language = newsroomLanguage): readonly QueryField[] =>
  language.fields.filter(({ name }) => name.startsWith(typed.toLowerCase()))

/** The text with what was unfinished completed, and where the caret stands then. */
export function completed(
  text: string,
  { from, to, field }: Unfinished,
  chosen: string,
): { text: string; caret: number } {
  const written = field === null ? `${chosen}:` : writeFilter(field.name, chosen)
  const rest = text.slice(to)
  const before = text.slice(0, from) + written
  // A value is whole: the next word begins behind a blank. One that is there is stepped over.
  if (field === null || rest.startsWith(')')) return { text: before + rest, caret: before.length }
  return { text: before + (rest.startsWith(' ') ? rest : ` ${rest}`), caret: before.length + 1 }
}
