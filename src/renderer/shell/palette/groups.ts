import { matchRank } from '../../../shared/query/matching'

/** Something that the palette finds. */
export interface Entry {
  /** Its own among all: 'command article.save'. */
  readonly id: string
  readonly label: string
  /** What is typed is looked for here; the label where it is left out. */
  readonly text?: string
}

/** Entries under one heading. */
export interface Group<E extends Entry> {
  readonly id: string
  readonly title: string
  /** Behind the title: whom it is about, how many more there are. */
  readonly note?: string | undefined
  readonly entries: readonly E[]
  /** Shown before anything is typed. */
  readonly isFirst?: boolean
  /** What is typed was looked for elsewhere: all of its entries have it, in their order. */
  readonly isFound?: boolean
  /** At most so many of it are shown once something is typed; left out: all. */
  readonly most?: number
}

/** Found elsewhere, where it is in some text: behind what begins with the letters, before what only holds them. */
const FOUND_RANK = 2.5

/**
 * The groups as they are shown for what is typed: first as they are given; then each with what has the letters, the best first, and
 * the group of the best one on top. An entry stands once, in the first group that has it.
 */
export function arranged<E extends Entry>(groups: readonly Group<E>[], typed: string): readonly Group<E>[] {
  const isEmpty = typed.trim() === ''
  const seen = new Set<string>()
  const once = ({ id }: Entry): boolean => !seen.has(id) && seen.add(id) !== undefined
  const shown = groups.flatMap((group) => {
    if (isEmpty) return group.isFirst ? [{ group, best: 0, entries: group.entries.filter(once) }] : []
    if (group.isFound) return [{ group, best: FOUND_RANK, entries: group.entries.filter(once) }]
    const ranked = group.entries
      .flatMap((entry) => {
        const rank = matchRank(entry.text ?? entry.label, typed)
        return rank === null ? [] : [{ entry, rank }]
      })
      .sort((a, b) => a.rank - b.rank)
    const entries = ranked.map(({ entry }) => entry).filter(once)
    return [{ group, best: ranked[0]?.rank ?? 0, entries: entries.slice(0, group.most) }]
  })
  return shown
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => a.best - b.best)
    .map(({ group, entries }) => ({ ...group, entries }))
}
