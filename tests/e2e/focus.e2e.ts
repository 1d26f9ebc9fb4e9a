import { expect, type Locator, type Page, test } from '@playwright/test'
import { axe, launch } from './app'
import { changedLines, makeNews, readNews, threeArticles, whole, writeNews } from './articles'
import { field, form, list, openArticle, option, results, search } from './window'

const title = 'Harbour cranes learn to see in fog'
const file = '2026-06-13-cranes.md'
const topics = (page: Page): Locator => form(page).getByRole('combobox', { name: 'Topics', exact: true })
const removeTopic = (page: Page, name: string): Locator =>
  form(page).getByRole('button', { name: `Remove ${name} from Topics` })
/** What has the focus, in a word: its name, its role or its tag; 'body' where it fell to the page. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement
    return active?.getAttribute('aria-label') ?? active?.id ?? active?.tagName.toLowerCase() ?? 'none'
  })

test('Tab from Excerpt goes to the field of topics, never to what removes one', async () => {
  const folder = threeArticles()
  const app = await launch({ folder })
  const { page } = app
  await openArticle(page, title)
  await field(page, 'Excerpt').focus()
  await page.keyboard.press('Tab')
  await expect(topics(page)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(field(page, 'Excerpt')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('ai b')
  await page.keyboard.press('Enter')
  await expect(removeTopic(page, 'ai b')).toBeVisible()
  await expect(removeTopic(page, 'Logistics')).toBeVisible()
  await expect(topics(page)).toBeFocused()
  await app.close()
})

test('Backspace and arrows choose a topic, and the focus stays in the field when it goes', async () => {
  const folder = threeArticles()
  const app = await launch({ folder })
  const { page } = app
  await openArticle(page, title)
  const chosen = form(page).locator('[data-chosen="true"]')
  await topics(page).focus()
  await page.keyboard.press('Backspace')
  await expect(chosen).toHaveText('Logistics')
  await expect(removeTopic(page, 'Logistics'), 'the first Backspace only chooses').toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(chosen).toHaveText('Computer Vision')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(chosen).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Backspace')
  await expect(removeTopic(page, 'Logistics')).toHaveCount(0)
  await expect(topics(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(chosen).toHaveCount(0)
  await removeTopic(page, 'Computer Vision').click()
  await expect(removeTopic(page, 'Computer Vision')).toHaveCount(0)
  await expect(topics(page)).toBeFocused()
  await page.keyboard.type('Ports')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => changedLines(whole, readNews(folder, file)))
    .toEqual(['-  - Computer Vision # the first is the main one', '-  - Logistics', '+  - Ports'])
  await app.close()
})

test('in the box of topics nothing that removes one has the focus either', async () => {
  const app = await launch({ folder: threeArticles() })
  const { page } = app
  await expect(option(page, title)).toBeVisible()
  await list(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog', { name: 'Topics' })
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Remove Logistics' }).click()
  await expect(dialog.getByRole('button', { name: 'Remove Logistics' })).toHaveCount(0)
  await expect(dialog.getByRole('combobox', { name: 'Add a topic' })).toBeFocused()
  await app.close()
})
