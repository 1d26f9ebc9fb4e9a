import { expect, type Page } from '@playwright/test'
import { axe } from './app'
import { changedLines, readNews, threeArticles, whole, writeNews } from './articles'
import { test } from './shared-app'
import { field, form, openArticle } from './window'

const file = '2026-06-13-cranes.md'
const title = 'Harbour cranes learn to see in fog'
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Review changes' })

async function review(page: Page): Promise<void> {
  await form(page).getByRole('button', { name: 'Review changes' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
}

test('a field and a line are taken back by keys, the rest is saved, and undo brings them again', async ({ enter }) => {
  const folder = threeArticles()
  const { page } = await enter(folder)
  await openArticle(page, title)
  await field(page, 'Title').fill('New title')
  await field(page, 'Excerpt').fill('New excerpt.')
  await field(page, 'Body').fill('\nThe body was changed.\nTwice.\n')
  await review(page)
  const places = dialog(page).getByRole('region')
  await expect(places).toHaveCount(3)
  await expect(dialog(page).getByRole('region', { name: 'Title' })).toContainText('New title')
  expect(await axe(page)).toEqual([])
  const beside = dialog(page).getByRole('button', { name: 'Side by side' })
  await beside.focus()
  await page.keyboard.press('Enter')
  await expect(beside).toHaveAttribute('aria-pressed', 'true')
  expect(await axe(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Revert Title' }).focus()
  await page.keyboard.press('Enter')
  await expect(places).toHaveCount(2)
  // The next of them has the focus.
  await expect(dialog(page).getByRole('button', { name: 'Revert Excerpt' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(field(page, 'Title')).toHaveValue(title)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field(page, 'Title')).toHaveValue('New title')
  await page.keyboard.press('ControlOrMeta+y')
  await expect(field(page, 'Title')).toHaveValue(title)
  await review(page)
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  expect(changedLines(whole, readNews(folder, file))).toEqual([
    '-excerpt: "Six cranes have been reading container codes through fog since March."',
    '+excerpt: "New excerpt."',
    '-The body stays as it is.',
    '+The body was changed.',
    '+Twice.',
  ])
})

test('the last change that is taken back closes it, and one line of two can be', async ({ enter }) => {
  const folder = threeArticles()
  writeNews(folder, file, whole.replace('The body stays as it is.\n', 'One.\nTwo.\n'))
  const { page } = await enter(folder)
  await openArticle(page, title)
  await field(page, 'Body').fill('\nOne!\nTwo!\n')
  await review(page)
  await dialog(page)
    .getByRole('button', { name: /^Revert line \d+, Body$/ })
    .first()
    .click()
  await expect(dialog(page).getByRole('region', { name: 'Body' })).not.toContainText('One!')
  await dialog(page).getByRole('button', { name: 'Revert Body' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(field(page, 'Body')).toHaveValue('\nOne.\nTwo.\n')
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
})

test('all that is unsaved is saved at once; what changed on disk as well is left and named', async ({ enter }) => {
  const folder = threeArticles()
  const { page } = await enter(folder)
  await openArticle(page, 'What the new rules ask')
  await field(page, 'Title').fill('What they ask')
  await openArticle(page, 'Small models, big wards')
  await field(page, 'Excerpt').fill('Mine.')
  const wards = readNews(folder, '2026-06-12-wards.md')
  writeNews(folder, '2026-06-12-wards.md', wards.replace('An excerpt of Small models, big wards.', 'Theirs.'))
  await expect(page.getByRole('region', { name: 'Changed on disk' })).toBeVisible()
  await openArticle(page, title)
  await field(page, 'Excerpt').fill('New.')
  await review(page)
  const others = dialog(page).getByRole('region', { name: 'Also unsaved' })
  await expect(others.getByRole('listitem')).toHaveCount(2)
  await dialog(page).getByRole('button', { name: 'Save all 3' }).click()
  await expect(page.getByRole('alert')).toContainText('2026-06-12-wards.md: it changed on disk too')
  await expect.poll(() => readNews(folder, '2026-06-11-rules.md')).toContain('title: "What they ask"')
  expect(changedLines(whole, readNews(folder, file))).toHaveLength(2)
  expect(readNews(folder, '2026-06-12-wards.md')).toContain('Theirs.')
})

test('Ctrl+Shift+S saves all', async ({ enter }) => {
  const folder = threeArticles()
  const { page } = await enter(folder)
  await openArticle(page, 'What the new rules ask')
  await field(page, 'Title').fill('What they ask')
  await openArticle(page, title)
  await field(page, 'Excerpt').fill('New.')
  await page.keyboard.press('ControlOrMeta+Shift+s')
  await expect.poll(() => readNews(folder, '2026-06-11-rules.md')).toContain('title: "What they ask"')
  await expect.poll(() => readNews(folder, file)).toContain('excerpt: "New."')
})

test('the first change has the focus, and the key of Save all saves what is reviewed with the others', async ({
  enter,
}) => {
  const folder = threeArticles()
  const { page } = await enter(folder)
  await openArticle(page, 'Small models, big wards')
  await field(page, 'Excerpt').fill('Another excerpt.')
  await openArticle(page, title)
  await field(page, 'Title').fill('New title')
  await review(page)
  await expect(dialog(page).getByRole('region', { name: 'Title' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(dialog(page).getByRole('button', { name: 'Revert Title' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Shift+s')
  await expect(dialog(page)).toHaveCount(0)
  await expect.poll(() => readNews(folder, file)).toContain('New title')
  await expect(page.getByText('Saved 2 articles')).toBeVisible()
})
