import { isMap } from '../../../../../shared/article/value'
import { valueKind } from '../../../../../shared/fields/facts/value-kind'
import type { RowKind } from '../../../../../shared/fields/table/row'

/** A chip holds a name; sentences want lines of their own. In UTF-16 units. */
const MAX_CHIP_LETTERS = 60

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object'
const fitsChip = (value: unknown): boolean =>
  isPlain(value) && String(value).length <= MAX_CHIP_LETTERS && !String(value).includes('\n')

function listKind(items: readonly unknown[]): RowKind {
  if (items.length > 0 && items.every(isMap)) return 'list of maps'
  return items.every((item) => typeof item === 'string' && fitsChip(item)) ? 'list of choices' : 'any'
}

/** What a value is edited as where no row says it, or where it is no value of its row's kind. `key`: its own, or its list's. */
export function kindOfValue(key: string, value: unknown): RowKind {
  if (Array.isArray(value)) return listKind(value)
  if (isMap(value)) return 'map'
  switch (valueKind(key, value)) {
    case 'number':
      return 'number'
    case 'flag':
      return 'flag'
    case 'date':
      return 'date'
    case 'long text':
      return 'long text'
    case 'words':
      return 'list of choices'
    default:
      return 'text'
  }
}

const TEXTS: readonly RowKind[] = ['text', 'long text', 'date', 'choice', 'link', 'opaque']

/** Whether a field of this kind can show the value and write it back as what it is. Nothing fits all of them. */
export function fits(kind: RowKind, value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (kind === 'picture' || kind === 'list of cards') return true
  if (Array.isArray(value)) {
    if (kind === 'list of maps') return value.every(isMap)
    return kind === 'any' || (kind === 'list of choices' && value.every(isPlain))
  }
  if (isMap(value)) return kind === 'map'
  if (typeof value === 'number') return kind === 'number' || kind === 'list of choices' || TEXTS.includes(kind)
  if (typeof value === 'boolean') return kind === 'flag'
  return kind === 'list of choices' || TEXTS.includes(kind)
}
