import type { Change } from '../../../shared/change/change'
import { type Command, inList } from '../../core/command'
import { useSession } from '../../core/session'
import { cursorRow, hasSelection, onceChosen } from '../library'
import { decideCursor } from './decide-cursor'
import { askFor, planSelected } from './store'

/** In triage the card on the table is meant, whatever is selected in the list behind it. */
const actsOnSelection = (): boolean => hasSelection() && !useSession.getState().triaging

const canAct = (): boolean => cursorRow() !== undefined || hasSelection()
const isDecided = (): boolean => {
  const card = cursorRow()?.card
  return actsOnSelection() || (card != null && !card.published && card.desk.decision !== null)
}

const act = (change: Change) => () =>
  onceChosen(() => (actsOnSelection() ? planSelected(change) : decideCursor(change)))
const deciding = (id: string, label: string, change: Change, key: string): Command =>
  inList({ id, label, keys: [key], when: canAct, run: act(change) })

/** Deciding, the same in list, cards, table and triage; with a selection each opens its dry run. */
export const decidingCommands: readonly Command[] = [
  deciding('list.publish', 'Publish', { kind: 'publish' }, 'P'),
  deciding('list.unpublish', 'Unpublish', { kind: 'unpublish' }, 'U'),
  deciding('list.pass', 'Pass', { kind: 'pass' }, 'R'),
  deciding('list.hold', 'Hold', { kind: 'hold' }, 'H'),
  inList({ id: 'list.reconsider', label: 'Back to Inbox', when: isDecided, run: act({ kind: 'reconsider' }) }),
  inList({
    id: 'list.topics',
    label: 'Topics…',
    keys: ['T'],
    when: canAct,
    run: () => onceChosen(() => askFor(actsOnSelection() ? 'topicOfMany' : 'topics')),
  }),
  inList({ id: 'list.changeField', label: 'Change field…', when: hasSelection, run: () => askFor('field') }),
]
