import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe, resize } from './app'
import { makeNews, threeArticles } from './articles'
import { test } from './shared-app'
import { field, form, list, openArticle, option, search } from './window'

const cranes = 'Harbour cranes learn to see in fog'
const folders = (page: Page): Locator => page.getByRole('button', { name: /folders and theme$/ })

/** Where it stands in the window (CSS px). */
async function boxOf(element: Locator): Promise<{ top: number; bottom: number }> {
  const box = await element.boundingBox()
  if (!box) throw new Error('It has no place')
  return { top: box.y, bottom: box.y + box.height }
}

test('in a menu letters go to the item that begins so; Tab leaves it', async ({ enter }) => {
  const { page } = await enter(threeArticles())
  const menu = page.getByRole('menu', { name: 'Folders and theme' })
  const first = menu.getByRole('menuitem', { name: 'Open folder…' })
  await folders(page).press('Enter')
  await expect(first).toBeFocused()
  await page.keyboard.type('da')
  await expect(menu.getByRole('menuitemradio', { name: 'Dark theme' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(folders(page)).toBeFocused()
  await folders(page).press('Enter')
  await expect(first).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(menu).toHaveCount(0)
  await expect(search(page)).toBeFocused()
})

test('a click beside a menu closes it and does nothing more', async ({ enter }) => {
  const { page } = await enter(threeArticles())
  const { bottom } = await boxOf(option(page, 'What the new rules'))
  await folders(page).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.mouse.click(300, bottom - 10)
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(form(page)).toHaveCount(0)
})

test('a menu at the lower edge of the window opens upwards; a dialog that it opens gives the focus back', async ({
  enter,
}) => {
  const folder = threeArticles()
  mkdirSync(join(folder, '.copydesk'))
  const views = Array.from({ length: 9 }, (_, index) => `  - name: View ${index}\n    query: topic:T${index}\n`)
  writeFileSync(join(folder, '.copydesk', 'views.yaml'), `views:\n${views.join('')}`)
  const app = await enter(folder)
  const { page } = app
  await resize(app, 1440, 700)
  const button = page.getByRole('button', { name: 'Change view View 8' })
  await button.scrollIntoViewIfNeeded()
  await button.press('Enter')
  const menu = page.getByRole('menu', { name: 'View View 8' })
  await expect(menu.getByRole('menuitem', { name: 'Rename view…' })).toBeFocused()
  expect((await boxOf(menu)).bottom).toBeLessThanOrEqual((await boxOf(button)).top)
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Rename view' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('suggestions at the lower edge of the window stand above their field, at 1024×700', async ({ enter }) => {
  const app = await enter(threeArticles())
  const { page } = app
  await resize(app, 1024, 700)
  await openArticle(page, cranes)
  const type = form(page).getByRole('combobox', { name: 'Type', exact: true })
  const suggestions = page.getByRole('listbox', { name: 'Suggestions for Type' })
  const open = async (block: 'start' | 'end'): Promise<void> => {
    await type.evaluate((input, at) => input.scrollIntoView({ block: at }), block)
    await type.fill('')
    await type.press('ArrowDown')
    await expect(suggestions).toBeVisible()
  }
  await open('end')
  expect((await boxOf(suggestions)).bottom).toBeLessThanOrEqual((await boxOf(type)).top)
  await type.press('Escape')
  await open('start')
  expect((await boxOf(suggestions)).top).toBeGreaterThanOrEqual((await boxOf(type)).bottom)
})

test('in a toolbar arrows, Home and End go from button to button, and Tab leaves it', async ({ enter }) => {
  const { page } = await enter(threeArticles())
  await openArticle(page, cranes)
  const toolbar = page.getByRole('toolbar', { name: 'Article actions' })
  const button = (name: string): Locator => toolbar.getByRole('button', { name, exact: true })
  await button('Undo').focus()
  await page.keyboard.press('ArrowRight')
  await expect(button('Redo')).toBeFocused()
  await page.keyboard.press('End')
  await expect(button('Save')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(button('Undo')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(button('Save')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('tab', { name: 'Form' })).toBeFocused()

  await list(page).focus()
  await page.keyboard.press('x')
  const selection = page.getByRole('toolbar', { name: 'Selection' }).getByRole('button')
  await selection.first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(selection.last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(selection.first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(selection.nth(1)).toBeFocused()
})

test('in triage the arrows go along its buttons, and the letters still decide', async ({ enter }) => {
  const { page } = await enter(threeArticles())
  await list(page).focus()
  await page.keyboard.press('i')
  const triage = page.getByRole('region', { name: 'Triage' })
  const buttons = triage.getByRole('toolbar', { name: 'Decide' }).getByRole('button')
  await buttons.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(buttons.nth(1)).toBeFocused()
  await expect(triage).toContainText(cranes)
  await page.keyboard.press('r')
  await expect(triage.getByRole('heading', { name: cranes })).toHaveCount(0)
})

test('accents and case don’t matter in the topic picker, the palette and the suggestions', async ({ enter }) => {
  const article = (title: string, day: number, topics: string): string =>
    `---\ntitle: ${title}\npublishedDateTime: 2026-06-${day}T08:00:00Z\npublished: false\ntopics: [${topics}]\ntype: article\n---\n`
  const folder = makeNews({
    '2026-06-13-a.md': article('Story one', 13, 'Ports'),
    '2026-06-12-b.md': article('Story two', 12, 'Ports, Énergie verte'),
  })
  const { page } = await enter(folder)
  await expect(list(page).getByRole('option')).toHaveCount(2)
  await list(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('t')
  const picker = page.getByRole('dialog', { name: 'Topics' })
  const options = picker.getByRole('option')
  await expect(options).toHaveText([/^Énergie verte/])
  await page.keyboard.type('verte ENER')
  await expect(options).toHaveText([/^Énergie verte/, /^Add new topic/])
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(picker.getByText('2 choices')).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(picker.getByRole('button', { name: 'Remove Énergie verte' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill('thème DÀRK')
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first()).toHaveText('Dark theme')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await search(page).click()
  await page.keyboard.type('topic:energie')
  await expect(page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')).toHaveText(['Énergie verte'])
})

test('the arrows of picker and palette leave the focus in their input, and what is highlighted in sight', async ({
  enter,
}) => {
  const { page } = await enter(threeArticles())
  await openArticle(page, cranes)
  await field(page, 'Title').focus()
  await page.keyboard.press('ControlOrMeta+k')
  const input = page.getByRole('combobox', { name: 'Find a command' })
  const options = page.getByRole('dialog', { name: 'Commands' }).getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await expect(options.last()).toBeInViewport()
  await expect(input).toHaveAttribute('aria-activedescendant', (await options.last().getAttribute('id')) ?? '')
  await expect(input).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(field(page, 'Title')).toBeFocused()
})
