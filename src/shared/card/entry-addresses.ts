import { isMap } from '../article/value'
import { MAX_ADDRESS_LETTERS } from '../text/address'

/** Of the related entries of one article at most so many are looked up. */
export const MAX_ENTRY_ADDRESSES = 1_000

export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_ADDRESS_LETTERS && /^https?:/i.test(value)

/** The addresses that related entries have, in the order of their keys. */
export const addressesOf = (entries: readonly unknown[]): string[] =>
  entries.flatMap((entry) => (isMap(entry) ? Object.values(entry).filter(isAddress) : isAddress(entry) ? [entry] : []))
