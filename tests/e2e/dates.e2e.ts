import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe, project } from './app'
import { changedLines, threeArticles, whole } from './articles'
import { type Enter, test } from './shared-app'
import { field, form, openArticle, save, search } from './window'

interface Opened {
  readonly page: Page
  readonly date: Locator
  readonly changed: () => readonly string[]
}

/** An article of the newsroom in its form. */
async function newsroom(enter: Enter): Promise<Opened> {
  const folder = threeArticles()
  const { page } = await enter(folder)
  await openArticle(page, 'Harbour cranes learn to see in fog')
  const file = join(folder, '_news/2026-06-13-cranes.md')
  return { page, date: field(page, 'Published date'), changed: () => changedLines(whole, readFileSync(file, 'utf8')) }
}

/** The same of an example. */
async function example(enter: Enter, site: string, path: string, query: string, title: string): Promise<Opened> {
  const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-dates-')), site)
  cpSync(join(project, 'examples', site), folder, { recursive: true })
  const before = readFileSync(join(folder, path), 'utf8')
  const { page } = await enter(folder)
  await search(page).fill(query)
  await openArticle(page, title)
  const changed = (): readonly string[] => changedLines(before, readFileSync(join(folder, path), 'utf8'))
  return { page, date: field(page, 'Date'), changed }
}

const hugo = (enter: Enter): Promise<Opened> =>
  example(
    enter,
    'field-notes',
    'content/posts/frost-candles.md',
    'hundred candles',
    'Four hundred candles for one cold night',
  )
const jekyll = (enter: Enter): Promise<Opened> =>
  example(enter, 'harbour-letters', '_posts/2026-01-30-a-light-left-on.md', '"light left"', 'A light left on')

/** Types over what stands there, key by key. */
async function retype(date: Locator, text: string): Promise<void> {
  await date.selectText()
  await date.pressSequentially(text)
}

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

test('words are understood below the field, and written in the file’s form in one line, which one undo takes back', async ({
  enter,
}) => {
  const { page, date, changed } = await newsroom(enter)
  await expect(date).toHaveAccessibleDescription(/^Sat 13 June 2026, 12:43 UTC/)
  await retype(date, '12 Mar 2026 9:00')
  await expect(date).toHaveAccessibleDescription(/^Thu 12 March 2026, 09:00 UTC/)
  await expect(date).toHaveValue('12 Mar 2026 9:00')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(date).toHaveValue('2026-06-13T12:43:00Z')
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  // Eight keys: a day ago is known by three letters.
  const wanted = day(1)
  await retype(date, 'yes 9:00')
  await page.keyboard.press('Enter')
  await expect(date).toHaveValue(`${wanted}T09:00:00Z`)
  await save(page)
  expect(changed()).toEqual(['-publishedDateTime: 2026-06-13T12:43:00Z', `+publishedDateTime: ${wanted}T09:00:00Z`])
})

test('half a date is quiet and moves nothing until the field is left, and never reaches the file', async ({
  enter,
}) => {
  const { page, date, changed } = await newsroom(enter)
  const below = form(page).getByRole('combobox', { name: 'Type' })
  // From the field: to follow the focus the form may scroll.
  const apart = async (): Promise<number> =>
    ((await below.boundingBox())?.y ?? 0) - ((await date.boundingBox())?.y ?? 0)
  const before = await apart()
  await date.selectText()
  for (const letter of 'next yea') {
    await page.keyboard.type(letter)
    expect(await apart()).toBe(before)
    await expect(form(page).getByRole('note')).toHaveCount(0)
  }
  await expect(date).toHaveAccessibleDescription(/^Words work/)
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  await date.press('Tab')
  await expect(date).toHaveAccessibleDescription('“next yea” can’t be read as a date. The file keeps its own.')
  expect(await apart()).toBe(before)
  await retype(date, '31 Feb')
  await expect(date).toHaveAccessibleDescription('There is no 31 February. The file keeps its date.')
  expect(await apart()).toBe(before)
  await field(page, 'Excerpt').fill('Shorter.')
  await save(page)
  expect(changed()).toEqual([
    '-excerpt: "Six cranes have been reading container codes through fog since March."',
    '+excerpt: "Shorter."',
  ])
})

test('a calendar and a clock by keys: one line, one undo, and Esc leaves it as it was', async ({ enter }) => {
  const { page, date, changed } = await newsroom(enter)
  const calendar = page.getByRole('dialog', { name: 'Calendar, published date' })
  await date.press('ArrowDown')
  await expect(calendar.getByRole('button', { name: 'Saturday 13 June 2026' })).toBeFocused()
  await expect(calendar.getByRole('row')).toHaveCount(7)
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowRight')
  await expect(calendar.getByRole('button', { name: 'Tuesday 14 July 2026' })).toBeFocused()
  await expect(date).toHaveValue('2026-07-14T12:43:00Z')
  await page.keyboard.press('Escape')
  await expect(calendar).toHaveCount(0)
  await expect(date).toBeFocused()
  await expect(date).toHaveValue('2026-06-13T12:43:00Z')
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()

  await form(page).getByRole('button', { name: 'Calendar, published date' }).press('Enter')
  await expect(calendar.getByRole('button', { name: 'Saturday 13 June 2026' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  await expect(calendar.getByRole('radio', { name: '12', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(calendar).toContainText('2026-06-12T06:45:00Z')
  await page.keyboard.press('Enter')
  await expect(calendar).toHaveCount(0)
  await expect(form(page).getByRole('button', { name: 'Calendar, published date' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(date).toHaveValue('2026-06-13T12:43:00Z')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(date).toHaveValue('2026-06-12T06:45:00Z')
  await save(page)
  expect(changed()).toEqual(['-publishedDateTime: 2026-06-13T12:43:00Z', '+publishedDateTime: 2026-06-12T06:45:00Z'])
})

test('a Hugo site keeps its form, with the offset that its time zone has on the day', async ({ enter }) => {
  const { page, date, changed } = await hugo(enter)
  await retype(date, '12 Mar 2026 9:00')
  await expect(date).toHaveAccessibleDescription(/^Thu 12 March 2026, 09:00 Berlin time/)
  await save(page)
  expect(changed()).toEqual(['-date: 2026-04-24T05:10:00+02:00', '+date: 2026-03-12T09:00:00+01:00'])
})

test('a Jekyll site has its time zone said, and its words are meant by it', async ({ enter }) => {
  const { page, date, changed } = await jekyll(enter)
  await retype(date, 'Thu 2 July 2026 9:00')
  await expect(date).toHaveAccessibleDescription(/^Thu 2 July 2026, 09:00 Helsinki time/)
  await save(page)
  expect(changed()).toEqual(['-date: 2026-01-30 22:00:00 +0200', '+date: 2026-07-02 09:00:00 +0300'])
})
