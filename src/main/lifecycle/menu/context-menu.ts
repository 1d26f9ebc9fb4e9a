import { type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions as Item, Menu } from 'electron'
import { label } from '../../../shared/text/label'
import type { SettingsStore } from '../../settings/store'
import type { Spelling } from '../../spelling/spelling'
import { within } from '../../within'
import type { OpenWindow, Windows } from '../windows'
import { fieldMenu, line, MAX_ITEM_LETTERS } from './field-menu'

interface FieldMenus {
  readonly windows: Windows
  readonly spelling: Spelling
  readonly store: Pick<SettingsStore, 'change' | 'settings'>
}

/** So many are kept of what was learnt. */
const MAX_OWN_WORDS = 2_000

/** Longer nobody waits for a menu. */
const SUGGESTIONS_MS = 500

/** Opens the menu of a field by the right button, the menu key or Shift+F10; the page opens its own by `showMenu`. */
export function openFieldMenus({ window }: OpenWindow, { windows, spelling, store }: FieldMenus): void {
  const { webContents } = window
  const learnWord = (word: string): void => {
    if (process.platform === 'darwin') {
      webContents.session.addWordToSpellCheckerDictionary(word)
      return
    }
    const others = store.settings().ownWords.filter((one) => one !== word)
    store.change({ ownWords: [word, ...others].slice(0, MAX_OWN_WORDS) })
  }
  const meant = async ({ spelledIn }: OpenWindow, word: string): Promise<readonly string[] | null> =>
    spelledIn === null || word === '' ? null : within(SUGGESTIONS_MS, spelling.suggestions(spelledIn, word))
  const open = async (field: ContextMenuParams): Promise<void> => {
    const entry = windows.byContents(webContents.id)
    const words = entry === null ? null : await meant(entry, field.misspelledWord)
    if (webContents.isDestroyed()) return
    const run = (id: string): void => {
      if (entry !== null) windows.tell(entry, { kind: 'command', id })
    }
    const known = words === null ? field : { ...field, dictionarySuggestions: [...words] }
    const replace = (word: string): void => webContents.replaceMisspelling(word)
    const learn = (word: string): void => {
      learnWord(word)
      // Looked at again, it is right.
      replace(word)
    }
    const items = fieldMenu(known, { run, replace, learn })
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  }
  webContents.on('context-menu', (_event, field) => void open(field))
}

/** An item of a menu that the page asks for; null: a line. */
export type PageItem = { readonly id: string; readonly label: string; readonly key?: string | undefined } | null

/** Shows a menu of the page's commands at a place of its window (CSS px); gives the chosen one's id, null where it is closed. */
export function showPageMenu(
  window: BrowserWindow,
  items: readonly PageItem[],
  x: number,
  y: number,
): Promise<string | null> {
  return new Promise((resolve) => {
    const template = items.map((item): Item => {
      if (item === null) return line
      const { id, key } = item
      return {
        id,
        label: label(item.label, MAX_ITEM_LETTERS).replaceAll('&', '&&'),
        // Shown, and handled by the page's one dispatcher.
        ...(key === undefined ? {} : { accelerator: key, registerAccelerator: false }),
        click: () => resolve(id),
      }
    })
    const zoom = window.webContents.getZoomFactor()
    // A click is told after the menu is closed.
    const callback = (): void => void setTimeout(() => resolve(null), CLOSED_MS)
    Menu.buildFromTemplate(template).popup({ window, x: Math.round(x * zoom), y: Math.round(y * zoom), callback })
  })
}

/** A menu says that it is closed before or after what was chosen in it, by platform; the choice comes at once. */
const CLOSED_MS = 100
