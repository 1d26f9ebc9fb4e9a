import { expect } from '@playwright/test'
import { axe } from './app'
import { makeNews, writeNews } from './articles'
import { type Shown, test } from './shared-app'
import { list, results, search } from './window'

const article = (title: string): string => `---\ntitle: ${title}\npublished: false\n---\n`
const zoomOf = ({ app }: Shown): Promise<number | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())

test('the settings are a page with headings; each place is one key away, and Esc gives the focus back', async ({
  enter,
}) => {
  const { page, app } = await enter(makeNews({ '1.md': article('One') }))
  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  for (const name of ['Look', 'Keys', 'Spelling', 'List', 'Pictures', 'This folder', 'About']) {
    await settings.getByRole('button', { name, exact: true }).press('Enter')
    await expect(settings.getByRole('heading', { name, exact: true })).toBeInViewport()
    await expect(settings.getByRole('button', { name, exact: true })).toHaveAttribute('aria-current', 'page')
  }
  expect(await axe(page)).toEqual([])
  await expect(settings.getByText(/^Copydesk \d/)).toBeVisible()
  await app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.openPath = async (path) => {
      shown.push(path)
      return ''
    }
  })
  await settings.getByRole('button', { name: 'Open the log' }).press('Enter')
  await settings.getByRole('button', { name: 'Show the data folder' }).press('Enter')
  const shown = (): Promise<string[]> =>
    app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown.map((path) => path.replaceAll('\\', '/')))
  await expect.poll(async () => (await shown()).length).toBe(2)
  const [log, data] = await shown()
  expect(log).toBe(`${data}/logs/main.log`)
  await settings.getByRole('button', { name: 'Fields', exact: true }).press('Enter')
  await expect(settings.getByRole('heading', { name: 'Fields' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeFocused()
})

test('Ctrl with +, - and 0 changes the size of everything, over a dialog too, and stays over a restart', async ({
  enter,
  restart,
}) => {
  let app = await enter(makeNews({ '1.md': article('One') }))
  await app.page.keyboard.press('ControlOrMeta+=')
  await expect.poll(() => zoomOf(app)).toBeCloseTo(1.1)
  await app.page.keyboard.press('ControlOrMeta+k')
  await app.page.keyboard.press('ControlOrMeta++')
  await expect.poll(() => zoomOf(app)).toBeCloseTo(1.25)
  await app.page.keyboard.press('Escape')
  app = await restart()
  await expect.poll(() => zoomOf(app)).toBeCloseTo(1.25)
  await app.page.keyboard.press('ControlOrMeta+-')
  await expect.poll(() => zoomOf(app)).toBeCloseTo(1.1)
  await app.page.keyboard.press('ControlOrMeta+0')
  await expect.poll(() => zoomOf(app)).toBeCloseTo(1)
})

test('what arrived stands on the dock until it is listed', async ({ enter }) => {
  const folder = makeNews({ '1.md': article('One') })
  const { page, app } = await enter(folder)
  // This system’s desktop may have no place for a number: what is asked of it is looked at.
  await app.evaluate(({ app: main, BrowserWindow }) => {
    const counts: number[] = []
    Object.assign(globalThis, { counts })
    const own = main.setBadgeCount.bind(main)
    main.setBadgeCount = (count) => {
      counts.push(count ?? -1)
      return own(count)
    }
    BrowserWindow.getAllWindows()[0]?.blur()
  })
  const counts = (): Promise<number[]> => app.evaluate(() => (globalThis as unknown as { counts: number[] }).counts)
  await search(page).fill('is:new')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveText('1 of 1 article')
  writeNews(folder, '2.md', article('Two'))
  await expect.poll(async () => (await counts()).at(-1)).toBe(1)
  await list(page).focus()
  await page.keyboard.press('.')
  await expect.poll(async () => (await counts()).at(-1)).toBe(0)
})
