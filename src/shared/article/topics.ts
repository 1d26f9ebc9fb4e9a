import { foldedValue } from '../text/fold'
/** A text, or the text of a number (`title: 2020`); null for anything else and for blanks. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** A list as it is, and one value alone as a list of one, as Jekyll reads it. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** Case, accents, how they are written (NFC, NFD) and outer blanks apart. */
export const isSameTopic = (a: string, b: string): boolean => foldedValue(a) === foldedValue(b)
