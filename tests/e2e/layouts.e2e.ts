import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { axe, freshData, type Launched, launch, makeWorkspace, resize } from './app'
import { form, list, results, search } from './window'

const cranes = 'Harbour cranes learn to see in fog: a port tests vision models on the night shift'

let app: Launched
let page: Page
const data = freshData()
test.beforeAll(async () => {
  app = await launch({ folder: makeWorkspace(), data })
  page = app.page
  await resize(app, 1440, 900)
  await expect(results(page)).toHaveText('64 of 64 articles')
})
test.afterAll(() => app.close())

test.beforeEach(async () => {
  await search(page).fill('')
  await choose('List')
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('Newest first')
  await expect(results(page)).toHaveText('64 of 64 articles')
  await list(page).focus()
  await page.keyboard.press('Escape')
  // A new order is there when the newest article is the first; the cursor goes along with its own until then.
  await expect(async () => {
    await page.keyboard.press('Home')
    await expect(list(page).locator('[aria-posinset="1"]')).toHaveAttribute('data-cursor', 'true', { timeout: 1_000 })
    await expect(list(page).locator('[aria-posinset="1"]')).toContainText(cranes, { timeout: 1_000 })
  }).toPass()
})

const grid = (): Locator => page.getByRole('grid', { name: 'Articles' })
const articles = (): Locator => page.locator('#articles')
const selected = (): Locator => articles().locator('[aria-selected="true"]')
const cursor = (): Locator => articles().locator('[data-cursor="true"]')

async function choose(name: 'List' | 'Cards' | 'Table'): Promise<void> {
  const radio = page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name, exact: true })
  await radio.check()
  await expect(radio).toBeChecked()
}

const place = async (): Promise<number> => Number((await cursor().getAttribute('id'))?.match(/\d+/)?.[0] ?? Number.NaN)

/** What aria-activedescendant names is there. */
async function activeIsMounted(): Promise<void> {
  const id = await articles().getAttribute('aria-activedescendant')
  await expect(page.locator(`#${id}`)).toHaveCount(1)
}

test('an article keeps its row where others come above it: a click on the way there opens no other one', async () => {
  await search(page).fill('port')
  for (const name of ['List', 'Table'] as const) {
    await choose(name)
    const first = articles().locator('#article-0')
    await expect(first).toBeVisible()
    const row = await first.elementHandle()
    const title = (await row?.textContent()) ?? ''
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('Oldest first')
    await expect(first).not.toHaveText(title)
    expect(await row?.textContent()).toBe(title)
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('Newest first')
    await expect(first).toHaveText(title)
  }
})

test('X, Ctrl+Space, Shift+J and the mouse choose; Esc lets go; a new query and layout keep the choice', async () => {
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('Control+Space')
  await expect(selected()).toHaveCount(2)
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(selected()).toHaveCount(4)
  await page.keyboard.press('Shift+K')
  await expect(selected()).toHaveCount(3)
  // Choosing opens nothing.
  await expect(form(page)).toHaveCount(0)

  await list(page)
    .getByRole('option')
    .nth(6)
    .click({ modifiers: ['ControlOrMeta'] })
  await expect(selected()).toHaveCount(4)
  await list(page)
    .getByRole('option')
    .nth(8)
    .click({ modifiers: ['Shift'] })
  await expect(selected()).toHaveCount(6)

  await search(page).fill('harbour cranes fog')
  await expect(results(page)).toHaveText(/^\d of 64 articles$/)
  await search(page).fill('')
  await expect(results(page)).toHaveText('64 of 64 articles')
  await expect(selected()).toHaveCount(6)
  await choose('Cards')
  await expect(selected()).toHaveCount(6)
  await choose('List')
  await list(page).focus()
  await page.keyboard.press('Escape')
  await expect(selected()).toHaveCount(0)
})

test('Ctrl+A chooses all of the query, also what is not in sight', async () => {
  await page.keyboard.press('ControlOrMeta+a')
  await expect.poll(() => selected().count()).toBeGreaterThan(8)
  await page.keyboard.press('End')
  await expect(cursor()).toHaveAttribute('aria-selected', 'true')
  await expect(cursor()).toHaveAttribute('aria-posinset', '64')
})

test('cards: options of the same listbox; arrows go in two dimensions, Enter opens beside them, Esc closes', async () => {
  await choose('Cards')
  await list(page).focus()
  const first = list(page).getByRole('option', { name: new RegExp(`^${cranes}, The Tideline, .*unpublished`) })
  await expect(first).toHaveAttribute('aria-setsize', '64')
  expect(await list(page).locator('a, button, input, [tabindex]').count()).toBe(0)
  await page.keyboard.press('ArrowRight')
  expect(await place()).toBe(1)
  await page.keyboard.press('ArrowDown')
  const perRow = (await place()) - 1
  expect(perRow).toBeGreaterThan(2)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowUp')
  expect(await place()).toBe(0)
  await page.keyboard.press('j')
  expect(await place()).toBe(1)
  await page.keyboard.press('End')
  expect(await place()).toBe(63)
  await activeIsMounted()
  await page.keyboard.press('Home')
  await page.keyboard.press('x')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(form(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(form(page)).toBeVisible()
  await expect(first).toHaveAttribute('aria-current', 'true')
  expect(await axe(page), 'cards with an open article').toEqual([])
  await list(page).focus()
  await page.keyboard.press('Escape')
  await expect(selected()).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(form(page)).toHaveCount(0)
  await expect(list(page)).toBeFocused()
  expect(await axe(page), 'cards').toEqual([])
})

test('table: rows named by their title, headers sort, cells under the arrow keys', async () => {
  await choose('Table')
  await grid().focus()
  await expect(grid()).toHaveAttribute('aria-rowcount', '65')
  const first = grid().getByRole('row', { name: cranes, exact: true })
  await expect(first).toHaveAttribute('aria-rowindex', '2')
  await expect(first.getByRole('gridcell', { name: cranes, exact: true })).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(grid()).toHaveAttribute('aria-activedescendant', 'article-0-1')
  await page.keyboard.press('End')
  await expect(grid()).toHaveAttribute('aria-activedescendant', 'article-0-6')
  await page.keyboard.press('ArrowDown')
  await expect(grid()).toHaveAttribute('aria-activedescendant', 'article-1-6')
  await page.keyboard.press('Home')
  await page.keyboard.press('ControlOrMeta+End')
  await expect(grid()).toHaveAttribute('aria-activedescendant', 'article-63-0')
  await activeIsMounted()
  await page.keyboard.press('ControlOrMeta+Home')

  await grid()
    .getByRole('checkbox', { name: `Select ${cranes}`, exact: true })
    .check()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await grid().getByRole('checkbox', { name: 'Select all articles' }).click()
  await expect(selected()).toHaveCount(0)

  const quality = grid().getByRole('columnheader', { name: 'Quality' })
  await expect(grid().getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'descending')
  await quality.getByRole('button').click()
  await expect(quality).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByRole('combobox', { name: 'Sort' }).locator('option:checked')).toHaveText('Highest quality')
  // The row under the cursor stays where it was on the screen; the highest is the first.
  await grid().focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await expect(grid().locator('[aria-rowindex="2"]')).toContainText('154')
  await quality.getByRole('button').press('Enter')
  await expect(quality).toHaveAttribute('aria-sort', 'ascending')
  expect(await axe(page), 'table').toEqual([])
})

test('beside an open article the table keeps title and state in sight, the date where there is room; the arrow keys bring in the others', async () => {
  await choose('Table')
  await grid().focus()
  const inSight = async (name: string): Promise<boolean> => {
    const box = await grid().getByRole('columnheader', { name, exact: true }).boundingBox()
    const pane = await page.getByRole('region', { name: 'Library' }).boundingBox()
    return box !== null && pane !== null && box.x >= pane.x && box.x + box.width <= pane.x + pane.width + 1
  }
  const order = (): Promise<string[]> => grid().getByRole('columnheader').allInnerTexts()
  const wide = await order()
  for (const [width, height, names] of [
    [1440, 900, ['Title', 'Date', 'State']],
    [1024, 700, ['Title', 'State']],
  ] as const) {
    await resize(app, width, height)
    await page.keyboard.press('Enter')
    await expect(form(page)).toBeVisible()
    for (const name of names) await expect.poll(() => inSight(name), name).toBe(true)
    expect(await axe(page), 'a narrow table').toEqual([])
    await grid().focus()
    await expect.poll(() => inSight('Heat')).toBe(false)
    await page.keyboard.press('End')
    await expect.poll(() => inSight('Heat')).toBe(true)
    await page.keyboard.press('Home')
    await expect.poll(() => inSight('Title')).toBe(true)
    await page.keyboard.press('Escape')
    await expect(form(page)).toHaveCount(0)
    await expect(grid()).toBeFocused()
  }
  await resize(app, 1440, 900)
  await expect.poll(order).toEqual(wide)
})

test('columns are chosen in a menu; layout and columns are kept over a restart', async () => {
  await choose('Table')
  await page.getByRole('button', { name: 'Columns' }).click()
  const menu = page.getByRole('menu', { name: 'Columns' })
  await expect(menu.getByRole('menuitemcheckbox')).toHaveCount(15)
  await menu.getByRole('menuitemcheckbox', { name: 'Path' }).click()
  await menu.getByRole('menuitemcheckbox', { name: 'Topics' }).click()
  expect(await axe(page), 'columns').toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused()
  const headers = ['Title', 'Provider', 'Date', 'Quality', 'Heat', 'State', 'Path']
  const shown = async (): Promise<string[]> =>
    (await grid().getByRole('columnheader').allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '')
  await expect.poll(shown).toEqual(headers)
  await expect
    .poll(() => JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8')).settings.layout as string)
    .toBe('table')
  await app.close()
  app = await launch({ folder: makeWorkspace(), data })
  page = app.page
  await resize(app, 1440, 900)
  await expect.poll(shown).toEqual(headers)
})

test('words that were searched are marked where they stand', async () => {
  await search(page).fill('cranes')
  await expect(results(page)).toHaveText(/ of 64 articles$/)
  await expect(list(page).getByRole('option').first().locator('mark').first()).toHaveText(/^cranes$/i)
})
