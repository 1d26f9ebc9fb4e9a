import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { readNews, whole, writeNews } from './articles'
import { file, openCranes, other, title } from './cranes'
import { workspaceOf } from './guarded'
import { type Restart, type Shown, test } from './shared-app'
import { field, form, openArticle, option } from './window'

let app: Shown
let folder: string
/** Where the app keeps what is unsaved in this folder. */
let keptIn: string
let again: Restart
test.beforeEach(async ({ enter, restart }) => {
  ;({ app, folder } = await openCranes(enter))
  keptIn = join(app.data, 'workspaces', await workspaceOf(app.page))
  again = restart
  await topics().click()
})

const topics = () => form(app.page).getByRole('combobox', { name: 'Topics' })
const chip = (name: string) => form(app.page).getByRole('button', { name: `Remove ${name} from Topics` })
const saveButton = () => app.page.getByRole('button', { name: 'Save', exact: true })
const type = (text: string) => app.page.keyboard.type(text)

/** The file with one topic more, and nothing else changed. */
const oneMore = (word: string): string => whole.replace('  - Logistics\n', `  - Logistics\n  - ${word}\n`)
const now = (): string => readNews(folder, file)

/** Whether anything that the app keeps of the workspace has the word. */
const isKept = (word: string): boolean =>
  readdirSync(keptIn, { recursive: true, encoding: 'utf8' }).some(
    (name) => /json/.test(name) && readFileSync(join(keptIn, name), 'utf8').includes(word),
  )

/** Ends the app by a signal, unless it ended, and starts it again; its article is open then. */
async function startAfter(signal?: NodeJS.Signals): Promise<void> {
  app = await again(signal)
  await openArticle(app.page, title)
}

async function saveIt(): Promise<void> {
  await saveButton().click()
  await expect(saveButton()).toBeDisabled()
}

test('Save by mouse takes what is half typed along', async () => {
  await type('Halftopic')
  await saveIt()
  expect(now()).toBe(oneMore('Halftopic'))
  await expect(chip('Halftopic')).toBeVisible()
  await expect(topics()).toHaveValue('')
})

test('so does a save by keys after the cursor went to another field', async () => {
  await type('Halftopic')
  await field(app.page, 'Title').click()
  await app.page.keyboard.press('ControlOrMeta+s')
  await expect.poll(now).toBe(oneMore('Halftopic'))
})

test('another article, clicked in the list, finds it there on the way back', async () => {
  await type('Halftopic')
  await openArticle(app.page, other)
  await option(app.page, title).click()
  await expect(chip('Halftopic')).toBeVisible()
  await saveIt()
  expect(now()).toBe(oneMore('Halftopic'))
})

test('the source has it, and the form after it', async () => {
  await type('Halftopic')
  await app.page.getByRole('tab', { name: 'Source' }).click()
  await expect(app.page.getByRole('textbox', { name: 'Source of the article' })).toContainText('- Halftopic')
  await app.page.getByRole('tab', { name: 'Form' }).click()
  await expect(chip('Halftopic')).toBeVisible()
})

test('a crash loses nothing of it', async () => {
  await type('Halftopic')
  await expect.poll(() => isKept('Halftopic')).toBe(true)
  await expect(topics()).toHaveValue('Halftopic')
  await startAfter('SIGKILL')
  await expect(chip('Halftopic')).toBeVisible()
  await saveIt()
  expect(now()).toBe(oneMore('Halftopic'))
})

test('nor does a window that closes right behind the last key, or an end by signal', async () => {
  await type('Halftopic')
  await app.app.close()
  expect(isKept('Halftopic')).toBe(true)
  await startAfter()
  await expect(chip('Halftopic')).toBeVisible()
  await topics().click()
  await type('Second')
  await startAfter('SIGTERM')
  await expect(chip('Second')).toBeVisible()
  expect(now()).toBe(whole)
})

test('what is typed on takes its place, and undo takes back all of it at once', async () => {
  await type('Half')
  await expect.poll(() => isKept('Half')).toBe(true)
  await type('topic: two')
  await expect.poll(() => isKept('Halftopic: two')).toBe(true)
  await app.page.keyboard.press('ControlOrMeta+z')
  await expect(topics()).toHaveValue('')
  await expect(topics()).toBeFocused()
  await expect(saveButton()).toBeDisabled()
  await type('Fog')
  await app.page.keyboard.press('ControlOrMeta+s')
  await expect.poll(now).toBe(oneMore('Fog'))
  await type('Sea')
  await app.page.keyboard.press('ControlOrMeta+s')
  await expect.poll(now).toBe(oneMore('Fog').replace('- Fog\n', '- Fog\n  - Sea\n'))
})

test('what an input method composes is one topic in the end', async () => {
  const cdp = await app.page.context().newCDPSession(app.page)
  for (const text of ['に', 'にほ', 'にほん'])
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  // At once: a window of another test that comes to the front ends a composition.
  await cdp.send('Input.insertText', { text: '日本' })
  await expect(topics()).toHaveValue('日本')
  await app.page.keyboard.press('Enter')
  await expect(chip('日本')).toBeVisible()
  await saveIt()
  expect(now()).toBe(oneMore('日本'))
})

test('the pipeline writes between two letters, and neither is lost', async () => {
  await type('Half')
  const theirs = whole.replace('heat: 70', 'heat: 75')
  writeNews(folder, file, theirs)
  await expect(app.page.getByRole('region', { name: 'Changed on disk' })).toContainText('Heat')
  await expect(topics()).toHaveValue('Half')
  await type('topic')
  await saveIt()
  expect(now()).toBe(oneMore('Halftopic').replace('heat: 70', 'heat: 75'))
})

test('an emptied field takes it back, and one that is a topic already is no second one', async () => {
  await type('Lo')
  await expect.poll(() => isKept('- Lo')).toBe(true)
  await type('gistics')
  await expect(saveButton()).toBeDisabled()
  await app.page.keyboard.press('Tab')
  await expect(topics()).toHaveValue('')
  await topics().click()
  await type('Fog')
  await expect(saveButton()).toBeEnabled()
  await app.page.keyboard.press('ControlOrMeta+a')
  await app.page.keyboard.press('Backspace')
  await type('  ')
  await expect(saveButton()).toBeDisabled()
  await app.page.keyboard.press('ControlOrMeta+a')
  await app.page.keyboard.press('Backspace')
  // Empty again, it chooses the last one, as ever.
  await app.page.keyboard.press('Backspace')
  await app.page.keyboard.press('Backspace')
  await expect(chip('Logistics')).toHaveCount(0)
  await saveIt()
  expect(now()).toBe(whole.replace('  - Logistics\n', ''))
})

for (const [how, choose] of [
  // It is marked as soon as letters find it, and a new topic stands behind it.
  ['by keys', () => topics().press('Enter')],
  [
    'by arrows',
    () =>
      topics()
        .press('ArrowDown')
        .then(() => topics().press('ArrowUp'))
        .then(() => topics().press('Enter')),
  ],
  ['by the mouse', () => app.page.getByRole('option', { name: 'Policy', exact: true }).click()],
] as const) {
  test(`a suggestion that is chosen ${how} takes its place`, async () => {
    await type('Pol')
    await choose()
    await expect(chip('Policy')).toBeVisible()
    await expect(topics()).toHaveValue('')
    await expect(topics()).toBeFocused()
    await saveIt()
    expect(now()).toBe(oneMore('Policy'))
    await topics().press('ControlOrMeta+z')
    await expect(chip('Policy')).toHaveCount(0)
    await expect(chip('Pol')).toHaveCount(0)
  })
}

test('Esc leaves the field as ever, and what stood there is a topic', async () => {
  await type('Fog')
  await app.page.keyboard.press('Escape')
  await expect(form(app.page)).toBeFocused()
  await expect(chip('Fog')).toBeVisible()
  await app.page.keyboard.press('ControlOrMeta+z')
  await expect(chip('Fog')).toHaveCount(0)
  await expect(saveButton()).toBeDisabled()
})

test('a button below is pressed by one click', async () => {
  await type('A long new topic that takes a line of its own')
  const button = form(app.page).getByRole('button', { name: /Edit image 1/ })
  await button.click()
  await expect(field(app.page, 'Image title, image 1')).toBeVisible()
  await expect(chip('A long new topic that takes a line of its own')).toBeVisible()
})
