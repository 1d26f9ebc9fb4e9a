import { expect, type Page } from '@playwright/test'
import { threeArticles } from './articles'
import { ask } from './guarded'
import { type Shown, test } from './shared-app'
import { field, list, openArticle, option, results, search } from './window'

const title = 'Harbour cranes learn to see in fog'
const theme = (page: Page) => page.locator('html')
const sizeOf = ({ app }: Shown): Promise<number[] | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())

test.describe.configure({ mode: 'serial' })
/** Of the window as it is entered. */
let size: number[] | undefined

test('a test leaves a theme, a layout, an edit, a size and a dialog', async ({ enter }) => {
  const shown = await enter(threeArticles())
  const { app, page } = shown
  size = await sizeOf(shown)
  await openArticle(page, title)
  await field(page, 'Title').fill('Not saved')
  await page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name: 'Table' }).check()
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect(theme(page)).toHaveAttribute('data-theme', 'dark')
  await search(page).fill('rules')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1024, 700))
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
})

test('the next one enters a window as after a start', async ({ enter }) => {
  const shown = await enter(threeArticles())
  const { page } = shown
  await expect(option(page, title)).toBeVisible()
  await expect(list(page)).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(theme(page)).toHaveAttribute('data-theme', 'light')
  await expect(search(page)).toHaveValue('')
  await expect(results(page)).toHaveText('3 of 3 articles')
  await expect(page.getByRole('contentinfo')).not.toContainText('unsaved')
  expect(await sizeOf(shown)).toEqual(size)
  const { value } = await ask(page, 'start', {})
  expect(value?.recents).toHaveLength(1)
  // A second folder of the same test comes on top.
  await enter(threeArticles())
  expect((await ask(page, 'start', {})).value?.recents).toHaveLength(2)
})
