import type { RowKind } from '../../../../../shared/fields/table/row'

/** The kinds that a new field may have, and what they are called. */
export const newKinds = [
  ['text', 'Text'],
  ['long text', 'Text of several lines'],
  ['number', 'Number'],
  ['flag', 'Yes or no'],
  ['date', 'Date'],
  ['list of choices', 'List'],
  ['map', 'Group'],
  ['list of maps', 'List of groups'],
] as const satisfies readonly (readonly [RowKind, string])[]
export type NewKind = (typeof newKinds)[number][0]

/** As which of them a field of the folder is begun. */
export function newKindOf(kind: RowKind): NewKind {
  if (kind === 'provider') return 'map'
  if (kind === 'list of cards') return 'list of maps'
  return newKinds.map(([one]) => one).find((one) => one === kind) ?? 'text'
}

/** What a new field of a kind holds at first. `today`: like `2026-06-13`. */
export function newValue(kind: NewKind, today: string): unknown {
  switch (kind) {
    case 'text':
    case 'long text':
      return ''
    case 'number':
      return 0
    case 'flag':
      return false
    case 'date':
      return today
    case 'list of choices':
    case 'list of maps':
      return []
    case 'map':
      return {}
  }
}

/** What one more item of a list holds at first: the same kind of thing as the last one. */
export function nextItem(items: readonly unknown[]): unknown {
  const last = items.at(-1)
  if (Array.isArray(last)) return []
  if (typeof last === 'object' && last !== null) {
    const [key] = Object.keys(last)
    return key === undefined ? {} : { [key]: '' }
  }
  return typeof last === 'number' ? 0 : typeof last === 'boolean' ? false : ''
}
