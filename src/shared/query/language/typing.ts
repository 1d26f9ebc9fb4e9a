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

/** What can be completed at the caret; null where a word is searched for, or where the caret stands inside one. */
export function unfinishedAt(text: string, caret: number, language: Language = newsroomLanguage): Unfinished | null {
  if (/^[^\s)]/.test(text.slice(caret))) return null
  const before = text.slice(0, caret)
  const last = tokensOf(before).at(-1)
  if (last === undefined || last.to !== caret) return null
  const { from, to } = last
  const written = before.slice(from)
  if (last.kind === 'words' && /^[a-z]{2,}$/i.test(written)) return { from, to, field: null, typed: written }
  const name = /^([a-z][\w.-]*):/i.exec(written)?.[1]?.toLowerCase()
  const field =
    name === undefined || !(last.kind === 'field' || written.endsWith(':')) ? undefined : language.field(name)
  if (field === undefined || /:".*"$/s.test(written)) return null
  return { from, to, field, typed: written.slice(field.name.length + 1).replace(/^"/, '') }
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
