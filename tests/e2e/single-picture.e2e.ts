import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe, project } from './app'
import { changedLines } from './articles'
import { drop } from './drop'
import { type Enter, type Shown, test } from './shared-app'
import { field, form, list, openArticle, option, results, save, search } from './window'

const other = readFileSync(join(project, 'examples/newsroom/assets/images/engine-hall.png'))

let app: Shown

/** Opens an article of a copy of an example; returns its folder. */
async function open(enter: Enter, example: string, query: string, title: string): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-single-')), example)
  cpSync(join(project, 'examples', example), folder, { recursive: true })
  app = await enter(folder)
  await search(app.page).fill(query)
  await openArticle(app.page, title)
  return folder
}

const card = (page: Page, name: string): Locator => form(page).getByRole('group', { name, exact: true })
const button = (page: Page, name: string): Locator => form(page).getByRole('button', { name, exact: true })

test('a picture is dropped on the cover of a Hugo page, one line changes; undo, paste and remove are those of a list', async ({
  enter,
}) => {
  const folder = await open(enter, 'field-notes', 'hundred candles', 'Four hundred candles for one cold night')
  const file = join(folder, 'content/posts/frost-candles.md')
  const before = readFileSync(file, 'utf8')
  const { page } = app
  await list(page).focus()
  await drop(card(page, 'Cover image'), { 'engine.png': other, 'second.png': other })
  await expect(button(page, 'Edit cover image')).toBeFocused()
  await expect(page.getByRole('alert')).toContainText('second.png was not added: there is room for one picture.')
  await expect(card(page, 'Cover image')).toContainText(/(^|[^s])\/images\/frost-candles\.png/)
  await expect(card(page, 'Cover image')).toContainText('640 × 360')
  expect(readFileSync(join(folder, 'static/images/frost-candles.png')).equals(other)).toBe(true)
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(card(page, 'Cover image')).toContainText('/images/candles.png')
  await page.keyboard.press('Control+Shift+z')
  await save(page)
  expect(changedLines(before, readFileSync(file, 'utf8'))).toEqual([
    '-  image: /images/candles.png',
    '+  image: /images/frost-candles.png',
  ])
  await expect(option(page, 'Four hundred').locator('img')).toHaveAttribute('src', /frost-candles\.png$/)

  const address = 'https://cdn.example/frost.jpg'
  await app.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), address)
  await button(page, 'Edit cover image').focus()
  await page.keyboard.press('Control+v')
  await expect(card(page, 'Cover image')).toContainText(address)
  await page.keyboard.press('Control+z')
  await expect(card(page, 'Cover image')).not.toContainText(address)
})

test('the picture of a letter is removed and dropped anew, its line in its place', async ({ enter }) => {
  const folder = await open(enter, 'harbour-letters', '"net loft"', 'Up in the net loft')
  const file = join(folder, '_posts/2026-04-26-net-loft.md')
  const before = readFileSync(file, 'utf8')
  const { page } = app
  await button(page, 'Remove image').click()
  await expect(button(page, 'Add image')).toBeFocused()
  await save(page)
  expect(changedLines(before, readFileSync(file, 'utf8'))).toEqual(['-image: /assets/images/net-loft.png'])
  await page.keyboard.press('Control+z')
  await expect(field(page, 'Address, image')).toBeFocused()
  await page.keyboard.press('Control+Shift+z')
  await drop(card(page, 'Image'), { 'loft.png': other })
  await expect(card(page, 'Image')).toContainText('/assets/images/')
  await save(page)
  const [added, ...more] = changedLines(before, readFileSync(file, 'utf8')).filter((line) => line.startsWith('+'))
  expect(more).toEqual([])
  const address = /^\+image: "?(.*?)"?$/.exec(added ?? '')?.[1] ?? ''
  expect(existsSync(join(folder, address))).toBe(true)
})

test('the words of a cover are edited and taken out with it, and stand nowhere else', async ({ enter }) => {
  const folder = await open(enter, 'field-notes', 'hundred candles', 'Four hundred candles for one cold night')
  const file = join(folder, 'content/posts/frost-candles.md')
  const before = readFileSync(file, 'utf8')
  const { page } = app
  await expect(card(page, 'Cover image')).toContainText('The orchard before sunrise')
  await button(page, 'Other fields').click()
  await expect(
    form(page).getByRole('region', { name: 'Other fields' }).getByRole('checkbox', { name: 'Toc' }),
  ).toBeVisible()
  await expect(field(page, 'Cover alternative text')).toHaveCount(0)
  await button(page, 'Edit cover image').click()
  await expect(field(page, 'Cover alternative text')).toBeFocused()
  await field(page, 'Cover alternative text').fill('Smoke between the rows')
  expect(await axe(page)).toEqual([])
  await save(page)
  expect(changedLines(before, readFileSync(file, 'utf8'))).toEqual([
    '-  alt: "The orchard before sunrise"',
    '+  alt: "Smoke between the rows"',
  ])
  await search(page).fill('')
  await expect(results(page)).toHaveText(/^(\d+) of \1 articles$/)
  await field(page, 'Cover alternative text').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(field(page, 'Title')).not.toHaveValue('Four hundred candles for one cold night')
  await expect(field(page, 'Cover alternative text')).toBeFocused()
  await search(page).fill('hundred candles')
  await openArticle(page, 'Four hundred candles for one cold night')
  await button(page, 'Remove cover image').click()
  await save(page)
  expect(changedLines(before, readFileSync(file, 'utf8'))).toEqual([
    '-cover:',
    '-  image: /images/candles.png',
    '-  alt: "The orchard before sunrise"',
  ])
})

test('of a map with several pictures each is taken out and changed by its own line, and an alias follows', async ({
  enter,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-map-'))
  mkdirSync(join(folder, '_posts'))
  writeFileSync(join(folder, '_config.yml'), 'title: Maps\n')
  const post = (number: number): string => `---
title: Post ${number}
image:
  path: &image /a/${number}.png
  feature: *image
  thumbnail: /a/small-${number}.png
  width: 1200
  caption: "[Photo ${number}](https://a.example)"
card: ${['summary', 'wide', 'none'][number % 3]}
---
Body.
`
  for (let number = 0; number < 30; number += 1)
    writeFileSync(join(folder, `_posts/2026-06-11-post-${number}.md`), post(number))
  const file = join(folder, '_posts/2026-06-11-post-7.md')
  app = await enter(folder)
  const { page } = app
  await search(page).fill('"Post 7"')
  await openArticle(page, 'Post 7')
  await expect(card(page, 'Image')).toContainText('Photo 7')
  await button(page, 'Edit image').click()
  await expect(field(page, 'Address, image')).toBeFocused()
  await field(page, 'Address, image').fill('/a/new.png')
  await expect(form(page)).toContainText('1 other place follows: Image feature.')
  const choice = form(page).getByRole('combobox', { name: 'Card', exact: true })
  await choice.click()
  await expect(page.getByRole('listbox', { name: 'Suggestions for Card' }).getByRole('option')).toHaveCount(3)
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await button(page, 'Other fields').click()
  await expect(card(page, 'Image thumbnail')).not.toContainText('Photo 7')
  await button(page, 'Remove image thumbnail').click()
  await expect(page.locator(':focus')).toHaveText('Add field')
  await save(page)
  expect(changedLines(post(7), readFileSync(file, 'utf8'))).toEqual([
    '-  path: &image /a/7.png',
    '+  path: &image /a/new.png',
    '-  thumbnail: /a/small-7.png',
  ])
})
