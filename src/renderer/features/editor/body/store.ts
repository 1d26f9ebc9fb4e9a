import { workspaceStore } from '../../../core/workspace-session'

/** How the body stands in the form: for all articles of a folder, as long as its window shows it. */
export const useBodyView = workspaceStore<{
  /** Beside or below the text it is shown as readers see it. */
  readonly isPreviewed: boolean
}>(() => ({ isPreviewed: false }))

/** The body's field: no key of front matter is called so. */
export const BODY_FIELD = '.body'

/** A longer body, or one with such a line, is drawn when it is asked for. In UTF-16 units. */
const MAX_LETTERS = 100_000
/** A line without end takes time to break that grows with its square. */
const MAX_LINE_LETTERS = 10_000

export type Weight = 'light' | 'long' | 'one line'

/** Whether a body is drawn at once, when it is asked for, or not at all in the form. */
export function weightOf(body: string): Weight {
  let from = 0
  while (body.length - from > MAX_LINE_LETTERS) {
    const end = body.lastIndexOf('\n', from + MAX_LINE_LETTERS)
    if (end < from) return 'one line'
    from = end + 1
  }
  return body.length > MAX_LETTERS ? 'long' : 'light'
}
