import type { InCommon, RelatedStory } from '../../../../shared/card/article-card'
import { counted } from '../../../../shared/numbers'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** 'within an hour', '5 hours apart', '3 days apart'. */
function apartText(ms: number): string {
  if (ms < HOUR_MS) return 'within an hour'
  return `${ms < DAY_MS ? counted(Math.floor(ms / HOUR_MS), 'hour') : counted(Math.floor(ms / DAY_MS), 'day')} apart`
}

interface ReasonPart {
  readonly text: string
  /** It is shown as topics are. */
  readonly isTopic: boolean
}

function partOf(one: InCommon): ReasonPart {
  switch (one.kind) {
    case 'topic':
      return { text: one.topic, isTopic: true }
    case 'words':
      return { text: `${one.words.map((word) => `“${word}”`).join(', ')} in both`, isTopic: false }
    case 'provider':
      return { text: 'same provider', isTopic: false }
  }
}

/** Why a story is offered, in its parts: '“misreads” in both', 'Ports', 'same provider', '3 days apart'. */
export const reasonParts = ({ inCommon, apart }: RelatedStory['reason']): readonly ReasonPart[] => [
  ...inCommon.map(partOf),
  ...(apart === null ? [] : [{ text: apartText(apart), isTopic: false }]),
]
