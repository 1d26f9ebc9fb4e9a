/*
 * A folder may hold any number of keys and of values, and only so many are kept. Which ones doesn't hang on the order in which
 * articles came: those of the lowest rank stay, and a name above the lowest that ever had to go doesn't come back, so that what is
 * counted of a kept name is always all of it.
 */

/** Counters by name, at most `most` of them. */
export interface Kept<T> {
  /** The counter of a name, made where it is new; null where the name isn't kept. */
  readonly get: (name: string) => T | null
  readonly delete: (name: string) => void
  readonly entries: () => readonly (readonly [name: string, counter: T])[]
  /** Some names came that aren't kept. */
  readonly isOver: () => boolean
}

/** Which names stay: lower ranks do; names of one rank in an order that says nothing of what they are. */
type RankOf = (name: string) => number

function scatter(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

interface Place {
  readonly rank: number
  readonly hash: number
  readonly name: string
}

const isBefore = (a: Place, b: Place): boolean =>
  a.rank !== b.rank ? a.rank < b.rank : a.hash !== b.hash ? a.hash < b.hash : a.name < b.name

export function createKept<T>(most: number, make: (name: string) => T, rankOf: RankOf = () => 0): Kept<T> {
  const kept = new Map<string, { readonly place: Place; readonly counter: T }>()
  /** The lowest of the names that had to go. */
  let limit: Place | null = null
  const dropLast = (): void => {
    limit = [...kept.values()].map(({ place }) => place).reduce((a, b) => (isBefore(a, b) ? b : a))
    kept.delete(limit.name)
  }
  return {
    get: (name) => {
      const known = kept.get(name)
      if (known !== undefined) return known.counter
      const place = { rank: rankOf(name), hash: scatter(name), name }
      if (limit !== null && !isBefore(place, limit)) return null
      kept.set(name, { place, counter: make(name) })
      if (kept.size > most) dropLast()
      return kept.get(name)?.counter ?? null
    },
    delete: (name) => void kept.delete(name),
    entries: () => [...kept].map(([name, { counter }]) => [name, counter]),
    isOver: () => limit !== null,
  }
}
