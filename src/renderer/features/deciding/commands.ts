import type { Change } from '../../../shared/ipc/change'
import type { Command } from '../../app/command'
import { useSession } from '../../app/session'
import { cursorRow } from '../library'
import { decideCursor } from './decide-cursor'
import { askFor, hasSelection, planSelected } from './store'

/** In triage the card on the table is meant, whatever is selected in the list behind it. */
const actsOnSelection = (): boolean => hasSelection() && !useSession.getState().triaging

const canAct = (): boolean => cursorRow() !== undefined || hasSelection()
const isDecided = (): boolean => {
  const card = cursorRow()?.card
  return actsOnSelection() || (card != null && !card.published && card.desk.decision !== null)
}

const act = (change: Change) => () => (actsOnSelection() ? planSelected(change) : decideCursor(change))
const command = (id: string, label: string, change: Change, key: string): Command => ({
  id,
  label,
  keys: [key],
  scope: 'list',
  when: canAct,
  run: act(change),
})

/** Deciding, the same in list, cards, table and triage; with a selection each opens its dry run. */
export const decidingCommands: readonly Command[] = [
  command('list.publish', 'Publish', { kind: 'publish' }, 'P'),
  command('list.unpublish', 'Unpublish', { kind: 'unpublish' }, 'U'),
  command('list.pass', 'Pass', { kind: 'pass' }, 'R'),
  command('list.hold', 'Hold', { kind: 'hold' }, 'H'),
  {
    id: 'list.reconsider',
    label: 'Back to Inbox',
    scope: 'list',
    when: isDecided,
    run: act({ kind: 'reconsider' }),
  },
  {
    id: 'list.topics',
    label: 'Topics…',
    keys: ['T'],
    scope: 'list',
    when: canAct,
    run: () => askFor(actsOnSelection() ? 'topicOfMany' : 'topics'),
  },
  {
    id: 'list.changeField',
    label: 'Change field…',
    scope: 'list',
    when: hasSelection,
    run: () => askFor('field'),
  },
]
