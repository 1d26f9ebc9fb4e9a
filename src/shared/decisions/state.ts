import type { ArticleCard } from '../card/article-card'
import { addressKey } from '../text/address'
import type { DecisionLine, DecisionWord } from './line'

/** What was decided last about a path. */
export interface Decided {
  readonly decision: DecisionWord
  /** In ms since 1970. */
  readonly at: number
  /** As the log has it. */
  readonly url: string | null
}

/** By path. */
export type Decisions = Map<string, Decided>
/** Decisions whose path no article has any more, by the key of their address. */
export type LostDecisions = ReadonlyMap<number, Decided>

/** A decision that says it is of later was made by a clock that is wrong, or by nobody: it must not outlast those that follow. */
export const LATEST_MS = Date.UTC(2100, 0, 1)

/** The later one; of two at the same time the second. */
const later = (a: Decided | undefined, b: Decided): Decided => (a !== undefined && a.at > b.at ? a : b)

/** Adds lines of a log to what is known; gives the paths about which something else is known now. */
export function addDecisions(known: Decisions, lines: readonly DecisionLine[]): Set<string> {
  const changed = new Set<string>()
  for (const { path, decision, at, url } of lines) {
    const before = known.get(path)
    const now = later(before, { decision, at: Math.min(LATEST_MS, Date.parse(at)), url })
    if (now === before) continue
    known.set(path, now)
    if (now.decision !== before?.decision || now.at !== before.at || now.url !== before.url) changed.add(path)
  }
  return changed
}

/** What belongs to articles by their address, since nothing stands at its path any more: a decision follows a rename. */
export function lostDecisions(known: Decisions, isThere: (path: string) => boolean): LostDecisions {
  const lost = new Map<number, Decided>()
  for (const [path, decided] of known) {
    const address = decided.url === null || isThere(path) ? null : addressKey(decided.url)
    if (address !== null) lost.set(address, later(lost.get(address), decided))
  }
  return lost
}

type About = Pick<ArticleCard, 'path' | 'webUrl' | 'originalUrl' | 'addresses'>

/** What was decided last about an article: by its path, or by its address where that decision has lost its path. */
export function decidedAbout(card: About, known: Decisions, lost: LostDecisions): Decided | undefined {
  let last = known.get(card.path)
  // The card's addresses are keys already, and say quickly that there is nothing to find.
  if (lost.size === 0 || !card.addresses.some((address) => lost.has(address))) return last
  for (const url of [card.webUrl, card.originalUrl]) {
    const address = url === null ? null : addressKey(url)
    const found = address === null ? undefined : lost.get(address)
    if (found !== undefined) last = last !== undefined && last.at >= found.at ? last : found
  }
  return last
}

/** What counts of it: a pass or a hold, while the article is unpublished and can be read. */
export function countsAs(card: Pick<ArticleCard, 'published'>, decided: Decided | undefined): 'pass' | 'hold' | null {
  if (card.published !== false) return null
  return decided?.decision === 'pass' || decided?.decision === 'hold' ? decided.decision : null
}
