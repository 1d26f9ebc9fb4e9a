import { expect, type Page } from '@playwright/test'
import type { Launched } from './app'
import { ask } from './guarded'

/** Opens a recent folder by the menu's item that names it. */
export const byMenu = ({ app }: Pick<Launched, 'app'>, folder: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const items = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
      (menu?.items ?? []).flatMap((item) => [item, ...items(item.submenu)])
    const found = items(Menu.getApplicationMenu()).find((item) => item.label.includes(wanted))
    if (!found) throw new Error(`no item of the menu names ${wanted}`)
    found.click()
  }, folder)

/** The window shows this folder: the header's button names it. */
export async function shows(page: Page, folder: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const { value } = await ask(page, 'start', {})
        return (value?.workspace as { folder: string } | null)?.folder
      },
      { intervals: [50] },
    )
    .toBe(folder)
}
