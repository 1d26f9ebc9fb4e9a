import { applyEdits, diffArticles } from '../../../shared/article'

/** A text and the file's text it was typed on. */
export interface Version {
  readonly base: string
  readonly text: string
}

/** One article while it is edited. All of it are values: undo is an older one. */
export interface History extends Version {
  readonly undo: readonly Version[]
  readonly redo: readonly Version[]
  /** What was typed last, and when (ms): typing in one field within a second is one step. */
  readonly last: { readonly field: string; readonly at: number } | null
}

const STEPS = 200
const TYPING_MS = 1_000

export const begun = (text: string): History => ({ base: text, text, undo: [], redo: [], last: null })

export const isDirty = ({ base, text }: Version): boolean => base !== text

/** The edits from one text to another, made on a third; undefined where they can't be made there. */
export function carried(from: string, to: string, onto: string): string | undefined {
  if (from === onto) return to
  if (from === to) return onto
  try {
    return applyEdits(onto, diffArticles(from, to))
  } catch {
    return undefined
  }
}

/** The text after a change in a field. A step that goes on within a second replaces the one before. */
export function edited(history: History, text: string, field: string, at: number): History {
  if (text === history.text) return history
  const { base, last } = history
  const goesOn = last !== null && last.field === field && at - last.at <= TYPING_MS && history.undo.length > 0
  const undo = goesOn ? history.undo : [...history.undo, { base, text: history.text }].slice(-STEPS)
  return { base, text, undo, redo: [], last: { field, at } }
}

interface Step {
  readonly text: string
  readonly rest: readonly Version[]
}

/** The newest kept version that differs from the text now, made on today's base: so a step never takes back what others wrote. */
function step({ base, text }: Version, versions: readonly Version[]): Step | undefined {
  for (let index = versions.length - 1; index >= 0; index -= 1) {
    const version = versions[index] as Version
    const target = carried(version.base, version.text, base)
    if (target !== undefined && target !== text) return { text: target, rest: versions.slice(0, index) }
  }
  return undefined
}

/** One step back; the same history where there is none. */
export function undone(history: History): History {
  const back = step(history, history.undo)
  if (!back) return history
  const { base, text } = history
  return { base, text: back.text, undo: back.rest, redo: [...history.redo, { base, text }], last: null }
}

/** One step forward again. */
export function redone(history: History): History {
  const on = step(history, history.redo)
  if (!on) return history
  const { base, text } = history
  return { base, text: on.text, undo: [...history.undo, { base, text }], redo: on.rest, last: null }
}

/**
 * The file now holds `written`, made of `sent`. What was typed since then stays unsaved on the new base; older
 * versions become versions of the new base, so that undo takes back our own edits, not the pipeline's.
 */
export function saved(history: History, sent: string, written: string): History {
  const moved = (version: Version): readonly Version[] => {
    const here = carried(version.base, version.text, history.base)
    const text = here === undefined ? undefined : carried(sent, here, written)
    return text === undefined ? [] : [{ base: written, text }]
  }
  return {
    base: written,
    text: carried(sent, history.text, written) ?? history.text,
    undo: history.undo.flatMap(moved),
    redo: history.redo.flatMap(moved),
    last: null,
  }
}

/** The file changed and nothing was unsaved: show what is there. Older versions are carried over when they are asked for. */
export const followed = (history: History, disk: string): History => ({
  ...history,
  base: disk,
  text: disk,
  last: null,
})

/** The same was made on the file: make it on the base and on the text, so what is unsaved stays just that. */
export function decided(history: History, make: (text: string) => string, disk: string): History {
  if (!isDirty(history)) return followed(history, disk)
  try {
    const base = make(history.base)
    const text = make(history.text)
    return text === base ? followed(history, disk) : { ...history, base, text, last: null }
  } catch {
    // A text that is broken while it is typed keeps its base; saving will meet the file.
    return history
  }
}
