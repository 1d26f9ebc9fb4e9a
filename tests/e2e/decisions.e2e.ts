import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './app'
import { changedLines, readNews, threeArticles, whole } from './articles'
import { type Shown, test } from './shared-app'
import { form, list, option, results, search } from './window'

const file = '2026-06-13-cranes.md'
const title = 'Harbour cranes learn to see in fog'
const second = 'Small models, big wards'

let app: Shown
let folder: string
let page: Page
test.beforeEach(async ({ enter }) => {
  folder = threeArticles()
  app = await enter(folder)
  page = app.page
  await expect(option(page, title)).toBeVisible()
})

const log = (): { path: string; url: string | null; decision: string }[] =>
  readFileSync(join(folder, '.copydesk/decisions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const said = (page: Page): Locator => page.getByRole('status', { name: 'Announcements' })
const lines = (): string[] => changedLines(whole, readNews(folder, file))
const cursor = (page: Page): Locator => list(page).locator('[data-cursor="true"]')
const firstOpen = (page: Page): Locator => page.getByRole('region', { name: 'First open' })
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  await list(page).focus()
  for (const key of keys) await page.keyboard.press(key)
}
async function runCommand(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill(label)
  await page.keyboard.press('Enter')
}

test('R passes and H holds: a line in the log, the files as they were, the cursor on the next undecided', async () => {
  await press(page, 'Home', 'r')
  await expect(option(page, title)).toHaveAccessibleName(/, passed/)
  await expect(cursor(page)).toHaveAccessibleName(new RegExp(`^${second}`))
  await page.keyboard.press('h')
  await expect(option(page, second)).toHaveAccessibleName(/, on hold/)
  expect(log()).toMatchObject([
    { path: `_news/${file}`, url: 'https://tideline.example/harbour/cranes-fog', decision: 'pass' },
    { path: '_news/2026-06-12-wards.md', decision: 'hold' },
  ])
  expect(lines()).toEqual([])
})

test('R on a published article says what to do and leaves everything alone', async () => {
  await press(page, 'End', 'r')
  await expect(said(page)).toContainText('Unpublish it first')
  expect(existsSync(join(folder, '.copydesk'))).toBe(false)
})

test('Back to Inbox takes a decision back; so does undo, which names it', async () => {
  await press(page, 'Home', 'r')
  await expect(option(page, title)).toHaveAccessibleName(/, passed/)
  await press(page, 'Home')
  await runCommand(page, 'Back to Inbox')
  await expect(option(page, title)).toHaveAccessibleName(/, unpublished/)
  await press(page, 'Home', 'h')
  await expect(option(page, title)).toHaveAccessibleName(/, on hold/)
  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill('undo')
  await expect(page.getByRole('option', { name: `Undo Hold: ${title}` })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(option(page, title)).toHaveAccessibleName(/, unpublished/)
})

test('T, two letters and Enter: the topic is in the file; undo takes it back', async () => {
  await press(page, 'Home', 't')
  const dialog = page.getByRole('dialog', { name: 'Topics' })
  await page.keyboard.type('po')
  await expect(dialog.getByRole('option', { name: 'Policy', exact: true })).toHaveAttribute('aria-selected', 'true')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect.poll(lines).toEqual(['+  - Policy'])
  await expect(dialog.getByRole('button', { name: 'Remove Policy' })).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect.poll(lines).toEqual([])
  await page.keyboard.type('Ports')
  await expect(dialog.getByRole('option')).toHaveText('Add new topic “Ports”')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('option')).toHaveText('Enter again adds the new topic “Ports”')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect.poll(lines).toEqual(['+  - Ports'])
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(lines).toEqual([])
})

test('the first open says what it found, each number a query; an empty Inbox passes what lies here', async ({
  restart,
}) => {
  await expect(firstOpen(page)).toContainText('Found 3 articles: 1 published, 2 unpublished')
  expect(await axe(page)).toEqual([])
  expect(existsSync(join(folder, '.copydesk'))).toBe(false)
  await firstOpen(page).getByRole('button', { name: '1 published' }).click()
  await expect(search(page)).toHaveValue('is:published')
  await expect(results(page)).toHaveText('1 of 3 articles')

  await page
    .getByRole('button', { name: 'Start with an empty Inbox (2 older ones count as passed)', exact: true })
    .click()
  await expect(firstOpen(page)).toHaveCount(0)
  await expect(page.getByText('The Inbox starts empty: 2 articles count as passed.')).toBeVisible()
  await search(page).fill('is:new')
  await expect(page.getByRole('heading', { name: 'Nothing new' })).toBeVisible()
  page = (await restart()).page
  await expect(option(page, title)).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()
  await expect(firstOpen(page)).toHaveCount(0)
})

test('Start with all leaves everything new and asks no more', async () => {
  await page.getByRole('button', { name: 'Start with all', exact: true }).click()
  await expect(firstOpen(page)).toHaveCount(0)
  await search(page).fill('is:new')
  await expect(results(page)).toHaveText(/2/)
})

test('the empty Inbox is the reward', async () => {
  await page.getByRole('button', { name: 'Start with all', exact: true }).click()
  await press(page, 'Home', 'p')
  await expect.poll(lines).toEqual(['-published: false', '+published: true'])
  await expect(cursor(page)).toHaveAccessibleName(new RegExp(`^${second}`))
  await page.keyboard.press('r')
  await expect(option(page, second)).toHaveAccessibleName(/, passed/)
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Inbox', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'All 2 decided' })).toBeVisible()
  await expect(
    page.getByText('All 2 decided: 1 published, 1 passed. 1 line changed in 1 file.', { exact: true }),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Library' }).locator('header')).toContainText(
    'Inbox 0 left · 2 decided',
  )
  await expect(page.getByRole('region', { name: 'Library' })).toBeFocused()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Copy as summary' }).click()
  await expect(said(page)).toHaveText('Summary copied')
  const copied = await app.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain(`Published\n- ${title}\n  https://tideline.example/harbour/cranes-fog\n`)
  expect(copied).toContain(`Passed\n- ${second}`)
  await page.getByRole('button', { name: 'Changed today', exact: true }).last().click()
  await expect(page.getByRole('region', { name: 'Changed today' })).toBeVisible()
})

test('Changed today survives a restart, and each action can be undone there', async ({ restart }) => {
  await press(page, 'Home', 'p')
  await expect.poll(lines).toEqual(['-published: false', '+published: true'])
  await expect(cursor(page)).toHaveAccessibleName(new RegExp(`^${second}`))
  await page.keyboard.press('h')
  await expect(option(page, second)).toHaveAccessibleName(/, on hold/)
  page = (await restart()).page
  await expect(option(page, title)).toBeVisible()
  await search(page).fill('is:changed')
  const today = page.getByRole('region', { name: 'Changed today' })
  await expect(today).toContainText('1 published, 1 on hold. 1 line changed in 1 file.')
  await expect(today).toContainText('removed: published: false')
  await expect(today).toContainText('added: published: true')
  const header = page.getByRole('region', { name: 'Library' }).locator('header').first()
  await expect(header).toContainText('2 actions today')
  await expect(results(page)).toHaveText('1 of 3 articles')
  expect(await axe(page)).toEqual([])
  await today.getByRole('button', { name: title, exact: true }).press('Enter')
  await expect(form(page).getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(title)
  await today.getByRole('button', { name: `Undo Publish: ${title}`, exact: true }).click()
  await expect.poll(lines).toEqual([])
  await expect(today.getByRole('button', { name: /^Undo Publish/ })).toHaveCount(0)
  await expect(header).toContainText('1 action today')
  await today.getByRole('button', { name: `Undo Hold: ${second}`, exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Nothing changed today' })).toBeVisible()
  expect(await axe(page)).toEqual([])
})
