import { isMap } from '../../article/value'
import { stepsOf } from '../table/key-path'
import { dateForm } from './date-form'

/** What one value of a key is; `words` is a list that is written as one text, `go ci` or `go, ci`. */
export const valueKinds = [
  'text',
  'long text',
  'number',
  'flag',
  'date',
  'list',
  'words',
  'map',
  'list of maps',
  'empty',
  'other',
] as const
export type ValueKind = (typeof valueKinds)[number]

/** A line of a form holds about so many letters; longer ones are read as a paragraph. */
const MAX_LINE_LETTERS = 200
/** Keys whose text Jekyll takes apart into a list, at its blanks or commas. */
const LIST_KEY = /^(?:tags?|categor(?:y|ies)|keywords?|topics?)$/i

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)

function listKind(items: readonly unknown[]): ValueKind {
  const said = items.filter((item) => item !== null && item !== undefined)
  if (said.length === 0) return 'empty'
  if (said.every(isMap)) return 'list of maps'
  return said.every(isScalar) ? 'list' : 'other'
}

function textKind(path: string, text: string): ValueKind {
  if (text.trim() === '') return 'empty'
  if (LIST_KEY.test(stepsOf(path).at(-1) ?? '')) return 'words'
  if (dateForm(text) !== null) return 'date'
  return text.length > MAX_LINE_LETTERS || text.trimEnd().includes('\n') ? 'long text' : 'text'
}

/** What the value at a key path is, as front matter is read: by YAML's core schema, dates as text. */
export function valueKind(path: string, value: unknown): ValueKind {
  if (value === null || value === undefined) return 'empty'
  if (typeof value === 'string') return textKind(path, value)
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'flag'
  if (Array.isArray(value)) return listKind(value)
  if (!isMap(value)) return 'other'
  return Object.keys(value).length === 0 ? 'empty' : 'map'
}
