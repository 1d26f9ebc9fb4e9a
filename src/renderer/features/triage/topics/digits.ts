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

/** Which digit each topic has in this session, by its folded name; the one that stood beside its digit last stands last. */
export type Given = ReadonlyMap<string, { readonly digit: number; readonly wasPressed: boolean }>

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
 * then. A topic keeps its digit for the session. Once each has one, topics share them: on a card that has several of a digit it goes to
 * the one that was pressed there, for good, else to a suggestion, else to the one that had it last.
 */
export function offer(
  suggested: readonly SuggestedTopic[],
  pins: readonly Pin[],
  before: Given,
  more: More = noMore,
): { readonly offered: readonly Offered[]; readonly given: Given } {
  const pinned = new Set(pins.map(({ topic }) => foldedValue(topic)))
  const isMoved = (folded: string, digit: number): boolean =>
    pins.some((pin) => (pin.digit === digit) !== (foldedValue(pin.topic) === folded))
  const given = new Map([...before].filter(([folded, { digit }]) => !isMoved(folded, digit)))
  /** Whose they are on this card. */
  const here = new Map(pins.map(({ digit, topic }) => [digit, foldedValue(topic)]))
  const stand = (folded: string, one: { readonly digit: number; readonly wasPressed: boolean }): void => {
    given.delete(folded)
    given.set(folded, one)
    here.set(one.digit, folded)
  }
  /** Puts topics beside their digits, where those are free here. */
  const place = (topics: readonly string[], mayShare: boolean): void => {
    const folded = topics.map(foldedValue)
    const isOthers = (topic: string, digit: number): boolean =>
      here.has(digit) || [...given].some(([other, one]) => other !== topic && one.digit === digit && one.wasPressed)
    for (const [topic, one] of [...given].reverse())
      if (folded.includes(topic) && !isOthers(topic, one.digit)) stand(topic, one)
    for (const topic of folded) {
      if (given.has(topic)) continue
      const digit = nextDigit(given, (one) => isOthers(topic, one), mayShare)
      if (digit !== undefined) stand(topic, { digit, wasPressed: false })
    }
  }
  const digitOf = (topic: string): number | null => {
    const digit = given.get(foldedValue(topic))?.digit
    return digit !== undefined && here.get(digit) === foldedValue(topic) ? digit : null
  }
  const shown = suggested.filter(({ name }) => !pinned.has(foldedValue(name))).slice(0, SHOWN)
  place(
    shown.map(({ name }) => name),
    true,
  )
  const because = new Map(suggested.map((one) => [foldedValue(one.name), one.because]))
  const offered = [
    ...pins.map(({ digit, topic }) => ({
      topic,
      digit,
      isPinned: true,
      because: because.get(foldedValue(topic)) ?? null,
    })),
    ...shown.map(({ name, because: why }) => ({ topic: name, digit: digitOf(name), isPinned: false, because: why })),
  ]
  const without = new Set([...more.present.map(foldedValue), ...pinned, ...shown.map(({ name }) => foldedValue(name))])
  const fill = (kind: Filling['kind'], topics: readonly string[]): readonly Offered[] => {
    const others = topics.filter((topic) => !without.has(foldedValue(topic)))
    place(others, kind === 'used')
    return others
      .flatMap((topic): readonly Offered[] => {
        const digit = digitOf(topic)
        if (digit === null || without.has(foldedValue(topic))) return []
        without.add(foldedValue(topic))
        return [{ topic, digit, isPinned: false, because: { kind } }]
      })
      .sort(byDigit)
  }
  return {
    offered: [...offered.sort(byDigit), ...fill('used', more.used), ...fill('often', more.often.slice(0, OFTEN))],
    given,
  }
}

/** The digit of a topic that has none yet: one that is free, else the one that the fewest have, of several the last. */
function nextDigit(given: Given, isTaken: (digit: number) => boolean, mayShare: boolean): number | undefined {
  const digits = DIGITS.filter((digit) => !isTaken(digit)).map((digit) => ({
    digit,
    have: [...given.values()].filter((one) => one.digit === digit).length,
  }))
  const free = digits.find(({ have }) => have === 0)
  if (free !== undefined || !mayShare) return free?.digit
  return digits.sort((one, other) => one.have - other.have || other.digit - one.digit)[0]?.digit
}

const byDigit = (one: Offered, other: Offered): number =>
  (one.digit ?? DIGITS.length + 1) - (other.digit ?? DIGITS.length + 1)

/** The digit beside it was pressed: it means this topic alone for as long as the session lasts. */
export function pressed(given: Given, topic: string): Given {
  const folded = foldedValue(topic)
  const known = given.get(folded)
  return known === undefined ? given : new Map([...given, [folded, { ...known, wasPressed: true }]])
}
