import type { Stretch } from '../../../../../../src/shared/query/language/ranges'

/** A stretch of time as its first millisecond and the one behind its last; null: there is none. */
export const shownStretch = (found: Stretch | null): string | null =>
  found && `${new Date(found.from).toISOString()} ${new Date(found.to).toISOString()}`

/** The same of whole days of UTC, the second one not among them. */
export const utcDays = (from: string, to: string): string => `${from}T00:00:00.000Z ${to}T00:00:00.000Z`
