import type { ContextMenuParams, MenuItemConstructorOptions as Item } from 'electron'
import { label } from '../../../shared/text/label'

/** Longer ones are no words of a menu. */
export const MAX_ITEM_LETTERS = 80
/** Of a dictionary there may be more; behind the first few nobody looks. */
const MAX_SUGGESTIONS = 5

/** What of Electron's answer the menu of a field is made of. */
type Field = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'editFlags'
>

export const line: Item = { type: 'separator' }

/** What the menu of a field does. */
interface Does {
  /** Runs a command of the window. */
  readonly run: (id: string) => void
  /** Puts another word in the place of the one under the pointer. */
  readonly replace: (word: string) => void
  /** From now on a word is right. */
  readonly learn: (word: string) => void
}

/**
 * The menu of a field: better words where the one under the pointer is marked, our own undo, and the clipboard. Empty where nothing can be
 * typed and nothing is marked.
 */
export function fieldMenu(field: Field, { run, replace, learn }: Does): Item[] {
  const { isEditable, selectionText, misspelledWord, dictionarySuggestions, editFlags } = field
  const copy: Item = { role: 'copy', enabled: editFlags.canCopy }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  const words = dictionarySuggestions.slice(0, MAX_SUGGESTIONS)
  const spelling: Item[] = words.map((word) => ({
    label: label(word, MAX_ITEM_LETTERS).replaceAll('&', '&&'),
    click: () => replace(word),
  }))
  const named = label(misspelledWord, MAX_ITEM_LETTERS).replaceAll('&', '&&')
  const learning: Item = { label: `Learn “${named}”`, click: () => learn(misspelledWord) }
  const unknown: Item = { label: 'No suggestions for this word', enabled: false }
  return [
    ...(misspelledWord === '' ? [] : [...(spelling.length > 0 ? spelling : [unknown]), learning, line]),
    { label: 'Undo', id: 'text.undo', click: () => run('text.undo') },
    { label: 'Redo', id: 'text.redo', click: () => run('text.redo') },
    line,
    { role: 'cut', enabled: editFlags.canCut },
    copy,
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: 'Paste plain', accelerator: '', enabled: editFlags.canPaste },
    line,
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}
