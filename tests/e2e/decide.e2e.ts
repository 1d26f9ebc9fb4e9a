import { expect } from '@playwright/test'
import { changedLines, readNews, swapNews, threeArticles, whole, writeNews } from './articles'
import { type Shown, test } from './shared-app'
import { field, list, openArticle, option } from './window'

const file = '2026-06-13-cranes.md'
const title = 'Harbour cranes learn to see in fog'
const published = ['-published: false', '+published: true']

let app: Shown
let folder: string
test.beforeEach(async ({ enter }) => {
  folder = threeArticles()
  app = await enter(folder)
  await expect(option(app.page, title)).toBeVisible()
})

const lines = (): string[] => changedLines(whole, readNews(folder, file))

test('P publishes the row under the cursor at once, U takes it back to the same bytes', async () => {
  await list(app.page).focus()
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('p')
  await expect.poll(lines).toEqual(published)
  await expect(option(app.page, title)).toHaveAccessibleName(/, published/)
  // The answer moves the cursor on; a Home before it would change nothing and be overtaken by it.
  await expect(option(app.page, title)).not.toHaveAttribute('data-cursor', 'true')
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('u')
  await expect.poll(lines).toEqual([])
})

test('after P the decided row stays and the cursor is on the next undecided one', async () => {
  await list(app.page).focus()
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('p')
  await expect.poll(lines).toEqual(published)
  await expect(list(app.page).getByRole('option')).toHaveCount(3)
  const active = list(app.page).locator('[data-cursor="true"]')
  await expect(active).toHaveAccessibleName(/^Small models, big wards/)
  await expect(list(app.page)).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id')) ?? '')
})

test('P on a published article leaves the file alone and says so', async () => {
  const before = readNews(folder, '2026-06-11-rules.md')
  await list(app.page).focus()
  await app.page.keyboard.press('End')
  await app.page.keyboard.press('p')
  await expect(app.page.getByRole('status', { name: 'Announcements' })).toContainText(/already published/i)
  expect(readNews(folder, '2026-06-11-rules.md')).toBe(before)
})

test('P leaves other unsaved edits unsaved', async () => {
  await openArticle(app.page, title)
  await field(app.page, 'Excerpt').fill('Not saved yet.')
  await list(app.page).focus()
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('p')
  await expect.poll(lines).toEqual(published)
  await expect(field(app.page, 'Excerpt')).toHaveValue('Not saved yet.')
  await expect(app.page.getByRole('switch', { name: 'Published' })).toBeChecked()
  await expect(app.page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled()
})

test('Ctrl+Enter publishes, saves and opens the next undecided article', async () => {
  await openArticle(app.page, title)
  await field(app.page, 'Title').focus()
  await app.page.keyboard.press('ControlOrMeta+Enter')
  await expect.poll(lines).toEqual(published)
  await expect(field(app.page, 'Title')).toHaveValue('Small models, big wards')
})

test('Ctrl+Z in the list undoes the last saved action; a file changed since is left alone and named', async () => {
  await list(app.page).focus()
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('p')
  await expect.poll(lines).toEqual(published)
  await app.page.keyboard.press('ControlOrMeta+z')
  await expect.poll(lines).toEqual([])
  await expect(list(app.page).locator('[data-cursor="true"]')).toHaveAccessibleName(new RegExp(`^${title}`))
  await expect(app.page.getByRole('status', { name: 'Announcements' })).toHaveText(
    'Undone: Publish: Harbour cranes learn to see…',
  )

  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('p')
  await expect.poll(lines).toEqual(published)
  const changed = readNews(folder, file).replace('heat: 70', 'heat: 12')
  writeNews(folder, file, changed)
  await app.page.keyboard.press('ControlOrMeta+z')
  await expect(app.page.getByText(/changed since/i).first()).toBeVisible()
  expect(readNews(folder, file)).toBe(changed)
})

/** Opens the topics of the first article and types one that nobody has. */
async function typeTopic(): Promise<void> {
  await list(app.page).focus()
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('t')
  await app.page.getByRole('combobox', { name: 'Add a topic' }).pressSequentially('Zed')
}

test('a topic that is typed goes into no article that takes the file meanwhile; the box closes and says so', async () => {
  const other = '2026-06-12-wards.md'
  const before = readNews(folder, other)
  await typeTopic()
  swapNews(folder, file, other)
  await app.page.keyboard.press('Enter')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  await expect(app.page.getByText('Another article stands in this file now').first()).toBeAttached()
  expect(readNews(folder, file)).toBe(before)
  expect(readNews(folder, other)).toBe(whole)
})

test('a topic that is typed goes into its article, whatever the pipeline rewrote of it meanwhile', async () => {
  await typeTopic()
  writeNews(folder, file, whole.replace('heat: 70', 'heat: 71').replace('learn to see in fog', 'see through fog'))
  await expect(app.page.getByRole('dialog').getByRole('heading')).toHaveText('Harbour cranes see through fog')
  await app.page.keyboard.press('Enter')
  await app.page.keyboard.press('Enter')
  await expect.poll(lines).toContain('+  - Zed')
  await expect(app.page.getByRole('dialog')).toBeVisible()
})
