import { type Conflict, parseArticle } from '../../src/shared/article'

/*
 * What an article says, as a set of short statements that don't hang on indexes: 'related[@https://a.example].title = "X"'. What a
 * side did is the statements that it has more, and those that it has less: by these a merge is judged, without its own code.
 */
type Facts = ReadonlySet<string>

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    isMap(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  )

/** Which key tells the items of a list apart; '' their text; undefined: the list is one value. */
function keyAt(path: readonly string[]): string | undefined {
  const place = path.filter((step) => !step.startsWith('[')).join('.')
  if (/^(?:topics|tags)$/.test(place)) return ''
  if (/^(?:images|provider\.images|related\.images)$/.test(place)) return 'url'
  return place === 'related' ? 'webUrl' : undefined
}

const addressOf = (item: unknown, key: string): string | undefined => {
  const address = isMap(item) ? item[key] : undefined
  return typeof address === 'string' && address !== '' ? address : undefined
}

function collect(value: unknown, path: readonly string[], repeated: Facts, into: Set<string>): void {
  const say = (what: string): void => void into.add(`${path.join('.')} = ${what}`)
  const key = Array.isArray(value) ? keyAt(path) : undefined
  if (isMap(value) && Object.keys(value).length > 0) {
    for (const [name, one] of Object.entries(value)) collect(one, [...path, name], repeated, into)
  } else if (Array.isArray(value) && key !== undefined && value.length > 0) {
    const isOneValue = key === '' && value.some((item) => typeof item === 'object' && item !== null)
    if (isOneValue) say(canonical(value))
    for (const item of isOneValue ? [] : value) {
      const address = addressOf(item, key)
      const place = [...path, `[@${address}]`]
      if (address !== undefined && !repeated.has(place.join('.'))) collect(item, place, repeated, into)
      else into.add(`${[...path, '[]'].join('.')} = ${key === '' ? `"${item}"` : canonical(item)}`)
    }
    // Topics that are emptied by `null` are as those without a line: what the other side adds is the first of them.
  } else if (value === null && keyAt(path) === '') return
  else if (!Array.isArray(value) || value.length > 0 || key === undefined) say(canonical(value))
}

/** What a list of one of these has twice: the same address, or where none tells items apart the same text. */
export function repeatedItems(all: readonly unknown[]): Facts {
  const repeated = new Set<string>()
  const look = (value: unknown, path: readonly string[]): void => {
    if (isMap(value)) for (const [name, one] of Object.entries(value)) look(one, [...path, name])
    const key = Array.isArray(value) ? keyAt(path) : undefined
    if (!Array.isArray(value) || key === undefined) return
    const seen = new Set<string>()
    for (const item of value) {
      const address = addressOf(item, key)
      const name = address === undefined ? canonical(item) : `@${address}`
      const place = [...path, `[${name}]`]
      if (seen.has(name)) repeated.add(place.join('.'))
      seen.add(name)
      look(item, place)
    }
  }
  for (const one of all) look(one, [])
  return repeated
}

export function factsOf(value: unknown, repeated: Facts): Facts {
  const facts = new Set<string>()
  collect(value, [], repeated, facts)
  return facts
}

/** That something is an empty map is said no more once there is a key in it. */
export const says = (facts: Facts, fact: string): boolean =>
  facts.has(fact) ||
  fact === ' = {}' ||
  (fact.endsWith(' = {}') && [...facts].some((one) => one.startsWith(`${fact.slice(0, -' = {}'.length)}.`)))

export const without = (facts: Facts, others: Facts): string[] => [...facts].filter((fact) => !others.has(fact))

/** The statements that a side of the conflicts makes, from wherever they stand: they are compared by their ends. */
export function inConflicts(
  conflicts: readonly Conflict[],
  side: 'base' | 'ours' | 'theirs',
  repeated: Facts,
): (fact: string) => boolean {
  const ends: string[] = []
  for (const { path, [side]: value } of conflicts) {
    if (value === undefined || path === 'body') continue
    if (path === 'layout' || path === 'source') {
      ends.push(...factsOf(parseArticle(String(value)).data, repeated))
      continue
    }
    const steps = path.map((step) => (typeof step === 'number' ? '[@]' : step))
    const inside = new Set<string>()
    collect(value, steps, repeated, inside)
    // Behind the last index the steps are names again.
    ends.push(...[...inside].map((fact) => fact.slice(fact.lastIndexOf('[@]') + 3)))
  }
  return (fact) => ends.some((end) => fact.endsWith(end))
}
