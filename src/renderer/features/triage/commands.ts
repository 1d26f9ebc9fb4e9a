import type { Command } from '../../core/command'
import { useSession } from '../../core/session'
import { cursorRow, useLibrary } from '../library'
import { leaveTriage, startTriage } from './queue'
import { compare } from './store'
import { DIGITS } from './topics/digits'
import { addOffered, isPinned, pinTopic, topicBeside } from './topics/store'

const isTriaging = (): boolean => useSession.getState().triaging
/** A card with what stands beside it is shown: in triage, or in Look. */
const hasStory = (): boolean => isTriaging() || useLibrary.getState().looking
const hasSameStory = (): boolean => hasStory() && (cursorRow()?.also.length ?? 0) > 0

/** What triage, and Look, add to the commands of the list. */
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
      when: () => hasStory() && topicBeside(digit) !== undefined,
      run: () => addOffered(topicBeside(digit) ?? '', digit),
    }),
  ),
  ...DIGITS.map(
    (digit): Command => ({
      id: `triage.pin${digit}`,
      label: 'Keep the topic beside its digit, or let it go',
      now: () =>
        isPinned(digit)
          ? `Let ${topicBeside(digit) ?? ''} go from ${digit}`
          : `Keep ${topicBeside(digit) ?? ''} on ${digit}`,
      keys: [`Shift+Digit${digit}`],
      scope: 'triage',
      when: () => hasStory() && topicBeside(digit) !== undefined,
      run: () => pinTopic(digit),
    }),
  ),
]
