import { isTopicFile } from '../../shared/article/topics'
import type { UndoOutcome } from '../../shared/change/outcomes'
import { someOf } from '../../shared/change/some-of'
import { pathBefore } from '../../shared/change/today'
import { counted, number } from '../../shared/numbers'
import type { Action } from '../articles/action'
import { proofOfMove, summaryOf } from '../articles/line-changes'
import { LISTED } from '../articles/plan-change'
import type { Undone } from './undo-action'

/** The contract's cap for paths of an undo. */
const PATHS = 1_000

const again = { pass: 'passed again', hold: 'on hold again' } as const

/** What an undo came to: the line of one file, else the numbers. */
function summaryOfUndo(undone: Undone): string {
  const { files, already } = undone
  const was = `${number(already.length)} ${already.length === 1 ? 'was' : 'were'} back already`
  if (already.length === 0) return summaryOfWritten(undone)
  return files.length === 0 ? was : `${summaryOfWritten(undone)}, ${was}`
}

/** The same of what it put back itself. */
function summaryOfWritten({ files, decisions }: Undone): string {
  const [only] = files
  const [decided] = decisions
  if (only === undefined) {
    if (decided === undefined || decisions.length > 1) return counted(decisions.length, 'decision')
    return decided.before === null ? 'back in the Inbox' : again[decided.before]
  }
  if (isTopicFile(only.path)) return `${only.path} · file removed`
  if (files.length === 1) {
    const back = only.lines.map(({ line, before, after }) => ({ line, before: after, after: before }))
    return only.movedFrom === undefined
      ? summaryOf(back, only.lineCount)
      : proofOfMove({ lines: back, count: only.lineCount }).summary
  }
  const written = files.filter(({ movedFrom, lineCount }) => movedFrom === undefined || lineCount > 0)
  const lines = written.reduce((sum, file) => sum + file.lineCount, 0)
  const moved = files.filter(({ movedFrom }) => movedFrom !== undefined)
  return [
    ...(written.length > 0 ? [`${counted(lines, 'line')} in ${counted(written.length, 'file')}`] : []),
    ...(moved.length > 0 ? [`${counted(moved.length, 'file')} moved back`] : []),
  ].join(', ')
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
  const back = new Set([
    ...[...undone.files, ...undone.already].map(pathBefore),
    ...undone.decisions.map(({ path }) => path),
  ])
  const refusal = undone.left.find(({ reason }) => reason.code !== 'changed')
  if (back.size === 0 && refusal !== undefined) {
    return { outcome: { kind: 'refused', reason: refusal.reason }, left: null }
  }
  const stay = new Set([...undone.left, ...undone.notReached].map((one) => one.path))
  const files = action.files.filter(({ path }) => stay.has(path))
  const undecided = new Set([...stay, ...files.map(pathBefore)])
  const left = {
    ...action,
    label: someOf(label, stay.size)?.label ?? label,
    spent: undone.notReached.length === 0,
    files,
    decisions: action.decisions.filter(({ path }) => undecided.has(path)),
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
      paths: [...back].filter((path) => !isTopicFile(path)).slice(0, PATHS),
      count: back.size,
      summary: summaryOfUndo(undone),
      leftCount: named.length,
      left: named.slice(0, LISTED),
    },
    left,
  }
}
