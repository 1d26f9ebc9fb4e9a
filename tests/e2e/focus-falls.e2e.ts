import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { launch, leaveMouse, resize } from './app'
import { makeNews, readNews, threeArticles, writeNews } from './articles'
import { test } from './shared-app'
import { field, form, list, option, search } from './window'

const title = 'Harbour cranes learn to see in fog'
const broken = '---\ntitle: A letter: with a colon\npublished: false\n---\nWords\n'

test('after the fix of a file that could not be read the fields have the focus', async ({ enter }) => {
  const folder = makeNews({ 'a.md': broken, 'b.md': '---\ntitle: Cranes\npublished: false\n---\n' })
  const { page } = await enter(folder)
  await option(page, 'a').click()
  await form(page)
    .getByRole('button', { name: /^Fix: / })
    .focus()
  await page.keyboard.press('Enter')
  await expect(field(page, 'Title')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => readNews(folder, 'a.md'))
    .toBe(broken.replace('A letter: with a colon', '"A letter: with a colon"'))
})

test('in a narrow window the list is in front once its layout is asked for', async ({ enter }) => {
  const app = await enter(threeArticles())
  const { page } = app
  await leaveMouse(app)
  await resize(app, 820, 700)
  await option(page, title).click()
  await field(page, 'Title').focus()
  for (const [what, role] of [
    ['Show as cards', 'listbox'],
    ['Show as list', 'listbox'],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox', { name: 'Find a command' }).fill(what)
    await page.keyboard.press('Enter')
    await expect(page.getByRole(role, { name: 'Articles' })).toBeFocused()
  }
  await expect(form(page)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('All 3 selected')
})

test('what had the focus goes from the window: the next key acts in the list', async ({ enter }) => {
  const { page } = await enter(threeArticles())
  await list(page).focus()
  await page.evaluate(() => {
    const button = document.createElement('button')
    document.body.append(button)
    button.focus()
    button.remove()
  })
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await page.mouse.click(0, 0)
  await page.keyboard.press('j')
  await expect(list(page), 'a press beside everything is none of that').not.toBeFocused()
})

test('a folder that is opened from a button has the keys in its list', async ({ enter }) => {
  const { page } = await enter(threeArticles())
  await expect(option(page, title)).toBeVisible()
  await page.getByRole('radio', { name: 'List' }).focus()
  await enter(makeNews({ 'a.md': '---\ntitle: One\n---\n', 'b.md': '---\ntitle: Two\n---\n' }))
  await expect(option(page, 'One')).toBeVisible()
  await expect(list(page)).toBeFocused()
})

test('the start page has the focus on the way to a folder', async () => {
  const app = await launch()
  const open = app.page.getByRole('button', { name: 'Open your folder…' })
  await expect(open).toBeFocused()
  await app.close()
})

test('what arrives in an empty folder is said, and . shows it', async ({ enter }) => {
  const folder = makeNews({})
  mkdirSync(join(folder, '_news'), { recursive: true })
  const { page } = await enter(folder)
  await expect(page.getByRole('heading', { name: 'No articles here' })).toBeVisible()
  await expect(page.getByText('Nothing to edit in this folder yet')).toBeVisible()
  writeNews(folder, 'a.md', '---\ntitle: One\n---\n')
  await expect(page.getByRole('heading', { name: '1 new article' })).toBeVisible()
  await expect(page.getByText('Choose an article to edit it')).toBeVisible()
  await page.keyboard.press('.')
  await expect(option(page, 'One')).toBeVisible()
  await expect(list(page)).toBeFocused()
})

test('a folder without articles leads to another one', async ({ enter }) => {
  const other = makeNews({ 'a.md': '---\ntitle: One\n---\n' })
  const { app, page } = await enter(makeNews({}))
  await expect(page.getByRole('heading', { name: 'No articles here' })).toBeVisible()
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, other)
  await page.getByRole('button', { name: 'Open another folder…' }).click()
  await expect(option(page, 'One')).toBeVisible()
})
