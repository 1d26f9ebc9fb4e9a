import type { Page } from '@playwright/test'
import type { Launched } from './app'

/** Opens a recent folder by the menu's item that names it. */
export const byMenu = ({ app }: Pick<Launched, 'app'>, folder: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const items = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
      (menu?.items ?? []).flatMap((item) => [item, ...items(item.submenu)])
    const found = items(Menu.getApplicationMenu()).find((item) => item.label.includes(wanted))
    if (!found) throw new Error(`no item of the menu names ${wanted}`)
    found.click()
  }, folder)

/** So often the page looks in itself whether it shows a folder (ms): between two looks of Playwright's own a folder is long there. */
const LOOK_MS = 10

/** The page shows this folder: its header names it, its rows are there, or the words that it has none, and something has the focus. */
export async function shows(page: Page, folder: string): Promise<void> {
  await page.waitForFunction(
    (path) => {
      const name = document.querySelector<HTMLElement>('header [aria-label$=", folders and theme"]')
      const inside = document.querySelector('[aria-label="Library"] :is([role="option"], [role="gridcell"], h2)')
      return name?.title === path && inside !== null && document.activeElement !== document.body
    },
    folder,
    { polling: LOOK_MS, timeout: 60_000 },
  )
}
