import type { Article, Conflict } from '../../../../shared/article'
import { sameValue, valueAt } from '../../../../shared/article/value'
import { articleOf } from '../text/article-of'

/** A change of an article's file by somebody else: when it came (ms since 1970), and what the file held before. */
export interface Came<T = string> {
  readonly at: number
  readonly was: T
}

/** Those that weren't seen yet, oldest first. */
export type Outside = readonly Came[]

/** At most this many changes are told apart; a bot writes all day, and each of them holds a text. */
const MAX_CHANGES_APART = 12
/** Times are shown to the minute. */
const MINUTE_MS = 60_000

/** One more that came; within a minute several are one. */
export function cameToo(outside: Outside, came: Came): Outside {
  const last = outside.at(-1)
  if (last && Math.floor(last.at / MINUTE_MS) === Math.floor(came.at / MINUTE_MS)) return outside
  const [first, ...rest] = outside
  return first && rest.length >= MAX_CHANGES_APART - 1 ? [first, ...rest.slice(1), came] : [...outside, came]
}

/** When the last one came; null: none did. */
export const lastCame = (outside: Outside): number | null => outside.at(-1)?.at ?? null

/** When a part of the file became what it is now; null where nobody else changed it. `isSame`: whether it was that already in a text. */
export const sinceWhen = <T>(outside: readonly Came<T>[], isSame: (was: T) => boolean): number | null =>
  outside.findLast(({ was }) => !isSame(was))?.at ?? null

export const parsed = (outside: Outside): readonly Came<Article>[] =>
  outside.map(({ at, was }) => ({ at, was: articleOf(was) }))

/** When the file became what clashes with ours. */
export const theirsSince = (outside: readonly Came<Article>[], { path, theirs }: Conflict): number | null =>
  sinceWhen(outside, ({ data, body }) => {
    if (typeof path !== 'string') return sameValue(valueAt(data, path), theirs)
    return path === 'body' && body === theirs
  })
