import type { UndoOutcome } from '../../shared/change/outcomes'
import { counted } from '../../shared/numbers'
import type { Action } from '../articles/action'
import { summaryOf } from '../articles/line-changes'
import { LISTED } from '../articles/plan-change'
import type { Undone } from './undo-action'

/** The contract's cap for paths of an undo. */
const PATHS = 1_000

const again = { pass: 'passed again', hold: 'on hold again' } as const

/** What an undo came to: the line of one file, else the numbers. */
function summaryOfUndo({ files, decisions }: Undone): string {
  const [only] = files
  const [decided] = decisions
  if (only === undefined) {
    if (decided === undefined || decisions.length > 1) return counted(decisions.length, 'decision')
    return decided.before === null ? 'back in the Inbox' : again[decided.before]
  }
  if (files.length === 1) {
    const back = only.lines.map(({ line, before, after }) => ({ line, before: after, after: before }))
    return summaryOf(back, only.lineCount)
  }
  const lines = files.reduce((sum, file) => sum + file.lineCount, 0)
  return `${counted(lines, 'line')} in ${counted(files.length, 'file')}`
}

/**
 * What the window is told of an undo, and what it leaves of the action: nothing (it is gone), what changed since (it can't
 * be undone again by Undo) or wasn't come to (it can), or null where it stays as it was, to be tried again.
 */
export function undoOutcomeOf(
  number: number,
  action: Action,
  undone: Undone,
): { outcome: UndoOutcome; left: Action | null } {
  const { label } = action
  const back = new Set([...undone.files, ...undone.decisions].map((one) => one.path))
  const refusal = undone.left.find(({ reason }) => reason.code !== 'changed')
  if (back.size === 0 && refusal !== undefined) {
    return { outcome: { kind: 'refused', reason: refusal.reason }, left: null }
  }
  const stay = new Set([...undone.left, ...undone.notReached].map((one) => one.path))
  const stays = ({ path }: { readonly path: string }): boolean => stay.has(path)
  const left = {
    ...action,
    spent: undone.notReached.length === 0,
    files: action.files.filter(stays),
    decisions: action.decisions.filter(stays),
  }
  const [first] = undone.left
  if (back.size === 0 && first !== undefined && undone.left.length === 1) {
    return { outcome: { kind: 'changed', path: first.path, label }, left }
  }
  const named = undone.left.map(({ path, title, reason }) => ({ path, title, message: reason.message }))
  return {
    outcome: {
      kind: 'undone',
      action: number,
      label,
      paths: [...back].slice(0, PATHS),
      count: back.size,
      summary: summaryOfUndo(undone),
      leftCount: named.length,
      left: named.slice(0, LISTED),
    },
    left,
  }
}
