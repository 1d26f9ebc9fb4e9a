import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { project } from './app'
import { type Enter, test } from './shared-app'
import { field, form, list, openArticle, option, results, search } from './window'

const eel = '_drafts/eel.md'
/** What the form says of an article whose name is dated, as the sample's drafts are not. */
const dated = 'Only in its file’s name'
const changed = (page: Page): Locator => page.getByRole('region', { name: 'Changed on disk' })
const publishedSwitch = (page: Page): Locator => form(page).getByRole('switch', { name: 'Published' })
const rows = (page: Page): Locator => list(page).getByRole('option')

/** A copy of the Jekyll sample, with its drafts in the list. */
async function openDrafts(enter: Enter): Promise<{ folder: string; page: Page }> {
  const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-jekyll-')), 'harbour-letters')
  cpSync(join(project, 'examples/harbour-letters'), folder, { recursive: true })
  const { page } = await enter(folder)
  await search(page).fill('path:_drafts')
  await expect(results(page)).toHaveText(/^3 of/)
  return { folder, page }
}

/** Where a draft lies once it was published: its name begins with a day. */
const postOf = (folder: string, name: string): string | undefined =>
  readdirSync(join(folder, '_posts')).find((one) => one.endsWith(`-${name}`))
const text = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

test('the form follows a draft that P publishes, with what is unsaved, and its undo', async ({ enter }) => {
  const { folder, page } = await openDrafts(enter)
  const before = text(folder, eel)
  await openArticle(page, 'Eel')
  await field(page, 'Title').fill('Eel, weighed')
  await list(page).focus()
  await page.keyboard.press('p')
  await expect.poll(() => postOf(folder, 'eel.md')).toBeDefined()
  const post = `_posts/${postOf(folder, 'eel.md')}`
  await expect(form(page)).toContainText(dated)
  await expect(changed(page)).toHaveCount(0)
  await expect(publishedSwitch(page)).toBeChecked()
  await expect(field(page, 'Title')).toHaveValue('Eel, weighed')
  expect(text(folder, post)).toBe(before)
  // The row is the article, in its place.
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).filter({ hasText: 'gone' })).toHaveCount(0)
  await expect(option(page, 'Eel')).toHaveAttribute('data-decided', 'true')

  // What was typed is saved there, and undone before the move is.
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => text(folder, post)).toContain('title: Eel, weighed')
  await list(page).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => text(folder, post)).toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => existsSync(join(folder, eel)) && text(folder, eel)).toBe(before)
  expect(postOf(folder, 'eel.md')).toBeUndefined()
  await expect(form(page)).not.toContainText(dated)
  await expect(publishedSwitch(page)).not.toBeChecked()
  await expect(changed(page)).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(rows(page).filter({ hasText: 'gone' })).toHaveCount(0)
  await expect(option(page, 'Eel')).not.toHaveAttribute('data-decided', 'true')
})

test('the form follows a draft that its own switch publishes, the caret in its field', async ({ enter }) => {
  const { folder, page } = await openDrafts(enter)
  await openArticle(page, 'Eel')
  await publishedSwitch(page).click()
  await expect.poll(() => postOf(folder, 'eel.md')).toBeDefined()
  await expect(form(page)).toContainText(dated)
  await expect(publishedSwitch(page)).toBeChecked()
  await expect(publishedSwitch(page)).toBeFocused()
  await expect(changed(page)).toHaveCount(0)
})

test('publish, save, next saves the edit of a draft, moves it, and opens the next one', async ({ enter }) => {
  const { folder, page } = await openDrafts(enter)
  await openArticle(page, 'Eel')
  await field(page, 'Title').fill('Eel, weighed')
  const next = rows(page).nth((await rows(page).allTextContents()).findIndex((row) => row.includes('Eel')) + 1)
  const name = (await next.count()) > 0 ? next : rows(page).first()
  const path = (await name.getAttribute('aria-label'))?.split(',')[0] ?? ''
  await field(page, 'Title').press('Control+Enter')
  await expect.poll(() => postOf(folder, 'eel.md')).toBeDefined()
  expect(text(folder, `_posts/${postOf(folder, 'eel.md')}`)).toContain('title: Eel, weighed')
  // For a moment it has both names.
  await expect.poll(() => existsSync(join(folder, eel))).toBe(false)
  await expect(field(page, 'Title')).not.toHaveValue('Eel, weighed')
  expect(path).toContain(await field(page, 'Title').inputValue())
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('drafts that were published together stay in the list as what they are, and are counted as files', async ({
  enter,
}) => {
  const { folder, page } = await openDrafts(enter)
  await search(page).press('Enter')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('p')
  const go = page.getByRole('button', { name: 'Publish 3', exact: true })
  // Before the numbers are there Enter means nothing.
  await expect(go).toBeEnabled()
  await go.press('Enter')
  const report = page.getByRole('region', { name: 'Publish 3 articles' })
  await expect(report).toContainText('3 articles published · 3 files moved')
  await expect.poll(() => readdirSync(join(folder, '_drafts'))).toEqual([])
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).filter({ hasText: 'gone' })).toHaveCount(0)
  await expect(option(page, 'Eel')).toHaveAttribute('data-decided', 'true')
  const selection = page.getByRole('toolbar', { name: 'Selection' })
  await expect(selection).toContainText('3 selected· Published · next:')
  await report.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => readdirSync(join(folder, '_drafts'))).toHaveLength(3)
  await expect(rows(page).filter({ hasText: 'gone' })).toHaveCount(0)
  await expect(rows(page)).toHaveCount(3)
  await expect(page.getByRole('status', { name: 'Announcements' })).toContainText('Undone: Publish 3 articles')
  // They are selected still, where they lie by now.
  await expect(selection).toContainText('3 selected')
  await list(page).focus()
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: 'Publish 3 articles' })).toContainText('3 would change.')
  await page.keyboard.press('Escape')
})

test('an undo that can do nothing says so and nothing else', async ({ enter }) => {
  const { folder, page } = await openDrafts(enter)
  await option(page, 'Eel').click()
  await list(page).focus()
  await page.keyboard.press('p')
  await expect.poll(() => postOf(folder, 'eel.md')).toBeDefined()
  cpSync(join(folder, `_posts/${postOf(folder, 'eel.md')}`), join(folder, eel))
  await list(page).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('alert')).toContainText('Another file has the name that it would get.')
  await expect(page.getByText('Undone: Publish')).toHaveCount(0)
  expect(postOf(folder, 'eel.md')).toBeDefined()
})
