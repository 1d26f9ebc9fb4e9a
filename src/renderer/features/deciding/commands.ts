import type { Change } from '../../../shared/ipc/change'
import type { Command } from '../../app/command'
import { alert, announce } from '../../app/session'
import { decide } from '../editor'
import { ask, cursorRow, markDecided, toNextUndecided, useLibrary } from '../library'

/** Changes the article under the cursor and goes on to the next undecided one. */
async function decideCursor(change: Change, infinitive: string): Promise<void> {
  const row = cursorRow()
  const card = row?.card
  if (!row || !card) return
  if (card.broken) return alert(`${card.title} can't be ${infinitive}: ${card.broken.message}`)
  const error = card.problems.find((problem) => problem.severity === 'error')
  const asked = useLibrary.getState().asked?.path === row.path
  if (change.kind === 'publish' && !card.published && error && !asked) {
    ask(row.path, error.message)
    return announce(`${error.message} P again to publish anyway.`)
  }
  if ((await decide(row.path, change)) !== 'decided') return
  markDecided(row.path)
  // Who went on meanwhile stays there.
  if (cursorRow()?.path === row.path) await toNextUndecided(row.path)
}

const hasRow = (): boolean => cursorRow() !== undefined
const command = (id: string, label: string, key: string, change: Change, infinitive: string): Command => ({
  id,
  label,
  keys: [key],
  scope: 'list',
  when: hasRow,
  run: () => decideCursor(change, infinitive),
})

/** Deciding, the same in list, cards, table and triage. */
export const decidingCommands: readonly Command[] = [
  command('list.publish', 'Publish', 'P', { kind: 'publish' }, 'published'),
  command('list.unpublish', 'Unpublish', 'U', { kind: 'unpublish' }, 'unpublished'),
  command('list.pass', 'Pass', 'R', { kind: 'pass' }, 'passed'),
  command('list.hold', 'Hold', 'H', { kind: 'hold' }, 'held'),
]
