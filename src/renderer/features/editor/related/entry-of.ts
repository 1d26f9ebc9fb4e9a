import type { Path } from '../../../../shared/article'
import { isMap, valueAt } from '../../../../shared/article/value'
import { addressesOf, isAddress } from '../../../../shared/card/entry-addresses'
import { relatedEntry, withAddress } from '../../../../shared/card/related-entry'
import { addressKey } from '../../../../shared/query'
import { fieldsNow } from '../../../core/fields'
import { readData } from './store'

export type Entry = Readonly<Record<string, unknown>>

/** Where an entry is to stand. */
export interface Place {
  /** The entries that are there. */
  readonly entries: readonly unknown[]
  /** The path of their list. */
  readonly place: Path
  /** The keys of an entry where no other says them. */
  readonly keys: readonly string[]
  /** The form has fields for them, whether an entry has them or not. */
  readonly hasFields: boolean
}

interface Made {
  readonly entry: Entry
  /** One of the entries has an address of its article. */
  readonly isThere: boolean
}

const keysOf = (addresses: readonly string[]): readonly number[] =>
  addresses.flatMap((address) => addressKey(address) ?? [])

/**
 * The article at `from` as an entry, written as its neighbours are; where it has none, as those of the article that `like` names. With an
 * address where it has any. Throws where it has none of the keys that an entry has, or can't be read.
 */
export async function entryOf(
  from: string,
  { entries, place, keys }: Place,
  like: () => Promise<string | null>,
): Promise<Made> {
  const data = await readData(from)
  const other = entries.some(isMap) ? null : await like()
  const theirs = other === null ? undefined : valueAt(await readData(other), place)
  const neighbours = Array.isArray(theirs) ? theirs : entries
  const entry = relatedEntry(data, neighbours, keys)
  if (entry === null) throw new Error('this article has none of the keys that a related entry has.')
  const { address } = fieldsNow().roles
  const own = keysOf(address.map((key) => valueAt(data, [key])).filter(isAddress))
  const there = new Set(keysOf(addressesOf(entries)))
  return {
    entry: withAddress(entry, data, address, { entries: neighbours, keys }),
    isThere: own.some((key) => there.has(key)),
  }
}
