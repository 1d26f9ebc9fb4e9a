import { readFront } from '../../article/read/front'
import { isMap } from '../../article/value'
import { label } from '../../text/label'
import type { FileFact } from '../table/file-fact'
import { ITEM, itemsBelow, keyBelow } from '../table/key-path'
import { dateForm } from './date-form'
import { fileFactsOf } from './file-facts'
import { type ValueKind, valueKind } from './value-kind'

/** One key of an article, with what its values there say. */
export interface KeyFact {
  readonly path: string
  readonly kind: ValueKind
  /** The values, each once and cut short: items of a list, the keys of a map as `{src, title}`. */
  readonly values: readonly string[]
  /** How a date is written, and `[]` or `{}` for an empty list or map; null for all else. */
  readonly form: string | null
}

/** All that one article adds to what is known of its folder: the same text at the same path adds the same. */
export interface ArticleFacts {
  /** The folder that it counts for: the first of its path, or `src/content`; '' at the top. */
  readonly place: string
  /** One for each path and kind. */
  readonly keys: readonly KeyFact[]
  readonly file: readonly FileFact[]
}

/** An example, a choice: more isn't shown. */
const MAX_VALUE_LETTERS = 100
/** A longer one is no name of a field. */
const MAX_KEY_LETTERS = 100
/** `related[].provider.images[].url` has seven. */
const MAX_DEPTH = 7
const MAX_PATHS = 300
/** Items of a list, and maps of a list, that are looked at. */
const MAX_ITEMS = 50

const textOf = (value: unknown): string => label(String(value), MAX_VALUE_LETTERS)
const keysOf = (map: object): string => label(`{${Object.keys(map).join(', ')}}`, MAX_VALUE_LETTERS)
const wordsOf = (text: string): readonly string[] =>
  (text.includes(',') ? text.split(',') : text.split(/\s+/)).map((word) => word.trim()).filter((word) => word !== '')

function shownOf(kind: ValueKind, value: unknown): readonly string[] {
  if (kind === 'empty' || kind === 'other') return []
  if (kind === 'map' && isMap(value)) return [keysOf(value)]
  if (kind === 'list of maps' && Array.isArray(value)) return value.slice(0, MAX_ITEMS).filter(isMap).map(keysOf)
  if (kind === 'list' && Array.isArray(value)) return value.slice(0, MAX_ITEMS).map(textOf)
  return kind === 'words' ? wordsOf(String(value)).slice(0, MAX_ITEMS).map(textOf) : [textOf(value)]
}

function formOf(kind: ValueKind, value: unknown): string | null {
  if (kind === 'date') return dateForm(String(value))
  if (kind !== 'empty' || typeof value !== 'object' || value === null) return null
  return Array.isArray(value) ? '[]' : '{}'
}

interface Gathered {
  readonly path: string
  readonly kind: ValueKind
  readonly values: Set<string>
  form: string | null
}

function gather(path: string, value: unknown, depth: number, found: Map<string, Gathered>): void {
  const kind = valueKind(path, value)
  const name = `${path}=${kind}`
  const known = found.get(name)
  if (known === undefined && found.size >= MAX_PATHS) return
  const fact = known ?? { path, kind, values: new Set<string>(), form: null }
  if (known === undefined) found.set(name, fact)
  for (const shown of shownOf(kind, value)) fact.values.add(shown)
  fact.form ??= formOf(kind, value)
  if (depth >= MAX_DEPTH) return
  if (kind === 'map' && isMap(value)) gatherMap(path, value, depth, found)
  if (kind !== 'list of maps' || !Array.isArray(value)) return
  for (const item of value.slice(0, MAX_ITEMS)) {
    if (isMap(item)) gatherMap(itemsBelow(path), item, depth + 1, found)
  }
}

function gatherMap(
  path: string,
  map: Readonly<Record<string, unknown>>,
  depth: number,
  found: Map<string, Gathered>,
): void {
  for (const [key, value] of Object.entries(map)) {
    if (key.length <= MAX_KEY_LETTERS && key !== ITEM) gather(keyBelow(path, key), value, depth + 1, found)
  }
}

/** Sources of sites like Astro have all their articles below `src`. */
const placeOf = (path: string): string => /^(?:src\/[^/]+|[^/]+)(?=\/)/.exec(path)?.[0] ?? ''

/** The facts of an article by its text and its path (relative, with '/'). */
export function factsOf(path: string, text: string): ArticleFacts {
  const { form, data, body } = readFront(text)
  const found = new Map<string, Gathered>()
  gatherMap('', data, 0, found)
  return {
    place: placeOf(path),
    keys: [...found.values()].map((fact) => ({ ...fact, values: [...fact.values] })),
    file: fileFactsOf(path, form, body),
  }
}
