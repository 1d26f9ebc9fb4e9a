import { identityOf } from '../../../shared/change/identity'
import type { Command } from '../../core/command'
import { announce, useSession } from '../../core/session'
import { decide } from '../editor'
import { cursorRow, useLibrary } from '../library'
import { leaveTriage, startTriage } from './queue'
import { compare, useTriage } from './store'

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** The topic beside a digit on the card that is shown. */
function topicBeside(digit: number): string | undefined {
  const path = cursorRow()?.path
  return path === undefined ? undefined : useTriage.getState().stories.get(path)?.topics[digit - 1]
}

/** Adds the topic beside a digit and saves it at once; the card stays. */
export async function addTopic(digit: number): Promise<void> {
  const row = cursorRow()
  const topic = topicBeside(digit)
  if (!row?.card || topic === undefined) return
  if (row.card.topics.includes(topic)) return announce(`${topic} is there already`)
  await decide(row.path, { kind: 'addTopic', topic }, identityOf(row.card))
}

const isTriaging = (): boolean => useSession.getState().triaging
const hasSameStory = (): boolean => isTriaging() && (cursorRow()?.also.length ?? 0) > 0

/** What triage adds to the commands of the list. */
export const triageCommands: readonly Command[] = [
  {
    id: 'triage.open',
    label: 'Triage',
    keys: ['I'],
    scope: 'list',
    when: () => useLibrary.getState().result !== null,
    run: () => (isTriaging() ? leaveTriage() : startTriage()),
  },
  {
    id: 'triage.compare',
    label: 'Same story side by side',
    keys: ['S'],
    scope: 'triage',
    when: hasSameStory,
    run: () => compare(0),
  },
  ...DIGITS.map(
    (digit): Command => ({
      id: `triage.topic${digit}`,
      label: 'Add the topic beside it',
      now: () => `Add topic ${topicBeside(digit) ?? digit}`,
      keys: [String(digit)],
      scope: 'triage',
      when: () => isTriaging() && topicBeside(digit) !== undefined,
      run: () => addTopic(digit),
    }),
  ),
]
