import { call } from '../../core/client'
import { alert } from '../../core/session'
import { cursorRow, focusList, hasSelection, moveCursor } from '../../features/library'
import { commands, runCommand } from '../commands'

const LISTS = '[role="listbox"][aria-label="Articles"], [role="grid"][aria-label="Articles"]'

/** By ids of commands; null is a line. */
const ITEMS = [
  ...['list.open', 'article.openSource', null, 'list.copy', 'list.copyPath', 'list.showInFolder', null],
  ...['list.publish', 'list.unpublish', 'list.pass', 'list.hold'],
] as const

/** What can be done with the article under the cursor, or with those that are selected. */
function items(): (string | null)[] {
  const published = cursorRow()?.card?.published ?? false
  const unfit = published ? ['list.publish', 'list.pass', 'list.hold'] : ['list.unpublish']
  return ITEMS.filter((id) => id === null || hasSelection() || !unfit.includes(id))
}

/** The row that is meant: the one that is pointed at, else the one under the cursor. */
function rowOf(list: Element, target: Element): Element | null {
  const pointed = target.closest('[id^="article-"]')
  if (pointed !== null && list.contains(pointed)) return pointed
  const active = list.getAttribute('aria-activedescendant')
  return active === null ? null : document.getElementById(active)
}

/** Where a menu opens that a key asked for: below the row's title. */
function below(row: Element): { readonly x: number; readonly y: number } {
  const { left, top, height } = row.getBoundingClientRect()
  return { x: Math.max(0, left) + 16, y: Math.max(0, top + height / 2) }
}

/** Opens the menu of a row by the right button, the menu key or Shift+F10; its items are the commands that keys run. Returns how to stop. */
export function listenToRowMenus(): () => void {
  const onMenu = (event: MouseEvent): void => {
    const { target } = event
    const list = target instanceof Element ? target.closest(LISTS) : null
    if (!(target instanceof Element) || list === null) return
    event.preventDefault()
    const row = rowOf(list, target)
    const place = Number(/^article-(\d+)/.exec(row?.id ?? '')?.[1])
    if (row === null || Number.isNaN(place)) return
    const isByKey = target === list
    moveCursor(place)
    focusList()
    const at = isByKey ? below(row) : { x: event.clientX, y: event.clientY }
    void open(at).catch((error: Error) => alert(`The menu didn’t open: ${error.message}`))
  }
  window.addEventListener('contextmenu', onMenu)
  return () => window.removeEventListener('contextmenu', onMenu)
}

async function open(at: { readonly x: number; readonly y: number }): Promise<void> {
  const offered = items().flatMap((id) => {
    if (id === null) return [null]
    const command = commands.find((one) => one.id === id)
    if (command === undefined || command.when?.() === false) return []
    const key = command.keys?.find((one) => /^(?:[A-Z]|Enter)$/.test(one))
    return [{ id, label: command.label, ...(key !== undefined && { key }) }]
  })
  const { chosen } = await call('showMenu', { items: offered, ...at })
  if (chosen !== null) runCommand(chosen)
}
