import type { Edit, Path } from '../types'
import { hasOwn, isMap, sameValue } from '../value'

export type FieldEdit = Exclude<Edit, { op: 'body' }>

/**
 * Edits that turn one value into another, as small as is sensible: equal items of lists and equal keys are not touched.
 * A list or a map is never set as a whole where one was before.
 */
export function diffValue(before: unknown, after: unknown, path: Path): FieldEdit[] {
  if (sameValue(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path)
  if (!isMap(before) || !isMap(after)) return [{ op: 'set', path, value: after }]
  const edits: FieldEdit[] = []
  for (const key of Object.keys(after)) {
    const below = [...path, key]
    if (hasOwn(before, key)) edits.push(...diffValue(before[key], after[key], below))
    else edits.push({ op: 'set', path: below, value: after[key] })
  }
  // Last: a map that loses all its keys first would forget how it is written.
  for (const key of Object.keys(before)) if (!hasOwn(after, key)) edits.push({ op: 'remove', path: [...path, key] })
  return edits
}

function diffLists(before: readonly unknown[], after: readonly unknown[], path: Path): FieldEdit[] {
  const partner = pairItems(before, after)
  const edits: FieldEdit[] = []
  const kept = new Set(partner)
  const work: number[] = []
  before.forEach((_, index) => {
    if (kept.has(index)) work.push(index)
  })
  for (let index = before.length - 1; index >= 0; index--) {
    if (!kept.has(index)) edits.push({ op: 'remove', path: [...path, index] })
  }
  after.forEach((value, index) => {
    const origin = partner[index]
    if (origin === undefined) {
      edits.push({ op: 'insert', path: [...path, index], value })
      work.splice(index, 0, -1)
      return
    }
    const at = work.indexOf(origin)
    if (at !== index) {
      edits.push({ op: 'move', path: [...path, at], to: index })
      work.splice(at, 1)
      work.splice(index, 0, origin)
    }
    edits.push(...diffValue(before[origin], value, [...path, index]))
  })
  return edits
}

/** For each item after, the index it had before: the equal one, else the one with its address, else the one in its place. */
function pairItems(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const free = new Set(before.keys())
  const partner: (number | undefined)[] = after.map(() => undefined)
  const pairBy = (keyOf: (item: unknown, index: number) => string | undefined): void => {
    const waiting = new Map<string, number[]>()
    for (const index of free) {
      const key = keyOf(before[index], index)
      if (key === undefined) continue
      const places = waiting.get(key)
      if (places === undefined) waiting.set(key, [index])
      else places.push(index)
    }
    after.forEach((item, index) => {
      if (partner[index] !== undefined) return
      const key = keyOf(item, index)
      const found = key === undefined ? undefined : waiting.get(key)?.shift()
      if (found === undefined) return
      partner[index] = found
      free.delete(found)
    })
  }
  pairBy((item) => canonical(item))
  pairBy((item) => (isMap(item) ? address(item) : undefined))
  pairBy((_, index) => String(index))
  return partner
}

function address(item: Record<string, unknown>): string | undefined {
  const url = item.webUrl ?? item.url
  return typeof url === 'string' && url !== '' ? url : undefined
}

/** One text for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (isMap(value)) {
    const keys = Object.keys(value).sort()
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`
  }
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  return JSON.stringify(value) ?? 'undefined'
}
