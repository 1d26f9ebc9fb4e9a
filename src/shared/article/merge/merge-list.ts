import { type Data, isMap, sameValue } from '../value'

/** What was there, and what each side made of it. */
export interface Three<T> {
  readonly base: T
  readonly ours: T
  readonly theirs: T
}

type List = readonly unknown[]
/** Items by what they are told apart by, in their order. */
type Named = ReadonlyMap<string, unknown>

/** What tells items apart: the key that holds their address, or (topics) their text. */
export type Naming = { readonly address: string } | 'text'

export interface ListPlan {
  /** Names of the items that stand or are disputed, in order. */
  readonly order: readonly string[]
  /** The same in our order, where both sides reordered; `order` is theirs then. */
  readonly ourOrder: readonly string[] | null
  readonly itemOf: (name: string) => Three<unknown>
  /** One side removed it, the other one changed it. */
  readonly isDisputed: (name: string) => boolean
}

/** One text for equal values, whatever the order of their keys. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one === 'number') return Number.isFinite(one) ? one : String(one)
    if (!isMap(one)) return one
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
  })

const topicOf = (item: unknown): string => (item === null ? textOf(item) : `"${String(item)}"`)

function addressOf(item: unknown, naming: Naming): string | undefined {
  const address = naming === 'text' || !isMap(item) ? undefined : item[naming.address]
  return typeof address === 'string' && address !== '' ? address : undefined
}

/** Addresses that a list has more than once. */
function repeatedIn(list: List, naming: Naming): string[] {
  const seen = new Set<string>()
  return list.flatMap((item) => {
    const address = addressOf(item, naming)
    if (address === undefined) return []
    if (seen.has(address)) return [address]
    seen.add(address)
    return []
  })
}

const isAddress = (name: string): boolean => name.startsWith('@')

/** Topics by their text, each once; others by their address where it is unique, else by all they hold, numbered where some are alike. */
function nameItems(list: List, naming: Naming, repeated: ReadonlySet<string>): Map<string, unknown> {
  if (naming === 'text') return new Map(list.map((item) => [topicOf(item), item]))
  const alike = new Map<string, number>()
  const named = new Map<string, unknown>()
  for (const item of list) {
    const address = addressOf(item, naming)
    if (address !== undefined && !repeated.has(address)) {
      named.set(`@${address}`, item)
      continue
    }
    const text = textOf(item)
    const count = alike.get(text) ?? 0
    alike.set(text, count + 1)
    named.set(`=${text} ${count}`, item)
  }
  return named
}

const firstAlike = (name: string): string => (name.startsWith('=') ? name.replace(/ \d+$/, ' 0') : name)

/** Items of `named` that are not in `other`, by all that they hold beside their address; null where several hold the same. */
function byRest(named: Named, other: Named, address: string): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const [name, item] of named) {
    if (!isAddress(name) || other.has(name)) continue
    const { [address]: _, ...rest } = item as Data
    const text = textOf(rest)
    found.set(text, found.has(text) ? null : name)
  }
  return found
}

/** Whether both sides replaced one item by one of their own, with nothing else that came or went: both at once were meant by nobody. */
function isReplacedByBoth({ base, ours, theirs }: Three<Named>): boolean {
  const without = (side: Named, ...others: Named[]): string[] =>
    [...side.keys()].filter((name) => isAddress(name) && !others.some((other) => other.has(name)))
  const changed = [without(base, ours, theirs), without(ours, base, theirs), without(theirs, base, ours)]
  const isSameSize = ours.size === base.size && theirs.size === base.size
  return isSameSize && changed.every(({ length }) => length === 1)
}

/** Where both sides gave an item another address, each its own, it is one item whose address both changed. */
function withOneName(named: Three<Named>, address: string): Three<Named> {
  const { base, ours, theirs } = named
  const [mine, other] = [byRest(ours, base, address), byRest(theirs, base, address)]
  const old = new Map<string, string>()
  for (const [rest, name] of byRest(base, new Map(), address)) {
    const [our, their] = [mine.get(rest), other.get(rest)]
    if (name === null || !our || !their || ours.has(name) || theirs.has(name)) continue
    if (our === their || ours.has(their) || theirs.has(our)) continue
    old.set(our, name).set(their, name)
  }
  if (old.size === 0) return named
  const renamed = (side: Named): Named => new Map([...side].map(([name, item]) => [old.get(name) ?? name, item]))
  return { base, ours: renamed(ours), theirs: renamed(theirs) }
}

/** Both sides took away or changed what no address tells, and each has something of its own instead. */
function isUnclear({ base, ours, theirs }: Three<Named>): boolean {
  const isNew = (name: string, other: Named): boolean => !isAddress(name) && !base.has(name) && !other.has(name)
  const isGone = (name: string): boolean => !isAddress(name) && !ours.has(name) && !theirs.has(name)
  return (
    [...base.keys()].some(isGone) &&
    [...ours.keys()].some((name) => isNew(name, theirs)) &&
    [...theirs.keys()].some((name) => isNew(name, ours))
  )
}

/** Additions by what they follow: the name of an item that both sides kept, '' for the beginning. */
function followed(side: Named, kept: ReadonlySet<string>, stands: (name: string) => boolean): Map<string, string> {
  const follows = new Map<string, string>()
  let last = ''
  for (const name of side.keys()) {
    if (kept.has(name)) last = name
    else if (stands(name)) follows.set(name, last)
  }
  return follows
}

/** Two groups that were added at one place: in the order of their text, what both added once. */
function weave(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a
  const [first, second] = byText(a, b)
  const inFirst = new Set(first)
  const shared = second.filter((name) => inFirst.has(name))
  const isShared = new Set(shared)
  const sameOrder = first.filter((name) => isShared.has(name)).every((name, index) => name === shared[index])
  if (!sameOrder) return [...first, ...second.filter((name) => !isShared.has(name))]
  const [mine, other] = [partsBetween(first, isShared), partsBetween(second, isShared)]
  return mine.flatMap((part, index) => [...byText(part, other[index] ?? []).flat(), ...shared.slice(index, index + 1)])
}

function byText<T extends readonly string[]>(a: T, b: T): [T, T] {
  return a.join('\n') <= b.join('\n') ? [a, b] : [b, a]
}

function partsBetween(names: readonly string[], marks: ReadonlySet<string>): string[][] {
  const parts: string[][] = [[]]
  for (const name of names) {
    if (marks.has(name)) parts.push([])
    else parts.at(-1)?.push(name)
  }
  return parts
}

/** What both sides kept in this order, and what was added or is disputed in its places. */
function arrange(kept: readonly string[], ours: Map<string, string>, theirs: Map<string, string>): string[] {
  const place = new Map(['', ...kept].map((name, index) => [name, index] as const))
  const placeOf = (name: string): number => {
    const places = [ours.get(name), theirs.get(name)].flatMap((after) =>
      after === undefined ? [] : [place.get(after)],
    )
    return Math.min(...places.map((one) => one ?? 0))
  }
  const grouped = (side: Map<string, string>): Map<number, string[]> => {
    const groups = new Map<number, string[]>()
    for (const name of side.keys()) {
      const group = groups.get(placeOf(name))
      if (group === undefined) groups.set(placeOf(name), [name])
      else group.push(name)
    }
    return groups
  }
  const [mine, other] = [grouped(ours), grouped(theirs)]
  return ['', ...kept].flatMap((name, index) => [
    ...(name === '' ? [] : [name]),
    ...weave(mine.get(index) ?? [], other.get(index) ?? []),
  ])
}

/**
 * Which items of a list stand once both sides' changes are made, and in which order: base less what either removed, plus what either
 * added. Null where items can't be told apart.
 */
export function planList(lists: Three<List>, naming: Naming): ListPlan | null {
  const repeated = new Set([lists.base, lists.ours, lists.theirs].flatMap((list) => repeatedIn(list, naming)))
  const plainly: Three<Named> = {
    base: nameItems(lists.base, naming, repeated),
    ours: nameItems(lists.ours, naming, repeated),
    theirs: nameItems(lists.theirs, naming, repeated),
  }
  const named = naming === 'text' ? plainly : withOneName(plainly, naming.address)
  if (naming !== 'text' && (isUnclear(named) || isReplacedByBoth(named))) return null
  const { base, ours, theirs } = named

  const itemOf = (name: string): Three<unknown> => ({
    base: base.get(name),
    ours: ours.get(name),
    theirs: theirs.get(name),
  })
  const isDisputed = (name: string): boolean => {
    if (naming === 'text' || !base.has(name) || ours.has(name) === theirs.has(name)) return false
    return !sameValue(base.get(name), (ours.has(name) ? ours : theirs).get(name))
  }
  const stands = (name: string): boolean => {
    if (base.has(name)) return isDisputed(name)
    // What one side removed doesn't come back because the other one has it twice.
    const first = firstAlike(name)
    return !base.has(first) || (ours.has(first) && theirs.has(first))
  }

  const kept = [...base.keys()].filter((name) => ours.has(name) && theirs.has(name))
  const isKept = new Set(kept)
  const [mine, other] = [ours, theirs].map((side) => [...side.keys()].filter((name) => isKept.has(name)))
  if (mine === undefined || other === undefined) return null
  const same = (a: readonly string[], b: readonly string[]): boolean => a.every((name, index) => name === b[index])
  const arranged = (order: readonly string[]): string[] =>
    arrange(order, followed(ours, isKept, stands), followed(theirs, isKept, stands))
  const bothReordered = !same(mine, kept) && !same(other, kept) && !same(mine, other)
  return {
    order: arranged(same(other, kept) ? mine : other),
    ourOrder: bothReordered ? arranged(mine) : null,
    itemOf,
    isDisputed,
  }
}
