import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { axe } from './app'
import { makeNews, readNews, threeArticles, whole } from './articles'
import { test } from './shared-app'
import { field, form, list, openArticle, option, results, save, search } from './window'

test('broken files are listed with their reason and change nothing', async ({ enter }) => {
  const yaml = '---\ntitle: "no end\ntopics: [a\n---\nbody\n'
  const folder = makeNews({
    'good.md': whole,
    'broken-yaml.md': yaml,
    'not-utf8.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00, 0x80]),
    'too-large.md': `---\ntitle: big\n---\n${'x'.repeat(5_300_000)}`,
  })
  const app = await enter(folder)
  await expect(results(app.page)).toContainText('4')
  await expect(list(app.page).getByRole('option', { name: /broken-yaml/ })).toBeVisible()
  await expect(list(app.page).getByRole('option', { name: /not-utf8/ })).toBeVisible()
  await expect(list(app.page).getByRole('option', { name: /too-large/ })).toBeVisible()

  await list(app.page)
    .getByRole('option', { name: /broken-yaml/ })
    .click()
  await app.page.getByRole('tab', { name: 'Source' }).click()
  await expect(app.page.locator('.cm-content')).toContainText('no end')
  await option(app.page, 'Harbour cranes').click()
  await app.page.getByRole('tab', { name: 'Form' }).click()
  await expect(field(app.page, 'Title')).toHaveValue('Harbour cranes learn to see in fog')
  expect(readNews(folder, 'broken-yaml.md')).toBe(yaml)
})

test('a file whose name is no UTF-8 is listed with the reason, and can’t be opened', async ({ enter }) => {
  test.skip(process.platform !== 'linux', 'Other systems have no such names.')
  const folder = makeNews({ 'good.md': whole })
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/_news/caf`), Buffer.from([0xe9]), Buffer.from('.md')]), whole)
  const app = await enter(folder)
  await expect(results(app.page)).toContainText('2')
  await list(app.page)
    .getByRole('option', { name: /caf\\xE9/ })
    .click()
  await expect(app.page.getByRole('heading', { name: 'This file can’t be edited' })).toBeVisible()
  await expect(app.page.getByText(/The name of this file isn’t UTF-8/).first()).toBeVisible()
})

test('a value that lacks its quotes gets them by a button, and half of git’s marks are named with their lines', async ({
  enter,
}) => {
  const text = '---\ntitle: Breaking: the quay\ntopics: [\n  "AI"\n]\npublished: false\n---\n'
  const marked = '---\ntitle: Marked\n<<<<<<< HEAD\nheat: 2\n=======\nheat: 3\n---\n'
  const folder = makeNews({ 'colon.md': text, 'marked.md': marked })
  const app = await enter(folder)
  await option(app.page, 'marked').click()
  await expect(app.page.getByRole('region', { name: 'Left in conflict by git' })).toContainText(
    'Left in conflict by git (lines 3 and 5).',
  )
  await option(app.page, 'colon').click()
  await expect(app.page.getByRole('note')).toContainText('Line 2, column 8: A value with ": " in it needs quotes.')
  await app.page.getByRole('button', { name: 'Fix: missing quotes' }).click()
  await expect(field(app.page, 'Title')).toHaveValue('Breaking: the quay')
  await field(app.page, 'Title').fill('Breaking: the pier')
  await save(app.page)
  expect(readNews(folder, 'colon.md')).toBe(text.replace('Breaking: the quay', '"Breaking: the pier"'))
})

test('front matter that can’t be read has no form and no switch: the reason, its text, and the source', async ({
  enter,
}) => {
  const text = '---\ntitle: never closed\npublished: false\n\nBody.\n'
  const yaml = '---\ntitle: Broken\ncategory: news: oops\npublished: false\n---\nText of it.\n'
  const folder = makeNews({ 'unclosed.md': text, 'yaml.md': yaml, 'good.md': whole })
  const app = await enter(folder)
  const { page } = app
  for (const [name, reason, shown] of [
    ['unclosed', 'closing', 'title: never closed'],
    ['yaml', 'Line 3', 'Text of it.'],
  ] as const) {
    await expect(option(page, name)).not.toHaveAccessibleName(/published/)
    await option(page, name).click()
    await expect(page.getByRole('note')).toContainText(reason)
    await expect(form(page).getByRole('region', { name: 'Text of the file' })).toContainText(shown)
    await expect(page.getByRole('switch', { name: 'Published' })).toHaveCount(0)
    await expect(field(page, 'Title')).toHaveCount(0)
    expect(await axe(page)).toEqual([])
  }
  await page.getByRole('button', { name: 'Open in Source' }).click()
  await expect(form(page).getByRole('textbox', { name: 'Source of the article' })).toBeFocused()
  await search(page).fill('is:published')
  await expect(results(page)).toContainText('0 of 3')
  expect(readNews(folder, 'unclosed.md')).toBe(text)
  expect(readNews(folder, 'yaml.md')).toBe(yaml)
})

test('a file in Windows-1252 is shown as it would be in UTF-8, and saved so', async ({ enter }) => {
  const text = '---\ntitle: Café “Hafen” – 5 €\nexcerpt: Plain\npublished: false\n---\nText.\n'
  const older = Buffer.from(
    [...text].map((sign) => ({ '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 })[sign] ?? sign.charCodeAt(0)),
  )
  const folder = makeNews({ 'cafe.md': older, 'good.md': whole })
  const app = await enter(folder)
  const { page } = app
  const bytes = (): Buffer => readFileSync(join(folder, '_news', 'cafe.md'))
  await option(page, 'cafe').click()
  await expect(page.getByRole('heading', { name: 'This file can’t be edited' })).toBeVisible()
  await page.getByRole('button', { name: 'Read as Windows-1252 and save as UTF-8…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save as UTF-8' })
  await expect(dialog).toContainText('Café “Hafen” – 5 €')
  expect(await axe(page)).toEqual([])
  expect(bytes().equals(older), 'nothing is written before').toBe(true)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Read as Windows-1252 and save as UTF-8…' }).click()
  await dialog.getByRole('button', { name: 'Save as UTF-8' }).click()
  await expect(field(page, 'Title')).toHaveValue('Café “Hafen” – 5 €')
  expect(bytes().toString('utf8')).toBe(text)
  await expect(option(page, 'Café “Hafen”')).toBeVisible()
})

test('source that Jekyll won’t read is saved only after a question, which Enter doesn’t answer with yes', async ({
  enter,
}) => {
  const folder = threeArticles()
  const app = await enter(folder)
  const { page } = app
  const file = '2026-06-13-cranes.md'
  await openArticle(page, 'Harbour cranes learn to see in fog')
  await page.keyboard.press('ControlOrMeta+2')
  const source = form(page).getByRole('textbox', { name: 'Source of the article' })
  await expect(source).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.type(': oops')
  const dialog = page.getByRole('dialog', { name: 'Save anyway?' })
  await page.keyboard.press('ControlOrMeta+s')
  await expect(dialog.getByRole('heading', { name: 'Jekyll won’t read line 2. Save anyway?' })).toBeVisible()
  await expect(dialog).toContainText('category: news: oops')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(source).toBeFocused()
  expect(readNews(folder, file)).toBe(whole)
  await page.keyboard.press('ControlOrMeta+s')
  await dialog.getByRole('button', { name: 'Save anyway' }).click()
  await expect.poll(() => readNews(folder, file)).toBe(whole.replace('category: news', 'category: news: oops'))
  const told = page.getByRole('status', { name: 'Announcements' })
  await expect(told).toHaveText('Saved as it is; it can’t be read as an article')
  await expect(page.locator('footer'), 'no proof is shown').not.toContainText('line')
  await page.keyboard.press('End')
  await page.keyboard.type('s')
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => readNews(folder, file), 'what was said yes to isn’t asked again')
    .toBe(whole.replace('category: news', 'category: news: oopss'))
  for (let letter = 0; letter < ': oopss'.length; letter += 1) await page.keyboard.press('Backspace')
  await page.keyboard.press('ControlOrMeta+s')
  await expect.poll(() => readNews(folder, file), 'what can be read again asks for nothing').toBe(whole)
  await page.keyboard.type(': oops')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(dialog, 'what broke anew is asked about').toBeVisible()
  await dialog.getByRole('button', { name: 'Back to the text' }).click()
  expect(readNews(folder, file)).toBe(whole)
})

test('a folder without _news works: its Markdown files are the articles', async ({ enter }) => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-plain-'))
  writeFileSync(join(folder, 'one.md'), '---\ntitle: One of two\n---\n')
  writeFileSync(join(folder, 'two.md'), '---\ntitle: Two of two\n---\n')
  const app = await enter(folder)
  await expect(option(app.page, 'One of two')).toBeVisible()
  await expect(list(app.page).getByRole('option')).toHaveCount(2)
})

test('a folder of templates hides no articles, and what is left out is said', async ({ enter }) => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-plain-'))
  mkdirSync(join(folder, '_templates'))
  writeFileSync(join(folder, 'one.md'), '---\ntitle: One of one\n---\n')
  writeFileSync(join(folder, '_templates/news.md'), '---\ntitle: "{{title}}"\n---\n')
  const app = await enter(folder)
  await expect(option(app.page, 'One of one')).toBeVisible()
  await expect(list(app.page).getByRole('option')).toHaveCount(1)
  await expect(app.page.getByText('1 file is not listed: 1 in _templates/, for new articles.')).toBeVisible()
})

test('a folder without any article says so', async ({ enter }) => {
  const app = await enter(mkdtempSync(join(tmpdir(), 'copydesk-empty-')))
  await expect(app.page.getByText(/no articles/i).first()).toBeVisible()
})
