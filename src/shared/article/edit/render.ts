import { blanks } from '../lines'
import { fieldAt, fieldsAt } from '../schema'
import type { Path } from '../types'
import { type Data, isMap } from '../value'
import { type Habits, styleAt } from './habits'
import { DATE, isScalar, type Scalar, writeKey, writeNumber, writeText } from './scalar'

/** A value that needs lines of its own in block style. */
export function needsBlock(value: unknown): value is readonly unknown[] | Data {
  return Array.isArray(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0
}

/** What sites call their dates; a newsroom's schema knows its own. */
const DATE_KEY = /date|^(?:published|created|updated|modified|lastmod)/i
const isDateAt = (path: Path): boolean => {
  const known = fieldAt(path)
  return known === undefined ? DATE_KEY.test(String(path.at(-1))) : known.kind === 'date'
}

/** A list that brackets on one line hold well. */
export const isPlainList = (value: unknown): value is readonly Scalar[] => Array.isArray(value) && value.every(isScalar)

/** A scalar on one line. */
export function renderScalar(value: Scalar, path: Path, habits: Habits, flow: boolean): string {
  if (value === null) {
    // An empty item before a line that is indented less is read differently by js-yaml 3; in brackets it is none at all.
    const mayBeEmpty = !flow && typeof path.at(-1) !== 'number'
    return habits.nothing === '' && !mayBeEmpty ? 'null' : habits.nothing
  }
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'boolean') return String(value)
  const style = styleAt(habits, path)
  // As the dates beside it, which no allow-list knows.
  if (style === 'plain' && habits.plainDates && isDateAt(path) && DATE.test(value) && !flow) return value
  return writeText(value, style, habits.quote, flow)
}

/** Any value on one line, lists and maps in brackets. */
export function renderInline(value: unknown, path: Path, habits: Habits, flow: boolean): string {
  if (isScalar(value)) return renderScalar(value, path, habits, flow)
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => renderInline(item, [...path, index], habits, true)).join(', ')}]`
  }
  return `{${renderFlowPairs(value as Data, path, habits)}}`
}

function renderFlowPairs(value: Data, path: Path, habits: Habits): string {
  return keysInOrder(value, path, habits)
    .map((key) => renderFlowPair(key, value[key], path, habits))
    .join(', ')
}

export function renderFlowPair(key: string, value: unknown, path: Path, habits: Habits): string {
  return `${writeKey(key, true)}: ${renderInline(value, [...path, key], habits, true)}`
}

/** The lines of a list or map that isn't empty, each with its indentation; the first begins at `column`. */
export function renderBlock(value: readonly unknown[] | Data, column: number, path: Path, habits: Habits): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => renderItem(item, column, [...path, index], habits))
  }
  const map = value as Data
  return keysInOrder(map, path, habits).flatMap((key) => renderPair(key, map[key], column, path, habits))
}

/** `- value`: the dash at `column`. */
export function renderItem(
  value: unknown,
  column: number,
  path: Path,
  habits: Habits,
  width = habits.dashWidth,
): string[] {
  const dash = `${blanks(column)}-${blanks(width - 1)}`
  if (!needsBlock(value)) return [`${dash}${renderInline(value, path, habits, false)}`.trimEnd()]
  const [first = '', ...rest] = renderBlock(value, column + width, path, habits)
  return [dash + first.slice(column + width), ...rest]
}

/** `key: value`: the key at `column` of the map at `path`. */
export function renderPair(key: string, value: unknown, column: number, path: Path, habits: Habits): string[] {
  const head = `${blanks(column)}${writeKey(key, false)}:`
  const below = [...path, key]
  if (!needsBlock(value) || (habits.lists === 'flow' && isPlainList(value)))
    return [`${head} ${renderInline(value, below, habits, false)}`.trimEnd()]
  const depth = Array.isArray(value) ? habits.listIndent : habits.mapIndent
  return [head, ...renderBlock(value, column + depth, below, habits)]
}

/** As the file's other entries of that list have their keys, then as the schema has them, then as given. */
function keysInOrder(value: Data, path: Path, habits: Habits): string[] {
  const last = path.at(-1)
  const list = typeof last === 'number' ? String(path.at(-2) ?? '') : ''
  const known = habits.keyOrders.get(list) ?? []
  const schema = fieldsAt(path)?.map((field) => field.key) ?? []
  const given = Object.keys(value)
  const ranked = [...known]
  for (const key of [...schema, ...given]) {
    if (ranked.includes(key)) continue
    const before = schema.slice(0, Math.max(0, schema.indexOf(key))).findLast((name) => ranked.includes(name))
    ranked.splice(before === undefined ? ranked.length : ranked.indexOf(before) + 1, 0, key)
  }
  return given.sort((a, b) => ranked.indexOf(a) - ranked.indexOf(b))
}
