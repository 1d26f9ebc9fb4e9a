import { mergeArticles } from '../../../../shared/article'
import { meet } from '../../../../shared/change/meet'
import { ontoMarks } from '../../../../shared/change/onto-marks'
import { putOnto } from '../../../../shared/change/put-onto'

/** A text and the file's text it was typed on. */
export interface Version {
  readonly base: string
  readonly text: string
}

/**
 * One article while it is edited: the text, the file's text it was typed on, and what the file holds now. All of it are values:
 * undo is an older one.
 */
export interface History extends Version {
  /** The base, unless the file was changed where something is unsaved, or can't be read now (null). */
  readonly disk: string | null
  readonly undo: readonly Version[]
  readonly redo: readonly Version[]
  /** What was typed last, and when (ms): typing in one field within a second is one step. */
  readonly last: { readonly field: string; readonly at: number } | null
}

const MAX_STEPS = 200
const TYPING_MS = 1_000

export const begun = (text: string): History => ({ base: text, text, disk: text, undo: [], redo: [], last: null })

export const isDirty = ({ base, text }: Version): boolean => base !== text

/** Whether the file was changed where something is unsaved. */
export const isClashing = ({ base, disk }: History): boolean => disk !== null && disk !== base

/** What was made of one text, made of another too; undefined where the two were changed in one place. */
function carried(from: string, to: string, onto: string): string | undefined {
  if (from === onto) return to
  const { text, conflicts } = mergeArticles(from, to, onto)
  return conflicts.length === 0 ? text : undefined
}

/** The file holds this now. Taken at once where it touches nothing unsaved; else it waits beside the text for its editor. */
export function met(history: History, disk: string): History {
  const { base, text } = history
  if (disk === base) return { ...history, disk }
  const { text: merged, conflicts } = meet(base, text, disk)
  if (conflicts.length === 0) return { ...history, base: disk, text: merged, disk, last: null }
  const marked = ontoMarks(base, text, disk)
  return marked === null ? { ...history, disk } : { ...history, base: disk, text: marked, disk, last: null }
}

/** The text anew, and what waits beside it where it touches nothing any more. */
const rewritten = (history: History): History =>
  history.disk !== null && isClashing(history) ? met(history, history.disk) : history

/** The text after a change in a field. A step that goes on within a second replaces the one before. */
export function edited(history: History, text: string, field: string, at: number): History {
  if (text === history.text) return history
  const { base, disk, last } = history
  const goesOn = last !== null && last.field === field && at - last.at <= TYPING_MS && history.undo.length > 0
  const undo = goesOn ? history.undo : [...history.undo, { base, text: history.text }].slice(-MAX_STEPS)
  return rewritten({ base, text, disk, undo, redo: [], last: { field, at } })
}

interface Step extends Version {
  readonly rest: readonly Version[]
}

/**
 * The newest kept version that differs from the text now, made on today's base: so a step never takes back what others wrote.
 * One that clashes with it stays on its own base, and its clash with the file is asked about again before anything is written.
 */
function step({ base, text }: Version, versions: readonly Version[]): Step | undefined {
  for (let index = versions.length - 1; index >= 0; index -= 1) {
    const version = versions[index] as Version
    const rest = versions.slice(0, index)
    const target = carried(version.base, version.text, base)
    if (target === undefined) return { ...version, rest }
    if (target !== text) return { base, text: target, rest }
  }
  return undefined
}

/** One step back; the same history where there is none. */
export function undone(history: History): History {
  const back = step(history, history.undo)
  if (!back) return history
  const { base, text, disk } = history
  const redo = [...history.redo, { base, text }]
  return rewritten({ base: back.base, text: back.text, disk, undo: back.rest, redo, last: null })
}

/** One step forward again. */
export function redone(history: History): History {
  const on = step(history, history.redo)
  if (!on) return history
  const { base, text, disk } = history
  const undo = [...history.undo, { base, text }]
  return rewritten({ base: on.base, text: on.text, disk, undo, redo: on.rest, last: null })
}

/**
 * The file now holds `written`, made of `sent`. What was typed since then stays unsaved on the new base; older
 * versions become versions of the new base, so that undo takes back our own edits, not the pipeline's.
 */
export function saved(history: History, sent: string, written: string): History {
  const moved = (version: Version): Version => {
    const here = carried(version.base, version.text, history.base)
    const text = here === undefined ? undefined : carried(sent, here, written)
    // What was settled is in a file that holds what was sent and nothing else: to take that back asks nothing again.
    const own = text ?? (sent === written ? putOnto(written, version) : undefined)
    // What clashes with what others wrote stays on its own base.
    return own === undefined ? version : { base: written, text: own }
  }
  const undo = history.undo.map(moved)
  return met({ ...history, base: sent, disk: sent, undo, redo: history.redo.map(moved), last: null }, written)
}
