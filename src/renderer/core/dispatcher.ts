import type { Command } from './command'

/** What of a key press decides which command it is. */
export interface KeyPress {
  readonly key: string
  /** Ctrl, on a Mac ⌘. */
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly repeat: boolean
  readonly composing: boolean
}

/** Where the focus is when a key is pressed. */
export interface Focus {
  /** Inside the listbox or grid of articles, or in triage. */
  readonly inList: boolean
  /** Inside triage, or in the list beside Look; `inList` is true there too. */
  readonly inTriage: boolean
  readonly inSource: boolean
  /** In what takes letters: a field, the source, a choice that is found by typing. */
  readonly inText: boolean
  /** A dialog, menu or popup is open. */
  readonly popup: boolean
}

const named: Readonly<Record<string, string>> = { ' ': 'Space' }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey'>

/**
 * The key of a press. Shift and a digit give another sign on most keyboards: it is the digit's own key that is meant, 'Digit1'. Where
 * Shift gives the digit itself it is that. Alt and a letter give another sign on a Mac ('®'), and one of its own script elsewhere: the
 * letter's key is meant. Ctrl and Alt together are how Windows writes a third sign.
 */
export function keyOf({ key, code, shiftKey, altKey, ctrlKey }: Pressed): string {
  if (altKey && !ctrlKey && /^Key[A-Z]$/.test(code) && !/^[a-z]$/i.test(key)) return code.slice('Key'.length)
  return shiftKey && /^Digit[1-9]$/.test(code) && !/^\d$/.test(key) ? code : key
}

/** How a press is written in a command's `keys`: 'Mod+Shift+Z', 'Alt+ArrowDown', 'P', '.'. */
export function written({ key, mod, alt, shift }: KeyPress): string {
  const name = named[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  // Shift is part of the sign itself: '?' is Shift and something else on most keyboards.
  const shifted = shift && (name.length > 1 || /[A-Z]/.test(name))
  return [mod && 'Mod', alt && 'Alt', shifted && 'Shift', name].filter((part) => part !== false).join('+')
}

/** In the source view these keys are CodeMirror's own. */
const sourceKeys = new Set(['Mod+F', 'Alt+ArrowDown', 'Alt+ArrowUp'])

/**
 * The command that a press means here, or undefined. A single key acts only with the focus in the list, or, where its command acts
 * everywhere, outside a text; with no popup open (but for commands that act there too), no modifier, not while composing; held down only for commands that repeat.
 * `singleKeys` is the editor's setting.
 */
export function commandFor(
  press: KeyPress,
  focus: Focus,
  commands: readonly Command[],
  singleKeys: boolean,
): Command | undefined {
  if (press.composing) return undefined
  const key = written(press)
  const isSingle = /^.$/.test(key)
  if (isSingle && !singleKeys) return undefined
  if (focus.inSource && sourceKeys.has(key)) return undefined
  const found = commands.find(({ keys, scope, inPopups, when }) => {
    if (!keys?.includes(key) || (focus.popup && !(typeof inPopups === 'function' ? inPopups() : inPopups))) return false
    if (scope === 'list' && !focus.inList) return false
    if (scope === 'triage' && !focus.inTriage) return false
    if (scope === 'everywhere' && isSingle && focus.inText) return false
    return when?.() ?? true
  })
  return press.repeat && !found?.repeats ? undefined : found
}
