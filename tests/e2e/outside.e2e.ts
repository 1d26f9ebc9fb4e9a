import { expect } from '@playwright/test'
import { changedLines, readNews, threeArticles, whole, writeNews } from './articles'
import { type Shown, test } from './shared-app'
import { field, list, openArticle, option, results } from './window'

const file = '2026-06-13-cranes.md'
const title = 'Harbour cranes learn to see in fog'

let app: Shown
let folder: string
test.beforeEach(async ({ enter }) => {
  folder = threeArticles()
  app = await enter(folder)
  await openArticle(app.page, title)
})

const saveButton = () => app.page.getByRole('button', { name: 'Save', exact: true })

test('other fields that the pipeline changed are merged with ours', async () => {
  await field(app.page, 'Title').fill('Cranes see in fog')
  const theirs = whole.replace('heat: 70', 'heat: 75').replace('secured: "q83v', 'secured: "zzzz')
  writeNews(folder, file, theirs)
  await saveButton().click()
  await expect(app.page.getByText(/others had changed heat, secured/i).first()).toBeVisible()
  expect(changedLines(theirs, readNews(folder, file))).toEqual([
    `-title: "${title}"   # from the wire`,
    '+title: "Cranes see in fog"   # from the wire',
  ])
})

test('the same field changed on both sides is never overwritten; both are shown', async () => {
  await field(app.page, 'Title').fill('My own title')
  const theirs = whole.replace(title, 'The title of the pipeline')
  writeNews(folder, file, theirs)
  await saveButton().click()
  const dialog = app.page.getByRole('dialog', { name: 'Changed on disk' })
  await expect(dialog).toContainText('My own title')
  await expect(dialog).toContainText('The title of the pipeline')
  expect(readNews(folder, file)).toBe(theirs)
  await dialog.getByRole('button', { name: 'Decide later' }).click()
  await expect(field(app.page, 'Title')).toHaveValue('My own title')
  expect(readNews(folder, file)).toBe(theirs)
})

test('while a conflict is asked about the pipeline writes on: what was chosen and written stays', async () => {
  await field(app.page, 'Title').fill('My own title')
  const theirs = whole.replace(title, 'The title of the pipeline')
  writeNews(folder, file, theirs)
  await saveButton().click()
  const dialog = app.page.getByRole('dialog', { name: 'Changed on disk' })
  await dialog.getByRole('radio', { name: 'Write my own' }).check()
  const own = dialog.getByRole('textbox', { name: 'My own, Title' })
  await own.fill('Written in the dialog')
  const later = theirs.replace('heat: 70', 'heat: 75')
  writeNews(folder, file, later)
  await expect(dialog.getByText('Heat', { exact: false }).first()).toBeVisible()
  await expect(own).toHaveValue('Written in the dialog')
  await expect(own).toBeFocused()
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect
    .poll(() => readNews(folder, file))
    .toBe(later.replace('The title of the pipeline', 'Written in the dialog'))
})

test('an open article without edits follows the disk', async () => {
  writeNews(folder, file, whole.replace(title, 'Rewritten outside'))
  await expect(field(app.page, 'Title')).toHaveValue('Rewritten outside')
  await expect(option(app.page, 'Rewritten outside')).toBeVisible()
})

test('an open article follows an undo that was asked for in the list', async () => {
  const published = app.page.getByRole('switch', { name: 'Published' })
  await expect(published).not.toBeChecked()
  await list(app.page).focus()
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('p')
  await expect
    .poll(() => changedLines(whole, readNews(folder, file)))
    .toEqual(['-published: false', '+published: true'])
  await openArticle(app.page, title)
  await expect(published).toBeChecked()
  await list(app.page).focus()
  await app.page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => readNews(folder, file)).toBe(whole)
  await expect(published).not.toBeChecked()
  await expect(saveButton()).toBeDisabled()
})

test('a file that arrives waits in its pill, then comes in', async () => {
  writeNews(folder, '2026-06-14-new.md', whole.replace(title, 'Just arrived'))
  await expect(app.page.getByRole('button', { name: /1 new/ })).toBeVisible()
  await expect(option(app.page, 'Just arrived')).toHaveCount(0)
  await app.page.getByRole('button', { name: /1 new/ }).click()
  await expect(option(app.page, 'Just arrived')).toBeVisible()
  await expect(results(app.page)).toContainText('4')
})
