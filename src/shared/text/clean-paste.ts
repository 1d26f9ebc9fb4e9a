import { withoutTracking } from './address'
import { decoded, EACH_ENTITY, unwantedIn } from './entities'

/** A pasted text as it was meant, and what of it was put right: 'HTML characters', 'odd spaces'. */
export interface Cleaned {
  readonly text: string
  readonly what: readonly string[]
}

/** Longer texts are pasted as they are: each turn looks at the whole of one. In UTF-16 units. */
const MAX_LETTERS = 20_000

/** One by one, so that `&lt;b&gt;` stays text beside an `&amp;` that doesn't have to. */
const withoutEntities = (text: string): string =>
  text.replace(EACH_ENTITY, (one) => {
    const plain = decoded(one)
    return unwantedIn(plain) > 0 || plain.trim() === '' ? (plain === '\u00a0' ? ' ' : one) : plain
  })

/** Zero width, and soft hyphens; not what joins or parts letters in Persian, Hindi and emoji (U+200C, U+200D). */
const UNSEEN = /[\u200b\u2060\ufeff\u00ad]/g
/** Spaces of every width but the ideographic one, and those that don't break where they aren't beside a number or as French has them. */
const ODD_SPACE = /(?<![«\d])[\u00a0\u202f](?![»:;!?%€$£\d])|[\u2000-\u200a\u205f\u1680]/g
/** An address in a text, up to what can't be part of one. */
const ADDRESS = /https?:\/\/[^\s<>"“”«»]+/gi
const BREAK = /[ \t]*[\r\n\u2028\u2029]\s*/g

const withoutBreaks = (text: string): string =>
  text.replace(BREAK, (all, at: number) => (at === 0 || at + all.length === text.length ? '' : ' '))

/** With the blanks beside it: a cell of a table brings both. */
const TABS = / *\t[ \t]*/g

type Step = readonly [what: string, make: (text: string) => string]
const steps: readonly Step[] = [
  ['HTML characters', withoutEntities],
  ['characters without width', (text) => text.replace(UNSEEN, '')],
  ['odd spaces', (text) => text.replace(ODD_SPACE, ' ')],
  ['tracking parameters', (text) => text.replace(ADDRESS, withoutTracking)],
  ['tabs', (text) => text.replace(TABS, ' ')],
]

/** Where a text is pasted. */
export interface Into {
  readonly isOneLine: boolean
  /** Nothing stands before it nor behind it, so no blank there parts anything. */
  readonly isAlone: boolean
}

/**
 * What is pasted into a title, an excerpt or an address without what came along: HTML's names for characters, signs that nobody sees,
 * spaces of odd widths, parameters that follow a reader, tabs, line breaks where there is one line, and blanks around it where it stands
 * alone. Any other text stays as it is, and what is clean isn't changed again.
 */
export function cleanPaste(pasted: string, { isOneLine, isAlone }: Into): Cleaned {
  if (pasted.length > MAX_LETTERS) return { text: pasted, what: [] }
  const what = new Set<string>()
  const make = (text: string, name: string, by: (text: string) => string): string => {
    const next = by(text)
    if (next !== text) what.add(name)
    return next
  }
  const all: readonly Step[] = [
    ...(isOneLine ? [['line breaks', withoutBreaks] as const] : []),
    ...steps,
    ...(isAlone ? [['outer blanks', (text: string) => text.trim()] as const] : []),
  ]
  let text = pasted
  // What one step leaves may be what another looks for; each makes the text shorter, or plainer.
  for (let before = ''; before !== text; ) {
    before = text
    for (const [name, by] of all) text = make(text, name, by)
  }
  return { text, what: [...what] }
}
