/**
 * A command is a value: key, menu, palette, button and test all run the same one.
 * `keys` are written 'Mod+S' (Ctrl, on a Mac ⌘), 'Alt+ArrowDown', or a single key such as 'P'.
 */
export interface Command {
  readonly id: string
  readonly label: string
  /** What it would do now, in words, where the label alone doesn't say it: 'Undo Publish: TITLE'. `editing`: begun in the editor. */
  readonly now?: (editing: boolean) => string
  readonly keys?: readonly string[]
  /**
   * Where its keys act: 'list': only inside the list or triage; 'triage': there, and in the list beside Look. A single key that acts
   * everywhere does so outside a text.
   */
  readonly scope: 'everywhere' | 'list' | 'triage'
  /** Its keys act over an open dialog or menu too, or where this says so. */
  readonly inPopups?: boolean | (() => boolean)
  /** May be held down: J and K. */
  readonly repeats?: boolean
  /** False: not offered now, and its key does nothing. */
  readonly when?: () => boolean
  /** Where it takes longer it gives a promise, whose failure is told. */
  readonly run: () => unknown
}

type Placed = Omit<Command, 'scope'>

export const everywhere = (command: Placed): Command => ({ ...command, scope: 'everywhere' })
export const inList = (command: Placed): Command => ({ ...command, scope: 'list' })
