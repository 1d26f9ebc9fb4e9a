import { expect } from '@playwright/test'
import { changedLines, makeNews, readNews, whole, writeNews } from './articles'
import { type Enter, type Shown, test } from './shared-app'
import { field, form, openArticle, save } from './window'

const file = '2026-06-13-cranes.md'
const title = 'Harbour cranes learn to see in fog'
const image = (name: string): string =>
  `  - url: "https://img.example/${name}.jpg"\n    width: 1280\n    height: 720\n    title: "Title of ${name}"\n`
const images = (...names: string[]): string =>
  whole.replace(/images:\n[\s\S]*?\n\n/, `images:\n${names.map(image).join('')}\n`)

let app: Shown
let folder: string

async function begin(enter: Enter, text: string): Promise<void> {
  folder = makeNews({ [file]: text })
  app = await enter(folder)
  await openArticle(app.page, title)
}

const changed = () => app.page.getByRole('region', { name: 'Changed on disk' })
const imageTitle = (place: number) => field(app.page, `Image title, image ${place}`)

test('typing in a picture goes on in it while the pipeline puts one before it, and takes one away', async ({
  enter,
}) => {
  await begin(enter, images('a', 'b', 'c'))
  await app.page.getByRole('button', { name: 'Edit image 2' }).click()
  await imageTitle(2).press('End')
  await app.page.keyboard.type(' the quick')
  writeNews(folder, file, images('new', 'a', 'b', 'c'))
  await expect(imageTitle(3)).toHaveValue('Title of b the quick')
  await expect(imageTitle(3)).toBeFocused()
  await app.page.keyboard.type(' brown fox')
  const theirs = images('b', 'c')
  writeNews(folder, file, theirs)
  await expect(imageTitle(1)).toBeFocused()
  await app.page.keyboard.type(' jumps')
  await save(app.page)
  expect(changedLines(theirs, readNews(folder, file))).toEqual([
    '-    title: "Title of b"',
    '+    title: "Title of b the quick brown fox jumps"',
  ])
})

test('a picture that is added has the cursor in its address, and keeps it while the pipeline adds another', async ({
  enter,
}) => {
  await begin(enter, images('a', 'b'))
  await app.page.getByRole('button', { name: 'Add image' }).click()
  await expect(field(app.page, 'Image URL, image 3')).toBeFocused()
  await app.page.keyboard.type('https://mi')
  const theirs = images('a', 'b', 'd')
  writeNews(folder, file, theirs)
  await expect(changed()).toContainText('Images')
  await app.page.keyboard.type('ne.example/pic.jpg')
  await save(app.page)
  const added = changedLines(theirs, readNews(folder, file))
  expect(added).toContainEqual(expect.stringContaining('https://mine.example/pic.jpg'))
  expect(added.filter((line) => line.startsWith('-'))).toEqual([])
  // The save is no reason to begin its card anew.
  const address = form(app.page).getByRole('textbox', { name: /^Image URL/ })
  await address.press('End')
  await app.page.keyboard.press('Backspace')
  await expect(address).toBeFocused()
  await expect(address).toHaveValue('https://mine.example/pic.jp')
})

test('a key on a picture’s button acts on that picture, wherever the pipeline put it meanwhile', async ({ enter }) => {
  await begin(enter, images('a', 'b', 'c'))
  await app.page.getByRole('button', { name: 'Remove image 2' }).focus()
  writeNews(folder, file, images('new', 'a', 'b', 'c'))
  await expect(app.page.getByRole('button', { name: 'Remove image 3' })).toBeFocused()
  await app.page.keyboard.press('Enter')
  await save(app.page)
  expect(readNews(folder, file)).toBe(images('new', 'a', 'c'))
})

test('a topic that is chosen by an arrow is the one that Backspace removes, wherever the pipeline put it meanwhile', async ({
  enter,
}) => {
  await begin(enter, whole)
  const topics = form(app.page).getByRole('combobox', { name: 'Topics' })
  await topics.click()
  await topics.press('ArrowLeft')
  await topics.press('ArrowLeft')
  const theirs = whole.replace('topics:\n', 'topics:\n  - Bot one\n  - Bot two\n')
  writeNews(folder, file, theirs)
  await expect(form(app.page).getByText('Bot one')).toBeVisible()
  await topics.press('Backspace')
  await save(app.page)
  expect(changedLines(theirs, readNews(folder, file))).toEqual(['-  - Computer Vision # the first is the main one'])
})

test('what is typed behind Enter in the list stands in a field, also where a button had the cursor before', async ({
  enter,
}) => {
  const older = whole.replace(title, 'Another story').replace('2026-06-13T', '2026-06-12T')
  folder = makeNews({ [file]: whole, '2026-06-12-other.md': older })
  app = await enter(folder)
  await openArticle(app.page, title)
  await form(app.page).getByRole('button', { name: 'Add image' }).focus()
  await app.page.getByRole('listbox', { name: 'Articles' }).focus()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Enter')
  await expect(field(app.page, 'Title')).toBeFocused()
  await expect(field(app.page, 'Title')).toHaveValue('Another story')
  // From article to article the same place keeps the cursor, whatever it is.
  const published = form(app.page).getByRole('switch', { name: 'Published' })
  await published.focus()
  await app.page.keyboard.press('Alt+ArrowUp')
  await expect(field(app.page, 'Title')).toHaveValue(title)
  await expect(published).toBeFocused()
})

test('what is begun in a list and left empty isn’t written: the save says so, and the cursor goes on where another is added', async ({
  enter,
}) => {
  await begin(enter, images('a'))
  const said = app.page.getByRole('status', { name: 'Announcements' })
  const add = form(app.page).getByRole('button', { name: 'Add image' })
  await add.focus()
  await app.page.keyboard.press('Enter')
  await expect(field(app.page, 'Image URL, image 2')).toBeFocused()
  await app.page.keyboard.press('Control+s')
  await expect(said).toHaveText('Nothing to save: Image 2 was empty')
  await expect(add).toBeFocused()
  await expect(app.page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  expect(readNews(folder, file)).toBe(images('a'))

  await add.press('Enter')
  await field(app.page, 'Excerpt').press('End')
  await app.page.keyboard.type(' Still.')
  await app.page.keyboard.press('Control+s')
  await expect(said).toContainText('Saved without Image 2, which was empty')
  await expect(field(app.page, 'Excerpt')).toBeFocused()
  expect(changedLines(images('a'), readNews(folder, file)).map((line) => line.slice(0, 10))).toEqual([
    '-excerpt: ',
    '+excerpt: ',
  ])
  await app.page.keyboard.press('Control+z')
  await expect(form(app.page).getByRole('group', { name: 'Image 2' })).toBeVisible()
})
