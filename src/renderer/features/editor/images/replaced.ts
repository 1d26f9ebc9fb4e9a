import type { Spot } from './placed'

/*
 * A picture is copied while others are dropped. What is dropped on an entry twice is meant for the one that the first drop changed, and
 * that can't be seen from the list alone where entries are alike.
 */
const known = new WeakMap<readonly unknown[], Map<number, string>>()

/** The addresses that were put into entries since a list was as a spot has it, by their places in it. */
export const replacedSince = ({ entry }: Spot): ReadonlyMap<number, string> =>
  (entry && known.get(entry.items)) ?? new Map()

/** Keeps that this address was put into a spot's entry, as long as somebody has the list as it was. */
export function noteReplaced({ entry }: Spot, address: string | undefined): void {
  if (entry === null || address === undefined) return
  const replaced = known.get(entry.items) ?? new Map<number, string>()
  known.set(entry.items, replaced.set(entry.index, address))
}
