import { sameAddress } from '../article/merge/merge-value'
import { timeOf } from '../article/time'
import { isMap, sameValue, valueAt } from '../article/value'
import { cleanPaste } from '../text/clean-paste'
import { addressesOf, isAddress } from './entry-addresses'

/** Which keys values have, at any depth, and how long their lists are. */
type Shape =
  | { readonly kind: 'plain' }
  | { readonly kind: 'list'; readonly most: number; readonly of: Shape | null }
  | { readonly kind: 'map'; readonly keys: ReadonlyMap<string, Shape | null> }

const isThere = (value: unknown): boolean => value !== undefined && value !== null

/** In the order of the fullest one; null where none says anything. */
function shapeOf(values: readonly unknown[]): Shape | null {
  const maps = values.filter(isMap).toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)
  if (maps.length > 0) {
    const keys = new Set(maps.flatMap((map) => Object.keys(map)))
    return {
      kind: 'map',
      keys: new Map([...keys].map((key) => [key, shapeOf(maps.map((map) => valueAt(map, [key])))])),
    }
  }
  const lists = values.filter((value) => Array.isArray(value))
  if (lists.length > 0) {
    return { kind: 'list', most: Math.max(...lists.map((list) => list.length)), of: shapeOf(lists.flat()) }
  }
  return values.some(isThere) ? { kind: 'plain' } : null
}

/** What of a value fits the shape; undefined where nothing does. */
function cut(value: unknown, shape: Shape | null): unknown {
  if (shape === null || !isThere(value)) return undefined
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return undefined
    const items = value.slice(0, shape.most).map((item) => cut(item, shape.of))
    return items.length > 0 && items.every(isThere) ? items : undefined
  }
  if (shape.kind === 'plain') return isMap(value) || Array.isArray(value) ? undefined : value
  if (!isMap(value)) return undefined
  const pairs = [...shape.keys].map(([key, inside]) => [key, cut(valueAt(value, [key]), inside)] as const)
  const found = pairs.filter(([, one]) => isThere(one))
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** An address or a path is what it is, sign by sign. */
const isPlace = (text: string): boolean => isAddress(text) || /^\S*\/\S*$/.test(text)

/** The words of a value as if they had been pasted where they are to stand. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string')
    return isPlace(value) ? value : cleanPaste(value, { isOneLine: false, isAlone: true }).text
  if (Array.isArray(value)) return value.map(cleaned)
  return isMap(value) ? cleanedMap(value) : value
}

const cleanedMap = (map: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, cleaned(value)]))

/**
 * An article as a related entry of another, its words cleaned: the keys that the other entries have, in their order, with its own values. Where there
 * are none to go by, these `keys`, of a list its first item. Null where it has none of them.
 */
export function relatedEntry(
  data: unknown,
  entries: readonly unknown[],
  keys: readonly string[],
): Readonly<Record<string, unknown>> | null {
  const entry = entryAsWritten(data, entries, keys)
  return entry && cleanedMap(entry)
}

function entryAsWritten(
  data: unknown,
  entries: readonly unknown[],
  keys: readonly string[],
): Readonly<Record<string, unknown>> | null {
  if (!isMap(data)) return null
  const first = (value: unknown): unknown => (Array.isArray(value) ? value.slice(0, 1) : value)
  const usual = Object.fromEntries(
    keys.filter((key) => isThere(valueAt(data, [key]))).map((key) => [key, first(data[key])]),
  )
  const shape = shapeOf(entries.some(isMap) ? entries : [usual])
  const entry = cut(data, shape)
  return isMap(entry) ? entry : null
}

/**
 * An entry with an address, where its article has one in these keys, best first: under the key where the other entries have theirs, else
 * one of `keys`, else its own.
 */
export function withAddress(
  entry: Readonly<Record<string, unknown>>,
  data: unknown,
  addressKeys: readonly string[],
  { entries, keys }: { readonly entries: readonly unknown[]; readonly keys: readonly string[] },
): Readonly<Record<string, unknown>> {
  const own = addressKeys.find((key) => isAddress(valueAt(data, [key])))
  if (own === undefined || addressesOf([entry]).length > 0) return entry
  const key = addressKeyOf(entries, keys) ?? own
  const shape = shapeOf(entries)
  const order = shape?.kind === 'map' ? [...shape.keys.keys()] : keys
  const pairs = [...Object.entries(entry), [key, valueAt(data, [own])] as const]
  const placeOf = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.fromEntries(pairs.toSorted(([a], [b]) => placeOf(a) - placeOf(b)))
}

/** The key in which entries have their address; of none yet, the first of `keys` that is called so; undefined where none is. */
export function addressKeyOf(entries: readonly unknown[], keys: readonly string[]): string | undefined {
  const has = entries.filter(isMap).flatMap((entry) => Object.keys(entry).filter((key) => isAddress(entry[key])))
  return has[0] ?? keys.find((key) => /url|link/i.test(key))
}

/** The same moment, however it is written. */
const isSameTime = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'string' || typeof other !== 'string') return false
  const time = timeOf(one)
  return time !== null && time === timeOf(other)
}

/** What a value is now, cleaned, where that is known; as it was where nothing of it is otherwise. */
function renewed(before: unknown, now: unknown): unknown {
  if (now === undefined || isSameTime(before, now) || sameValue(before, now)) return before
  if (Array.isArray(before) && Array.isArray(now) && before.every(isMap)) return renewedItems(before, now)
  if (!isMap(before) || !isMap(now)) return cleaned(now)
  return Object.fromEntries(Object.keys(before).map((key) => [key, renewed(before[key], valueAt(now, [key]))]))
}

/** The items of the article, each with what its own in the card says besides; behind them those of the card that the article has no place for. */
function renewedItems(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const known = new Set<unknown>()
  const items = now.map((item) => {
    const own = before.find((one) => sameValue(one, item) || sameAddress(one, item))
    known.add(own)
    return own === undefined ? cleaned(item) : renewed(own, item)
  })
  return [...items, ...before.slice(now.length).filter((one) => !known.has(one))]
}

/**
 * A related entry as its article says it by now, in the keys that the entry has; what the article doesn't say stays. `differs`: the
 * keys that are other than they were.
 */
export function renewedEntry(
  entry: Readonly<Record<string, unknown>>,
  data: unknown,
): { readonly entry: Readonly<Record<string, unknown>>; readonly differs: readonly string[] } {
  const now = renewed(entry, entryAsWritten(data, [entry], []) ?? {}) as Readonly<Record<string, unknown>>
  return { entry: now, differs: Object.keys(entry).filter((key) => !sameValue(entry[key], now[key])) }
}
