import type { SuggestedTopic } from '../../../../shared/query'
import { foldedValue } from '../../../../shared/text/fold'

export const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
/** More suggestions than this are read on no card. */
const SHOWN = 5

/** Of the topics that a folder uses most so many are offered: more are none that it uses often. */
export const OFTEN = 20

/** What is offered where an article has few suggestions of its own: this session used it last, or many articles of the folder have it. */
type Filling = { readonly kind: 'used' } | { readonly kind: 'often' }

/** A topic that a card offers. */
export interface Offered {
  readonly topic: string
  /** The key that adds it; null: none was left. */
  readonly digit: number | null
  /** It stands beside this digit on every card. */
  readonly isPinned: boolean
  /** What says that the article may lack it; null where nothing does, and it is only pinned. */
  readonly because: SuggestedTopic['because'] | Filling | null
}

/** How much a topic's digit is worth keeping: that of a suggestion most. */
const ranks = { own: 0, used: 1, often: 2 } as const

/** Which digit a topic was given in this session, by the topic's folded name; the one that was shown last stands last. */
export type Given = ReadonlyMap<
  string,
  { readonly digit: number; readonly wasPressed: boolean; readonly rank: (typeof ranks)[keyof typeof ranks] }
>

export interface Pin {
  readonly digit: number
  readonly topic: string
}

/** What fills the digits that an article's own suggestions leave: `used` in this session, the last first, and `often` in the folder. */
export interface More {
  readonly used: readonly string[]
  readonly often: readonly string[]
  /** The article's topics, which aren't offered to it. */
  readonly present: readonly string[]
}

const noMore: More = { used: [], often: [], present: [] }

/**
 * The topics that a card offers beside their digits, its own suggestions first, each kind by its digits, and which digits are given by
 * then. A topic keeps its digit for the session. Where none is left one is taken whose digit nobody ever pressed: from what only filled
 * it, else, for a suggestion, from the one that was shown longest ago.
 */
export function offer(
  suggested: readonly SuggestedTopic[],
  pins: readonly Pin[],
  before: Given,
  more: More = noMore,
): { readonly offered: readonly Offered[]; readonly given: Given } {
  const given = new Map(before)
  const pinned = new Map(pins.map(({ digit, topic }) => [foldedValue(topic), digit]))
  for (const [folded, { digit }] of before) {
    const isTaken = pins.some((pin) => pin.digit === digit)
    if (isTaken || pinned.has(folded)) given.delete(folded)
  }
  const shown = suggested.filter(({ name }) => !pinned.has(foldedValue(name))).slice(0, SHOWN)
  const here = new Set(shown.map(({ name }) => foldedValue(name)))
  const digitFor = (folded: string, kind: keyof typeof ranks): number | null => {
    const known = given.get(folded)
    const rank = ranks[kind]
    if (known !== undefined) {
      given.delete(folded)
      given.set(folded, rank < known.rank ? { ...known, rank } : known)
      return known.digit
    }
    const used = new Set([...pinned.values(), ...[...given.values()].map(({ digit }) => digit)])
    const free = DIGITS.find((digit) => !used.has(digit))
    const idle = [...given].filter(([other, { wasPressed }]) => !wasPressed && !here.has(other))
    const lesser = idle.filter(([, one]) => one.rank > rank).sort(([, one], [, other]) => one.rank - other.rank)
    const loser = lesser.at(-1) ?? (kind === 'own' ? idle[0] : undefined)
    const digit = free ?? loser?.[1].digit ?? null
    if (digit === null) return null
    if (free === undefined && loser !== undefined) given.delete(loser[0])
    given.set(folded, { digit, wasPressed: false, rank })
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
      digit: digitFor(foldedValue(name), 'own'),
      isPinned: false,
      because: why,
    })),
  ]
  const without = new Set([...more.present.map(foldedValue), ...pinned.keys()])
  const fill = (kind: Filling['kind'], topics: readonly string[]): readonly Offered[] => {
    const filling: Offered[] = []
    for (const topic of topics) {
      const folded = foldedValue(topic)
      if (without.has(folded) || here.has(folded)) continue
      const digit = digitFor(folded, kind)
      if (digit === null) continue
      here.add(folded)
      filling.push({ topic, digit, isPinned: false, because: { kind } })
    }
    return filling.sort(byDigit)
  }
  return {
    offered: [...offered.sort(byDigit), ...fill('used', more.used), ...fill('often', more.often.slice(0, OFTEN))],
    given,
  }
}

const byDigit = (one: Offered, other: Offered): number =>
  (one.digit ?? DIGITS.length + 1) - (other.digit ?? DIGITS.length + 1)

/** Its digit was pressed: from now on it means this topic for as long as the session lasts. */
export function pressed(given: Given, topic: string): Given {
  const folded = foldedValue(topic)
  const known = given.get(folded)
  return known === undefined ? given : new Map([...given, [folded, { ...known, wasPressed: true }]])
}
