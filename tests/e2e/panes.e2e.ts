import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { launch, leaveMouse, makeWorkspace, resize } from './app'
import { threeArticles } from './articles'
import { twoByTwo } from './pixels'
import { test } from './shared-app'
import { field, form, list, option } from './window'

test('a line that is dragged moves at once and is kept once it is let go; the menu is left alone', async () => {
  const app = await launch({ folder: threeArticles() })
  const { page } = app
  await leaveMouse(app)
  await expect(option(page, 'Harbour cranes')).toBeVisible()
  const line = page.getByRole('separator', { name: 'Width of the list' })
  const widthOf = async (): Promise<number> => Number(await line.getAttribute('aria-valuenow'))
  const file = join(app.data, 'settings.json')
  const kept = (): number | null =>
    existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).settings.listWidth : null
  await app.app.evaluate(({ Menu }) => {
    const counted = globalThis as { menus?: number }
    counted.menus = 0
    const set = Menu.setApplicationMenu.bind(Menu)
    Menu.setApplicationMenu = (menu) => {
      counted.menus = (counted.menus ?? 0) + 1
      set(menu)
    }
  })
  const menus = (): Promise<number> => app.app.evaluate(() => (globalThis as { menus?: number }).menus ?? -1)
  const before = await widthOf()
  const keptBefore = kept()
  const box = await line.boundingBox()
  if (!box) throw new Error('The line has no place')
  await page.mouse.move(box.x + box.width / 2, 300)
  await page.mouse.down()
  await page.mouse.move(box.x - 60, 300, { steps: 10 })
  await expect.poll(widthOf).toBeLessThan(before - 40)
  expect(kept(), 'nothing is written while it is dragged').toBe(keptBefore)
  await page.mouse.up()
  const after = await widthOf()
  await expect.poll(kept).toBe(after)
  await page.mouse.move(box.x - 120, 320, { steps: 5 })
  expect(await widthOf()).toBe(after)
  await line.press('ArrowLeft')
  await expect.poll(kept).toBe(after - 16)
  expect(await menus()).toBe(0)
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill('dark theme')
  await page.keyboard.press('Enter')
  await expect.poll(menus, 'its tick is in the menu').toBe(1)
  await app.close()
})

test('a local picture that isn’t there is the tile of no picture, and says so: row, form, preview, cards', async ({
  enter,
}) => {
  const article = (title: string, picture: string): string =>
    `---\ntitle: ${title}\npublished: false\nprovider:\n  name: The Tideline\nimages:\n  - url: ${picture}\n---\n`
  const folder = makeWorkspace({
    '_news/2026-06-13-gone.md': article('Gone', '/assets/gone.png'),
    '_news/2026-06-12-there.md': article('There', '/assets/pixels.png'),
    'assets/pixels.png': twoByTwo,
  })
  const { page } = await enter(folder)
  const missing = { name: 'picture missing', exact: true } as const
  await expect(option(page, 'Gone').getByRole('img', missing)).toHaveAttribute('title', 'picture missing')
  await expect(option(page, 'Gone').getByRole('img', missing)).toHaveText('T')
  await expect(option(page, 'There').locator('img')).toBeVisible()
  await expect(list(page).getByRole('img', missing)).toHaveCount(1)
  await option(page, 'Gone').click()
  await expect(field(page, 'Title')).toHaveValue('Gone')
  await expect(form(page).getByRole('img', missing).first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+3')
  await expect(page.getByRole('region', { name: 'Readers’ light page' }).getByRole('img', missing)).toHaveCount(2)
  await page.getByRole('radio', { name: 'Cards' }).check({ force: true })
  await expect(list(page).getByRole('img', missing)).toHaveCount(1)
})

test('a provider’s name and domain stand in their fields whole, in a window of 1440 or 1024 px', async ({ enter }) => {
  const app = await enter(makeWorkspace())
  await option(app.page, 'What the new accessibility rules').click()
  const domain = field(app.page, 'Provider domain')
  await expect(domain).toHaveValue('civic-ledger.example')
  for (const width of [1440, 1024]) {
    await resize(app, width, 700)
    await expect.poll(() => domain.evaluate((one) => one.scrollWidth <= one.clientWidth), `${width} px`).toBe(true)
  }
})

test('in a narrow form no field stands over its row, closed or open, and no list over the window', async ({
  enter,
}) => {
  const app = await enter(makeWorkspace())
  const { page } = app
  /** What is wider than the box that it stands in, and isn't cut by it. */
  const over = (): Promise<readonly string[]> =>
    form(page).evaluate((box) =>
      [...box.querySelectorAll<HTMLElement>('*')]
        .filter((one) => {
          const { overflowX, display } = getComputedStyle(one)
          const isBox = overflowX === 'visible' && !/^(inline|contents)/.test(display) && one.clientWidth > 0
          return isBox && one.scrollWidth > one.clientWidth + 1
        })
        .map((one) => `${one.textContent?.slice(0, 40)}: ${one.scrollWidth} in ${one.clientWidth}`),
    )
  await option(page, 'Harbour cranes learn').click()
  for (const name of ['Edit image 1', 'Edit related 1']) await form(page).getByRole('button', { name }).click()
  await expect(field(page, 'Provider domain, related 1')).toBeVisible()
  for (const width of [1440, 1024, 961]) {
    await app.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 700), width)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    await expect.poll(over, `${width} px`).toEqual([])
    for (const name of ['Provider domain', 'Provider domain, related 1']) {
      await field(page, name).focus()
      await page.keyboard.press('ArrowDown')
      const list = page.getByRole('listbox', { name: `Suggestions for ${name}` })
      await expect(list.getByRole('option').first()).toBeVisible()
      const inside = async (): Promise<readonly boolean[]> => {
        const { x, y, width: wide, height } = (await list.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }
        return [x >= 0, y >= 0, x + wide <= width, y + height <= 700]
      }
      // The form scrolls to its field in the same moment.
      await expect.poll(inside, `${name} in ${width} px`).not.toContain(false)
      await page.keyboard.press('Escape')
    }
  }
})
