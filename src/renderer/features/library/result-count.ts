import type { Tally } from '../../../shared/change/change'
import { counted, number } from '../../../shared/numbers'
import { chosenValues } from '../../../shared/query'

/**
 * '312 of 10,000 articles': always both numbers, so that they keep their places. Rows of files that went while they were shown
 * keep theirs as well; they make no more articles than there are.
 */
export const resultCount = (total: number, all: number): string =>
  `${number(Math.min(total, all))} of ${counted(all, 'article')}`

interface Counted {
  /** The query whose result is shown. */
  readonly ran: string
  readonly total: number
  readonly arrivals: number
  readonly decided: ReadonlySet<string>
  readonly views: Readonly<Record<string, number>>
}

/**
 * How many of the Inbox, or of a part of it, are still undecided; null where the query isn't about it. In the whole Inbox
 * that is its count without what waits for `.`; in a part of it, what wasn't decided since the query ran.
 */
export function leftOf({ ran, total, arrivals, decided, views }: Counted): number | null {
  const states = chosenValues(ran, 'is')
  if (states.length !== 1 || states[0] !== 'new') return null
  const inbox = ran.trim() === 'is:new' ? views['is:new'] : undefined
  return Math.max(0, inbox === undefined ? total - decided.size : inbox - arrivals)
}

/** Decisions of today: published, passed and on hold. */
export const decidedToday = (tally: Tally | null): number =>
  tally === null ? 0 : tally.published + tally.passed + tally.held
