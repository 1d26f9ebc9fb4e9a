/** A letter that comes this soon behind another one is still meant for the same text. */
const FLOW_MS = 1_000

/** Where a letter would land. */
export interface Place {
  /** The dialog, the form, the list: what comes and goes as a whole. */
  readonly surface: Element | null
  /** Whether letters are text there, and not commands. */
  readonly isText: boolean
}

/** What of a press says whether letters flow on: a letter, a move of the editor's own, or neither. */
export type Kind = 'letter' | 'move' | 'neither'

const NEITHER = new Set(['Shift', 'AltGraph', 'CapsLock', 'Backspace', 'Delete', 'Dead', 'Process', 'Unidentified'])

/** Tells a letter from a key by which an editor goes elsewhere on purpose: Esc, Enter, Tab, an arrow, anything with Ctrl. */
export function kindOf(key: string, isWithModifier: boolean, isText: boolean): Kind {
  if (NEITHER.has(key)) return 'neither'
  // Outside a text, Space presses what has the focus.
  if (isWithModifier || key.length > 1 || (key === ' ' && !isText)) return 'move'
  return 'letter'
}

/**
 * Notices letters that lost the place they were meant for. A dialog that closes and a folder that changes by themselves move
 * the focus under somebody's fingers, and the next letter of a word would be a command in the list.
 */
export class LetterFlow {
  #last: { readonly place: Place; readonly at: number } | null = null

  /** The editor goes elsewhere on purpose, by mouse or by a key of that kind. */
  moved(): void {
    this.#last = null
  }

  /** Whether this letter, at `now` ms, is to act nowhere: the one right before it was typed into what isn't there any more. */
  isLost(place: Place, now: number): boolean {
    const last = this.#last
    const isThere = last?.place.surface === place.surface && (place.isText || !last.place.isText)
    if (last === null || now - last.at > FLOW_MS || isThere) {
      // Commands may lead anywhere: only what goes into a text, or chooses in a dialog, flows on.
      this.#last = place.isText || place.surface instanceof HTMLDialogElement ? { place, at: now } : null
      return false
    }
    this.#last = { place: last.place, at: now }
    return true
  }
}
