import { fieldAt } from '../schema'
import type { Conflict, Path } from '../types'
import { type Data, hasOwn, isMap, put, sameValue } from '../value'
import { type ListPlan, type Naming, planList, type Three } from './merge-list'

export interface DataMerge {
  /** Holds theirs where there is a conflict. */
  readonly data: Data
  /** In a list from the last item to the first, so that settling one moves none of those that follow. */
  readonly conflicts: readonly Conflict[]
}

type Found = Conflict[]

/** Merges the fields of an article key by key, without a look at how they are written. Undefined = absent. */
export function mergeData(three: Three<Data>): DataMerge {
  const conflicts: Found = []
  return { data: mergeMaps(three, [], conflicts), conflicts }
}

function merge(three: Three<unknown>, path: Path, found: Found): unknown {
  const { base, ours, theirs } = three
  if (sameValue(ours, theirs) || sameValue(base, ours)) return theirs
  if (sameValue(base, theirs)) return ours
  const merged = mergeTopics(three, path, found) ?? mergeItems(three, path, found)
  if (merged !== undefined) return merged.value
  if (isMap(ours) && isMap(theirs) && (isMap(base) || isNothing(base))) {
    return mergeMaps({ base: isMap(base) ? base : {}, ours, theirs }, path, found)
  }
  return clash(three, path, found)
}

function clash({ base, ours, theirs }: Three<unknown>, path: Path, found: Found): unknown {
  found.push({ path, base, ours, theirs })
  return theirs
}

/** `key:` without a value is how people leave a list or a map empty. */
const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined

function mergeMaps({ base, ours, theirs }: Three<Data>, path: Path, found: Found): Data {
  const result: Data = {}
  const own = (map: Data, key: string): unknown => (hasOwn(map, key) ? map[key] : undefined)
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const three = { base: own(base, key), ours: own(ours, key), theirs: own(theirs, key) }
    const value = merge(three, [...path, key], found)
    if (value !== undefined) put(result, key, value)
  }
  return result
}

type Merged = { readonly value: unknown } | undefined

const isSet = (value: unknown): value is readonly unknown[] | null | undefined =>
  isNothing(value) || (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null))

/** Topics and tags: the same text is the same topic. */
function mergeTopics(three: Three<unknown>, path: Path, found: Found): Merged {
  const { base, ours, theirs } = three
  if (fieldAt(path)?.kind !== 'tags' || !isSet(base) || !isSet(ours) || !isSet(theirs)) return undefined
  const list = mergeList({ base: base ?? [], ours: ours ?? [], theirs: theirs ?? [] }, 'text', path, found, base)
  if (list === undefined) return undefined
  if (list.length > 0) return { value: list }
  // Nothing is left, and it is written as the side wrote it that went furthest.
  if (ours === undefined || theirs === undefined) return { value: undefined }
  return { value: ours === null || theirs === null ? null : [] }
}

/** By the kind of a list, the key that holds the address of its items. */
export const addressKeys: Readonly<Record<string, string>> = { images: 'url', related: 'webUrl' }
const isText = (value: unknown): value is string => typeof value === 'string'

/** No list has the address key of another one. */
export const sameAddress = (a: unknown, b: unknown): boolean =>
  isMap(a) && isMap(b) && Object.values(addressKeys).some((key) => isText(a[key]) && a[key] !== '' && a[key] === b[key])

/** Pictures and related entries: told apart by their address. */
function mergeItems({ base, ours, theirs }: Three<unknown>, path: Path, found: Found): Merged {
  const address = addressKeys[fieldAt(path)?.kind ?? '']
  if (address === undefined || !Array.isArray(ours) || !Array.isArray(theirs)) return undefined
  if (!Array.isArray(base) && !isNothing(base)) return undefined
  const list = mergeList({ base: base ?? [], ours, theirs }, { address }, path, found, base)
  return list && { value: list }
}

function mergeList(
  lists: Three<readonly unknown[]>,
  naming: Naming,
  path: Path,
  found: Found,
  base: unknown,
): readonly unknown[] | undefined {
  const plan = planList(lists, naming)
  if (plan === null) return undefined
  const { order, ourOrder, itemOf } = plan
  if (ourOrder === null) return itemsOf(plan, order, itemOf, path, found)
  // No index says where one of the two orders has an item of the other: the list is settled as a whole.
  const theirs = itemsOf(plan, order, itemOf, path, [])
  const swapped = (name: string): Three<unknown> => {
    const item = itemOf(name)
    return { base: item.base, ours: item.theirs, theirs: item.ours }
  }
  const ours = itemsOf(plan, ourOrder, swapped, path, [])
  found.push({ path, base, ours, theirs })
  return theirs
}

/** The items in this order, with theirs where they clash; the last one is merged first. */
function itemsOf(
  { isDisputed }: ListPlan,
  order: readonly string[],
  itemOf: ListPlan['itemOf'],
  path: Path,
  found: Found,
): unknown[] {
  const isThere = (name: string): boolean => !isDisputed(name) || itemOf(name).theirs !== undefined
  const present = order.map(isThere)
  let index = present.filter(Boolean).length
  const items: unknown[] = []
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const name = order[at] ?? ''
    const item = itemOf(name)
    if (present[at]) index -= 1
    const value = isDisputed(name) ? clash(item, [...path, index], found) : merge(item, [...path, index], found)
    if (present[at]) items.push(value)
  }
  return items.reverse()
}
