import type { Library } from '../index/library'
import type { KeptEntry } from '../keep/card-columns'
import type { Entries } from './entries'
import { statAll } from './stat-all'

interface Scan {
  readonly root: string
  readonly library: Pick<Library, 'get' | 'relations'>
  readonly entries: Pick<Entries, 'put'>
  /** Found by the scan, and nothing is known of them yet. */
  readonly unknown: Set<string>
}

/**
 * Puts what an earlier run knew of files that are as they were, and takes those out of `unknown`; gives whether some of its files are
 * gone. Whom the others had been related to is looked at again, by the addresses that they had.
 */
export async function putKept(kept: readonly KeptEntry[], scan: Scan): Promise<boolean> {
  const { root, library, entries, unknown } = scan
  const there = kept.filter(({ card }) => unknown.has(card.path))
  for (const { card } of kept) if (!unknown.has(card.path)) library.relations.move(card, null)
  const fingerprints = await statAll(
    root,
    there.map(({ card }) => card.path),
  )
  for (const [index, { card, fingerprint, isLooked }] of there.entries()) {
    // What came since it was looked at is newer than what was kept.
    const newer = library.get(card.path)?.card
    if (newer !== undefined || fingerprint !== fingerprints[index]) {
      library.relations.move(card, newer ?? null)
      continue
    }
    entries.put(card.path, { card, fingerprint }, isLooked)
    unknown.delete(card.path)
  }
  return there.length < kept.length
}
