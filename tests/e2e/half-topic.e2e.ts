import { expect } from '@playwright/test'
import { readNews, whole, writeNews } from './articles'
import { file, openCranes, other, title } from './cranes'
import { type Shown, test } from './shared-app'
import { field, form, openArticle, option } from './window'

let app: Shown
let folder: string
test.beforeEach(async ({ enter }) => {
  ;({ app, folder } = await openCranes(enter))
  await topics().click()
})

const topics = () => form(app.page).getByRole('combobox', { name: 'Topics' })
const chip = (name: string) => form(app.page).getByRole('button', { name: `Remove ${name} from Topics` })
const saveButton = () => app.page.getByRole('button', { name: 'Save', exact: true })
const type = (text: string) => app.page.keyboard.type(text)
const press = (keys: string) => app.page.keyboard.press(keys)
const said = (word: string) =>
  form(app.page).getByText(`“${word}” isn’t in Topics yet: Enter adds what is marked, Esc drops it.`)

/** The file with one topic more, and nothing else changed. */
const oneMore = (word: string): string => whole.replace('  - Logistics\n', `  - Logistics\n  - ${word}\n`)
const now = (): string => readNews(folder, file)

async function saveIt(): Promise<void> {
  await saveButton().click()
  await expect(saveButton()).toBeDisabled()
}

test('a save by keys writes nothing of what is half typed, and leaves it there', async () => {
  await type('por')
  await press('ControlOrMeta+s')
  await expect(app.page.getByText('Nothing to save')).toBeVisible()
  await expect(topics()).toHaveValue('por')
  await press('Tab')
  await expect(said('por')).toBeVisible()
  await field(app.page, 'Title').fill('Cranes')
  await press('ControlOrMeta+s')
  await expect.poll(now).toBe(whole.replace(`title: "${title}"`, 'title: "Cranes"'))
  await expect(said('por')).toBeVisible()
})

test('nor does Save by mouse; whoever comes back finds what Enter takes', async () => {
  await type('Fog')
  await field(app.page, 'Title').click()
  await expect(said('Fog')).toBeVisible()
  await expect(saveButton()).toBeDisabled()
  await topics().focus()
  await expect(app.page.getByRole('option', { name: 'Add new topic “Fog”' })).toBeVisible()
  await press('Enter')
  await expect(app.page.getByRole('option', { name: 'Enter again adds the new topic “Fog”' })).toBeVisible()
  await expect(saveButton()).toBeDisabled()
  await press('Enter')
  await expect(chip('Fog')).toBeVisible()
  await expect(topics()).toHaveValue('')
  await saveIt()
  expect(now()).toBe(oneMore('Fog'))
  await topics().press('ControlOrMeta+z')
  await expect(chip('Fog')).toHaveCount(0)
})

test('Esc drops what is typed, then leaves the field', async () => {
  await type('zzz')
  await press('Escape')
  await expect(topics()).toHaveValue('')
  await expect(topics()).toBeFocused()
  await press('Escape')
  await expect(form(app.page)).toBeFocused()
  await press('ControlOrMeta+s')
  await expect(app.page.getByText('Nothing to save')).toBeVisible()
  expect(now()).toBe(whole)
})

test('undo drops it too', async () => {
  await type('Halftopic')
  await press('ControlOrMeta+z')
  await expect(topics()).toHaveValue('')
  await expect(topics()).toBeFocused()
})

test('topics that are pasted are chosen one after the other', async () => {
  await app.app.evaluate(({ clipboard }) => clipboard.writeText('Policy, logistics\r\nGamma; Delta\n'))
  await press('ControlOrMeta+v')
  await expect(topics()).toHaveValue('Policy, logistics; Gamma; Delta')
  await field(app.page, 'Title').click()
  await expect(saveButton()).toBeDisabled()
  await topics().focus()
  await press('Enter')
  await expect(chip('Policy')).toBeVisible()
  await expect(topics()).toHaveValue('Gamma; Delta')
  await press('Enter')
  await expect(app.page.getByRole('option', { name: 'Enter again adds the new topic “Gamma”' })).toBeVisible()
  await press('Enter')
  await expect(chip('Gamma')).toBeVisible()
  await expect(topics()).toHaveValue('Delta')
  await press('Escape')
  await saveIt()
  expect(now()).toBe(oneMore('Policy').replace('  - Policy\n', '  - Policy\n  - Gamma\n'))
})

test('those that are known come by one Enter, in one step', async () => {
  const rules = '2026-06-11-rules.md'
  writeNews(folder, rules, readNews(folder, rules).replace('  - Policy', '  - Policy\n  - Ports'))
  // The library has read it by then.
  await type('Por')
  await expect(app.page.getByRole('option', { name: 'Add new topic “Por”' })).toBeVisible()
  await press('Escape')
  await app.app.evaluate(({ clipboard }) => clipboard.writeText('ports\nGamma\npolicy\n'))
  await press('ControlOrMeta+v')
  await expect(app.page.getByRole('option', { name: /^All 2: / })).toBeVisible()
  await press('Enter')
  await expect(chip('Policy')).toBeVisible()
  await expect(chip('Ports')).toBeVisible()
  await expect(topics()).toHaveValue('Gamma')
  await press('Escape')
  await press('ControlOrMeta+z')
  await expect(chip('Policy')).toHaveCount(0)
  await expect(chip('Ports')).toHaveCount(0)
})

test('another article has nothing of it, and it is there on the way back', async () => {
  await type('Halftopic')
  await openArticle(app.page, other)
  await expect(topics()).toHaveValue('')
  await option(app.page, title).click()
  await expect(topics()).toHaveValue('Halftopic')
  await expect(said('Halftopic')).toBeVisible()
})

test('the source has nothing of it, and the form after it still does', async () => {
  await type('Halftopic')
  await app.page.getByRole('tab', { name: 'Source' }).click()
  await expect(app.page.getByRole('textbox', { name: 'Source of the article' })).not.toContainText('Halftopic')
  await app.page.getByRole('tab', { name: 'Form' }).click()
  await expect(topics()).toHaveValue('Halftopic')
})

test('tags are made by Enter, and by nothing else', async () => {
  const tags = form(app.page).getByRole('combobox', { name: 'Tags' })
  await form(app.page).getByText('From the pipeline').click()
  await tags.click()
  await type('night')
  await press('ControlOrMeta+s')
  await expect(app.page.getByText('Nothing to save')).toBeVisible()
  await press('Tab')
  await expect(form(app.page).getByText('“night” isn’t in Tags yet: Enter adds it, Esc drops it.')).toBeVisible()
  expect(now()).toBe(whole)
})

test('what an input method composes is one topic in the end', async () => {
  const cdp = await app.page.context().newCDPSession(app.page)
  for (const text of ['に', 'にほ', 'にほん'])
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  // At once: a window of another test that comes to the front ends a composition.
  await cdp.send('Input.insertText', { text: '日本' })
  await expect(topics()).toHaveValue('日本')
  await press('Enter')
  await press('Enter')
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
  await press('Enter')
  await press('Enter')
  await saveIt()
  expect(now()).toBe(oneMore('Halftopic').replace('heat: 70', 'heat: 75'))
})

test('one that is a topic already is no second one, and the emptied field chooses the last one, as ever', async () => {
  await type('logistics')
  await press('Tab')
  await expect(topics()).toHaveValue('')
  await topics().click()
  await press('Backspace')
  await press('Backspace')
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

test('a button below is pressed by one click', async () => {
  await type('A long new topic that takes a line of its own')
  const button = form(app.page).getByRole('button', { name: /Edit image 1/ })
  await button.click()
  await expect(field(app.page, 'Image title, image 1')).toBeVisible()
  await expect(said('A long new topic that takes a line of its own')).toBeVisible()
})
