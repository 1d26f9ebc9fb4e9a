import { isMap } from '../article/value'
import { MAX_ADDRESS_LETTERS } from '../text/address'

export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_ADDRESS_LETTERS && /^https?:/i.test(value)

/** The addresses that related entries have, in the order of their keys. */
export const addressesOf = (entries: readonly unknown[]): string[] =>
  entries.flatMap((entry) => (isMap(entry) ? Object.values(entry).filter(isAddress) : isAddress(entry) ? [entry] : []))
