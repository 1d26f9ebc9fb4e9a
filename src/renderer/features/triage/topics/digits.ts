import type { SuggestedTopic } from '../../../../shared/query'
import { foldedValue } from '../../../../shared/text/fold'

export const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
/** More suggestions than this are read on no card. */
const SHOWN = 5

/** A topic that a card offers. */
export interface Offered {
  readonly topic: string
  /** The key that adds it; null: none was left. */
  readonly digit: number | null
  /** It stands beside this digit on every card. */
  readonly isPinned: boolean
  /** What says that the article may lack it; null where nothing does, and it is only pinned. */
  readonly because: SuggestedTopic['because'] | null
}

/** Which digit a topic was given in this session, by the topic's folded name; the one that was shown last stands last. */
export type Given = ReadonlyMap<string, { readonly digit: number; readonly wasPressed: boolean }>

export interface Pin {
  readonly digit: number
  readonly topic: string
}

/**
 * The topics that a card offers beside their digits, by their digits, and which digits are given by then. A topic keeps its digit for
 * the session. Where none is left one is taken from the topic that was shown longest ago, and whose digit nobody ever pressed.
 */
export function offer(
  suggested: readonly SuggestedTopic[],
  pins: readonly Pin[],
  before: Given,
): { readonly offered: readonly Offered[]; readonly given: Given } {
  const given = new Map(before)
  const pinned = new Map(pins.map(({ digit, topic }) => [foldedValue(topic), digit]))
  for (const [folded, { digit }] of before) {
    const isTaken = pins.some((pin) => pin.digit === digit)
    if (isTaken || pinned.has(folded)) given.delete(folded)
  }
  const shown = suggested.filter(({ name }) => !pinned.has(foldedValue(name))).slice(0, SHOWN)
  const here = new Set(shown.map(({ name }) => foldedValue(name)))
  const digitFor = (folded: string): number | null => {
    const known = given.get(folded)
    if (known !== undefined) {
      given.delete(folded)
      given.set(folded, known)
      return known.digit
    }
    const used = new Set([...pinned.values(), ...[...given.values()].map(({ digit }) => digit)])
    const free = DIGITS.find((digit) => !used.has(digit))
    const oldest = [...given].find(([other, { wasPressed }]) => !wasPressed && !here.has(other))
    const digit = free ?? oldest?.[1].digit ?? null
    if (digit === null) return null
    if (free === undefined && oldest !== undefined) given.delete(oldest[0])
    given.set(folded, { digit, wasPressed: false })
    return digit
  }
  const because = new Map(suggested.map((one) => [foldedValue(one.name), one.because]))
  const offered = [
    ...pins.map(({ digit, topic }) => ({
      topic,
      digit,
      isPinned: true,
      because: because.get(foldedValue(topic)) ?? null,
    })),
    ...shown.map(({ name, because: why }) => ({
      topic: name,
      digit: digitFor(foldedValue(name)),
      isPinned: false,
      because: why,
    })),
  ]
  return { offered: offered.sort((a, b) => (a.digit ?? DIGITS.length + 1) - (b.digit ?? DIGITS.length + 1)), given }
}

/** Its digit was pressed: from now on it means this topic for as long as the session lasts. */
export function pressed(given: Given, topic: string): Given {
  const folded = foldedValue(topic)
  const known = given.get(folded)
  return known === undefined ? given : new Map([...given, [folded, { ...known, wasPressed: true }]])
}
