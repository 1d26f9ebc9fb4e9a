import type { Path } from '../../../../shared/article'
import { isMap, valueAt } from '../../../../shared/article/value'
import { relatedEntry } from '../../../../shared/card/related-entry'
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
}

/**
 * The article at `from` as an entry, written as its neighbours are; where it has none, as those of the article that `like` names.
 * Throws where it has none of the keys that an entry has, or can't be read.
 */
export async function entryOf(
  from: string,
  { entries, place, keys }: Place,
  like: () => Promise<string | null>,
): Promise<Entry> {
  const data = await readData(from)
  const other = entries.some(isMap) ? null : await like()
  const theirs = other === null ? undefined : valueAt(await readData(other), place)
  const entry = relatedEntry(data, Array.isArray(theirs) ? theirs : entries, keys)
  if (entry === null) throw new Error('this article has none of the keys that a related entry has.')
  return entry
}
