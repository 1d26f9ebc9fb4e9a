import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { turnedPictures } from '../unit/main/images/bytes/turned-pictures'
import { axe, project } from './app'
import { makeNews, readNews } from './articles'
import { dataOf, drop } from './drop'
import { type Shown, test } from './shared-app'
import { field, form, list, openArticle, option, results, save, search } from './window'

const example = (name: string): Buffer => readFileSync(join(project, 'examples/newsroom/assets/images', name))
const stock = example('quay-morning.png')
const other = example('engine-hall.png')

const story = (name: string): string =>
  `---\ntitle: Story ${name}\npublished: false\nimages:\n  - url: /assets/images/stock.png\n    title: Fog\n---\n`
const encoded = '---\ntitle: Encoded\npublished: false\nimages:\n  - url: /assets/my%20pics/a.png?v=2#x\n---\n'
const alike = '---\ntitle: Alike\npublished: false\nimages: [{ url: /none.png }, { url: /none.png }]\n---\n'
const fileOf = (name: string): string => `2026-06-13-${name}.md`

let app: Shown
let folder: string
test.beforeEach(async ({ enter }) => {
  const stories = ['1', '2', '3', '4', '5'].map((name) => [fileOf(name), story(name)])
  folder = makeNews({ ...Object.fromEntries(stories), 'encoded.md': encoded, 'alike.md': alike })
  mkdirSync(join(folder, 'assets/images'), { recursive: true })
  writeFileSync(join(folder, 'assets/images/stock.png'), stock)
  mkdirSync(join(folder, 'assets/my pics'))
  writeFileSync(join(folder, 'assets/my pics/a.png'), stock)
  app = await enter(folder)
  await openArticle(app.page, 'Story 1')
})

const image = (page: Page, place: number): Locator =>
  form(page).getByRole('group', { name: `Image ${place}`, exact: true })
const button = (page: Page, name: string): Locator => form(page).getByRole('button', { name, exact: true })
const pictures = (): string[] => readdirSync(join(folder, 'assets/images')).sort()
const widthOf = (card: Locator): Promise<number> =>
  card.locator('img').evaluate((shown: HTMLImageElement) => shown.naturalWidth)

test('a picture that is dropped on an image is copied, shown and saved; an undo takes it out and leaves the file', async () => {
  const { page } = app
  await expect(image(page, 1)).toContainText('640 × 360, not in the file')
  await expect.poll(() => widthOf(option(page, 'Encoded'))).toBe(640)
  await button(page, 'Write its size, 640 × 360, image 1').click()
  // In the list an undo would take back a save of another article.
  await list(page).focus()
  await drop(image(page, 1), { 'engine.png': other, 'notes.txt': Buffer.from('no picture') })
  await expect(button(page, 'Edit image 1')).toBeFocused()
  await expect(page.getByRole('alert')).toContainText('notes.txt was not added: It is no PNG')
  await expect(image(page, 1)).toContainText('/assets/images/2026-06-13-1.png')
  await expect.poll(() => widthOf(image(page, 1))).toBe(640)
  expect(pictures()).toEqual(['2026-06-13-1.png', 'stock.png'])
  expect(readFileSync(join(folder, 'assets/images/2026-06-13-1.png')).equals(other)).toBe(true)
  expect(await axe(page)).toEqual([])

  await page.keyboard.press('Control+z')
  await expect(image(page, 1)).toContainText('/assets/images/stock.png')
  await page.keyboard.press('Control+Shift+z')
  await save(page)
  expect(readNews(folder, fileOf('1'))).toBe(
    story('1')
      .replace('/assets/images/stock.png', '/assets/images/2026-06-13-1.png')
      .replace('    title: Fog', '    width: 640\n    height: 360\n    title: Fog'),
  )
  expect(pictures()).toEqual(['2026-06-13-1.png', 'stock.png'])
  await expect(option(page, 'Story 1').locator('img')).toHaveAttribute('src', /2026-06-13-1\.png$/)
})

test('two pictures that are dropped at once on the first of two that are alike leave the other one', async () => {
  const { page } = app
  await openArticle(page, 'Alike')
  const data = await Promise.all([dataOf(page, { 'a.png': other }), dataOf(page, { 'b.png': stock })])
  await image(page, 1).evaluate((card, both) => {
    for (const dataTransfer of both) card.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
  }, data)
  await expect(image(page, 1)).toContainText('/assets/images/alike-2.png')
  await expect(image(page, 2)).toContainText('/none.png')
  expect(pictures()).toEqual(['alike-2.png', 'alike.png', 'stock.png'])
})

test('an address is pasted on an image by keys, a copied picture on Add image; in a field a paste is text, elsewhere nothing', async () => {
  const { page } = app
  const address = 'https://cdn.example/fog.jpg?w=300'
  await app.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), address)
  await button(page, 'Edit image 1').focus()
  await page.keyboard.press('Control+v')
  await expect(image(page, 1)).toContainText(address)
  await field(page, 'Excerpt').focus()
  await page.keyboard.press('Control+v')
  await expect(field(page, 'Excerpt')).toHaveValue(address)
  await list(page).focus()
  await page.keyboard.press('Control+v')

  await button(page, 'Add image').focus()
  await page.evaluate(
    (clipboardData) => document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true })),
    await dataOf(page, { 'image.png': other }),
  )
  await expect(image(page, 2)).toContainText('/assets/images/2026-06-13-1.png')
  await expect.poll(() => widthOf(image(page, 2))).toBe(640)

  const before = page.url()
  await drop(page.getByRole('region', { name: 'Filters' }), { 'engine.png': other })
  await drop(field(page, 'Title'), { 'engine.png': other })
  expect(page.url()).toBe(before)
  expect(pictures()).toEqual(['2026-06-13-1.png', 'stock.png'])
  await expect(image(page, 3)).toHaveCount(0)

  await app.app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
    },
    join(folder, 'assets/images/stock.png'),
  )
  await button(page, 'Replace image 1…').click()
  await expect(image(page, 1)).toContainText('/assets/images/2026-06-13-1-2.png')
  expect(readFileSync(join(folder, 'assets/images/2026-06-13-1-2.png')).equals(stock)).toBe(true)
})

test('the browser turns the pictures that are measured as turned, and no others', async () => {
  const seen = await app.page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const picture = new Image()
          picture.src = address
          await picture.decode()
          return [picture.naturalWidth, picture.naturalHeight]
        }),
      ),
    turnedPictures.map(([, type, bytes]) => `data:image/${type};base64,${bytes.toString('base64')}`),
  )
  expect(turnedPictures.map(([name], index) => [name, seen[index]])).toEqual(
    turnedPictures.map(([name, , , isTurned]) => [name, isTurned ? [36, 64] : [64, 36]]),
  )
})

test('a stock picture says so in the form, cards, Look and triage, and leads to its articles', async () => {
  const { page } = app
  const note = 'stock picture, used 5 times'
  const found = async (): Promise<void> => {
    await expect(search(page)).toHaveValue('image:"/assets/images/stock.png"')
    await expect(results(page)).toHaveText('5 of 7 articles')
    await search(page).fill('')
    await expect(results(page)).toHaveText('7 of 7 articles')
  }
  await image(page, 1).getByRole('button', { name: note }).click()
  await found()
  await list(page).focus()
  await page.keyboard.press('Space')
  const look = page.getByRole('region', { name: 'Look' })
  await look.getByRole('button', { name: note }).click()
  await found()
  await list(page).focus()
  await page.keyboard.press('Escape')
  await expect(look).toHaveCount(0)
  await page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name: 'Cards' }).check()
  await option(page, 'Story 2').getByText(note).click()
  await found()
  await list(page).focus()
  await page.keyboard.press('i')
  await page.getByRole('region', { name: 'Triage' }).getByRole('button', { name: note }).click()
  await expect(page.getByRole('region', { name: 'Triage' })).toHaveCount(0)
  await found()
})
