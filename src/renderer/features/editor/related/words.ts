import type { RelatedStory } from '../../../../shared/card/article-card'
import { counted } from '../../../../shared/numbers'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** 'within an hour', '5 hours apart', '3 days apart'. */
function apartText(ms: number): string {
  if (ms < HOUR_MS) return 'within an hour'
  return `${ms < DAY_MS ? counted(Math.floor(ms / HOUR_MS), 'hour') : counted(Math.floor(ms / DAY_MS), 'day')} apart`
}

/** What two stories have in common beside their topics: 'same provider', '“misreads” in both', '3 days apart'. */
export function reasonWords({ words, isSameProvider, apart }: RelatedStory['reason']): readonly string[] {
  const inBoth = words.length === 0 ? [] : [`${words.map((word) => `“${word}”`).join(', ')} in both`]
  return [...(isSameProvider ? ['same provider'] : inBoth), ...(apart === null ? [] : [apartText(apart)])]
}
