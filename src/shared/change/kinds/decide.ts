import { GIT_CONFLICT } from '../../article/read/conflict-marks'
import type { FieldTable } from '../../fields/table/table'
import type { Looked } from '../changeable'
import { type Outlook, skipped, stateless, unless } from '../outlook'
import type { Kind } from './kind'

const unreadable = skipped({
  code: 'broken',
  message: 'It can’t be read, so nobody can decide about it. Open it to see why.',
})
const published = skipped({
  code: 'published',
  message: 'It is published. Only an unpublished article is passed or held.',
})

/** Decisions are about articles that are unpublished and can be read. */
const decided =
  (decision: 'pass' | 'hold' | null) =>
  (card: Looked, _change: unknown, table: FieldTable): Outlook => {
    if (card.broken !== null) return card.broken.code === GIT_CONFLICT ? skipped(card.broken) : unreadable
    if (card.published === null) return stateless(table)
    return card.published ? published : unless(card.desk.decision === decision)
  }

export const pass: Kind<'pass'> = {
  decision: 'pass',
  edits: () => [],
  outlook: decided('pass'),
  label: () => 'Pass',
  labelOfMany: (_change, articles) => `Pass ${articles}`,
  verb: (count) => `Pass ${count}`,
  running: () => 'Passing',
  outcome: () => 'passed',
  done: () => 'Passed',
  participle: 'passed',
}

export const hold: Kind<'hold'> = {
  decision: 'hold',
  edits: () => [],
  outlook: decided('hold'),
  label: () => 'Hold',
  labelOfMany: (_change, articles) => `Hold ${articles}`,
  verb: (count) => `Hold ${count}`,
  running: () => 'Holding',
  outcome: () => 'on hold',
  done: () => 'On hold',
  participle: 'held',
}

export const reconsider: Kind<'reconsider'> = {
  decision: 'new',
  edits: () => [],
  outlook: decided(null),
  label: () => 'Back to Inbox',
  labelOfMany: (_change, articles) => `${articles} back to Inbox`,
  verb: (count) => `Put back ${count}`,
  running: () => 'Putting back',
  outcome: () => 'undecided',
  done: () => 'Back in the Inbox',
  participle: 'put back',
}
