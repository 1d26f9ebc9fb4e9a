import { type BrowserWindow, type MenuItemConstructorOptions as Item, Menu } from 'electron'
import { label } from '../../../shared/text/label'
import type { OpenWindow, Windows } from '../windows'
import { fieldMenu, line, MAX_ITEM_LETTERS } from './field-menu'

/** Opens the menu of a field by the right button, the menu key or Shift+F10; the page opens its own by `showMenu`. */
export function openFieldMenus({ window }: OpenWindow, windows: Windows): void {
  const { webContents } = window
  webContents.on('context-menu', (_event, field) => {
    const entry = windows.byContents(webContents.id)
    const run = (id: string): void => {
      if (entry !== null) windows.tell(entry, { kind: 'command', id })
    }
    const replace = (word: string): void => webContents.replaceMisspelling(word)
    const learn = (word: string): void => void webContents.session.addWordToSpellCheckerDictionary(word)
    const items = fieldMenu(field, { run, replace, learn })
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
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
