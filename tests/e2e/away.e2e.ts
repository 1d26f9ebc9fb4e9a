import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { changedLines, readNews, whole, writeNews } from './articles'
import { file, openCranes, other, title } from './cranes'
import { type Shown, test } from './shared-app'
import { field, form, openArticle, option } from './window'

let app: Shown
let folder: string
test.beforeEach(async ({ enter }) => {
  ;({ app, folder } = await openCranes(enter))
})

const changed = () => app.page.getByRole('region', { name: 'Changed on disk' })
const saveButton = () => app.page.getByRole('button', { name: 'Save', exact: true })
const path = () => join(folder, '_news', file)

test('an article whose file is away for a moment, while another one is open, keeps its text and its undo', async () => {
  await field(app.page, 'Title').fill('Typed and not saved')
  await openArticle(app.page, other)
  renameSync(path(), join(folder, 'away'))
  // Its row says so, with its title where what is unsaved reached the data folder by then.
  await expect(app.page.getByRole('option').filter({ hasText: 'gone' })).toBeVisible()
  renameSync(join(folder, 'away'), path())
  writeFileSync(path(), whole.replace('heat: 70', 'heat: 75'))
  await expect(app.page.getByRole('option').filter({ hasText: 'gone' })).toHaveCount(0)
  await app.page.getByRole('option', { name: new RegExp(title) }).click()
  await expect(field(app.page, 'Title')).toHaveValue('Typed and not saved')
  await expect(changed()).toContainText('Heat')
  await saveButton().click()
  await expect.poll(() => readNews(folder, file)).toContain('Typed and not saved')
  expect(readNews(folder, file)).toContain('heat: 75')
  await field(app.page, 'Title').press('Control+z')
  await expect(field(app.page, 'Title')).toHaveValue(title)
})

test('an open article whose file is deleted keeps its text and can be written again', async () => {
  await field(app.page, 'Title').fill('Still here')
  rmSync(path())
  await expect(changed()).toContainText('This file is gone from disk.')
  await expect(field(app.page, 'Title')).toHaveValue('Still here')
  await expect(saveButton()).toBeDisabled()
  await field(app.page, 'Title').fill('Still here, and typed on')
  await changed().getByRole('button', { name: 'Write it again' }).click()
  await expect.poll(() => existsSync(path()) && readNews(folder, file)).toContain('Still here, and typed on')
  await expect(changed()).toHaveCount(0)
  expect(changedLines(whole, readNews(folder, file))).toHaveLength(2)
})

test('a file that stands there again by then is not replaced', async () => {
  await field(app.page, 'Title').fill('Still here')
  rmSync(path())
  await expect(changed()).toContainText('gone from disk')
  // Behind the watcher's back: between the click and the write.
  writeNews(folder, file, whole.replace(title, 'Theirs'))
  await expect(changed()).toContainText('Title clashes')
  expect(readNews(folder, file)).toContain('Theirs')
})

test('the text outlasts the window and its file', async ({ restart }) => {
  await field(app.page, 'Title').fill('Outlasts')
  rmSync(path())
  await expect(changed()).toBeVisible()
  app = await restart()
  await app.page.getByRole('button', { name: 'Show them' }).click()
  await app.page.getByRole('tab', { name: 'Form' }).click()
  await expect(field(app.page, 'Title')).toHaveValue('Outlasts')
  await changed().getByRole('button', { name: 'Write it again' }).click()
  await expect.poll(() => existsSync(path()) && readNews(folder, file)).toContain('Outlasts')
})

test('opening an article is taking its kept work: what is typed then stands on it', async ({ restart }) => {
  await field(app.page, 'Title').fill('Of the first run')
  app = await restart()
  await openArticle(app.page, other)
  await app.page.getByRole('option', { name: new RegExp(title) }).click()
  await expect(field(app.page, 'Title')).toHaveValue('Of the first run')
  await field(app.page, 'Excerpt').fill('Typed in the second')
  await saveButton().click()
  await expect.poll(() => readNews(folder, file)).toContain('Typed in the second')
  expect(readNews(folder, file)).toContain('Of the first run')
})

test('dropped work can be brought back', async ({ restart }) => {
  await field(app.page, 'Title').fill('Dropped by mistake')
  app = await restart()
  await app.page.getByRole('button', { name: 'Drop them' }).click()
  await app.page.getByRole('button', { name: 'Bring them back' }).click()
  await app.page.getByRole('button', { name: 'Show them' }).click()
  await app.page.getByRole('tab', { name: 'Form' }).click()
  await expect(field(app.page, 'Title')).toHaveValue('Dropped by mistake')
})

test('undo right behind dropped work brings it back, and undoes nothing elsewhere; two that were dropped are both kept', async ({
  restart,
}) => {
  await field(app.page, 'Title').fill('Dropped first')
  await openArticle(app.page, other)
  await field(app.page, 'Title').fill('Dropped last')
  app = await restart()
  const { page } = app
  await option(page, 'What the new rules ask').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('u')
  const rules = (): string => readNews(folder, '2026-06-11-rules.md')
  await expect.poll(rules).toContain('published: false')
  const drop = page.getByRole('button', { name: 'Drop them' })
  await drop.click()
  await drop.click()
  await expect(page.getByRole('button', { name: 'Bring them back' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(drop).toBeVisible()
  expect(rules()).toContain('published: false')
  await drop.click()
  for (const [shown, dropped] of [
    [title, 'Dropped first'],
    [other, 'Dropped last'],
  ] as const) {
    await openArticle(page, shown)
    await page.getByRole('tab', { name: /^Changes/ }).click()
    await expect(page.getByRole('region', { name: 'Kept for 30 days' })).toContainText(dropped)
    await page.getByRole('tab', { name: 'Form' }).click()
  }
})

test('a picture that I title while the pipeline marks it as cached has both', async () => {
  await form(app.page)
    .getByRole('button', { name: /Edit image 1/ })
    .click()
  await field(app.page, 'Image title, image 1').fill('Berth four at night')
  const theirs = whole.replace('isCached: true', 'isCached: false')
  writeNews(folder, file, theirs)
  await expect(changed()).toContainText('Images')
  await saveButton().click()
  await expect
    .poll(() => changedLines(theirs, readNews(folder, file)))
    .toEqual(['-    title: "Cranes at berth four"', '+    title: "Berth four at night"'])
})

test('where both changed the same, a bar names it while I type, and nothing is written before I choose', async () => {
  await field(app.page, 'Title').fill('My own title')
  const theirs = whole.replace(title, 'The title of the pipeline').replace('heat: 70', 'heat: 75')
  writeNews(folder, file, theirs)
  await expect(changed()).toContainText('Title clashes · Heat will be merged')
  await field(app.page, 'Title').pressSequentially('!')
  await expect(field(app.page, 'Title')).toHaveValue('My own title!')
  await app.page.keyboard.press('Control+s')
  const dialog = app.page.getByRole('dialog', { name: 'Changed on disk' })
  const group = dialog.getByRole('group', { name: 'Title' })
  await expect(group).toContainText(title)
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  await group.getByRole('radio', { name: 'Write my own' }).check()
  await group.getByRole('textbox').fill('A third title')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect
    .poll(() => changedLines(theirs, readNews(folder, file)))
    .toEqual(['-title: "The title of the pipeline"   # from the wire', '+title: "A third title"   # from the wire'])
})

test('undo where nothing has the focus takes back what is unsaved here, not what was saved elsewhere', async () => {
  await openArticle(app.page, other)
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('p')
  const wards = '2026-06-12-wards.md'
  await expect.poll(() => readNews(folder, wards)).toContain('published: true')
  await openArticle(app.page, title)
  await field(app.page, 'Title').fill('Typed')
  await app.page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await app.page.keyboard.press('Control+z')
  await expect(field(app.page, 'Title')).toHaveValue(title)
  expect(readNews(folder, wards)).toContain('published: true')
})

test('an article with an error is published by Ctrl+Enter only when it is pressed again', async () => {
  await field(app.page, 'Title').fill('')
  await app.page.keyboard.press('Control+Enter')
  await expect(app.page.getByText('Once more to publish anyway.')).toBeVisible()
  expect(readNews(folder, file)).toBe(whole)
  await app.page.keyboard.press('Control+Enter')
  await expect.poll(() => readNews(folder, file)).toContain('published: true')
})

test('a file that is renamed takes its open article along, with what is unsaved and its undo', async () => {
  await field(app.page, 'Title').fill('Typed before the rename')
  const renamed = '2026-06-14-cranes-renamed.md'
  renameSync(path(), join(folder, '_news', renamed))
  await expect(app.page.getByText(`_news/${file} is _news/${renamed} now`)).toBeVisible()
  await expect(field(app.page, 'Title')).toHaveValue('Typed before the rename')
  await saveButton().click()
  await expect.poll(() => readNews(folder, renamed)).toContain('Typed before the rename')
  expect(existsSync(path())).toBe(false)
  await app.page.keyboard.press('Control+z')
  await expect(field(app.page, 'Title')).toHaveValue(title)
})

test('a file that is renamed under the keys leaves the caret in its field, and in its source', async () => {
  const { page } = app
  await field(page, 'Title').fill('Typed')
  await field(page, 'Title').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  const renamed = '2026-06-14-cranes-renamed.md'
  renameSync(path(), join(folder, '_news', renamed))
  await expect(page.getByText(`_news/${file} is _news/${renamed} now`)).toBeVisible()
  await expect(field(page, 'Title')).toBeFocused()
  await page.keyboard.type('p')
  await expect(field(page, 'Title')).toHaveValue('Typepd')

  await page.keyboard.press('ControlOrMeta+2')
  const source = page.getByRole('textbox', { name: 'Source of the article' })
  await expect(source).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('One')
  renameSync(join(folder, '_news', renamed), path())
  await expect(page.getByText(`_news/${renamed} is _news/${file} now`)).toBeVisible()
  await expect(source).toBeFocused()
  await page.keyboard.type(' more')
  await saveButton().click()
  await expect.poll(() => readNews(folder, file)).toContain('Typepd')
  expect(readNews(folder, file)).toMatch(/One more$/)
})

test('a renamed file doesn’t take the place of what waits unsaved at its new path', async ({ restart }) => {
  const wards = '2026-06-12-wards.md'
  await openArticle(app.page, other)
  await field(app.page, 'Title').fill('Waits at the new path')
  app = await restart()
  await openArticle(app.page, title)
  await field(app.page, 'Title').fill('Typed before the rename')
  rmSync(join(folder, '_news', wards))
  await expect(app.page.getByRole('option', { name: `${other}, file is gone` })).toHaveCount(1)
  renameSync(path(), join(folder, '_news', wards))
  await expect(changed()).toContainText('This file is gone from disk.')
  app = await restart()
  const views = app.page.getByRole('navigation', { name: 'Views' })
  await expect(views.getByRole('button', { name: /^Unsaved/ })).toContainText('2')
  const bar = app.page.getByRole('region', { name: 'Unsaved edits of an earlier run' })
  await bar.getByRole('button', { name: 'Show them' }).click()
  await app.page.getByRole('tab', { name: 'Form' }).click()
  await expect(field(app.page, 'Title')).toHaveValue('Waits at the new path')
  await bar.getByRole('button', { name: 'Show them' }).click()
  await app.page.getByRole('tab', { name: 'Form' }).click()
  await expect(field(app.page, 'Title')).toHaveValue('Typed before the rename')
})

test('edits don’t go into another article that takes the name of the file: they follow their own', async () => {
  const { page } = app
  const wards = join(folder, '_news', '2026-06-12-wards.md')
  const before = readNews(folder, '2026-06-12-wards.md')
  await field(page, 'Title').fill('Typed in the cranes')
  renameSync(path(), join(folder, '_news', 'renamed.md'))
  renameSync(wards, path())
  await expect(page.getByText(`_news/${file} is _news/renamed.md now`)).toBeVisible()
  await expect(field(page, 'Title')).toHaveValue('Typed in the cranes')
  await saveButton().click()
  await expect.poll(() => readNews(folder, 'renamed.md')).toContain('Typed in the cranes')
  expect(readNews(folder, file)).toBe(before)
})

test('dropped work that is brought back comes into what was typed since, and takes the place of nothing', async ({
  restart,
}) => {
  await field(app.page, 'Title').fill('Of the first run')
  app = await restart()
  await app.page.getByRole('button', { name: 'Drop them' }).click()
  await openArticle(app.page, title)
  await field(app.page, 'Excerpt').fill('Typed in the second run')
  await app.page.getByRole('button', { name: 'Bring them back' }).click()
  await expect(field(app.page, 'Title')).toHaveValue('Of the first run')
  await expect(field(app.page, 'Excerpt')).toHaveValue('Typed in the second run')
  app = await restart()
  await openArticle(app.page, other)
  await option(app.page, title).click()
  await expect(field(app.page, 'Title')).toHaveValue('Of the first run')
  await expect(field(app.page, 'Excerpt')).toHaveValue('Typed in the second run')
})

test('a number that isn’t one yet leaves the value of the file, as its note says', async () => {
  const heat = form(app.page).getByRole('spinbutton', { name: 'Heat' })
  await heat.focus()
  await app.page.keyboard.press('End')
  await app.page.keyboard.press('Backspace')
  await app.page.keyboard.press('Backspace')
  await app.page.keyboard.type('-')
  await expect(form(app.page).getByText('Not a whole number; the file keeps its value.')).toBeVisible()
  await app.page.keyboard.press('Control+s')
  await expect(app.page.getByText('Not saved: what stands in a field isn’t written').first()).toBeVisible()
  await expect(heat).toHaveValue('-')
  await app.page.keyboard.type('12')
  await app.page.keyboard.press('Control+s')
  await expect.poll(() => readNews(folder, file)).toContain('heat: -12')
})

test('a topic that is half typed is saved nowhere, and goes into no other article', async () => {
  const topics = form(app.page).getByRole('combobox', { name: 'Topics' })
  const before = readNews(folder, file)
  await topics.fill('Ports')
  await topics.press('Control+s')
  await expect(app.page.getByText('Nothing to save')).toBeVisible()
  await topics.press('Alt+ArrowDown')
  await expect(field(app.page, 'Title')).not.toHaveValue(title)
  await expect(topics).toHaveValue('')
  await option(app.page, title).click()
  await expect(topics).toHaveValue('Ports')
  await topics.press('Enter')
  await topics.press('Enter')
  await topics.press('Control+s')
  await expect.poll(() => readNews(folder, file)).toBe(before.replace('  - Logistics\n', '  - Logistics\n  - Ports\n'))
})
