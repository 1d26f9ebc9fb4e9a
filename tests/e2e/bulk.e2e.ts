import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe, resize } from './app'
import { manyArticles, readNews, swapNews, threeArticles, writeNews } from './articles'
import { type Enter, test } from './shared-app'
import { list, option, results, search } from './window'

const bytes = (folder: string): Map<string, string> =>
  new Map(readdirSync(join(folder, '_news')).map((name) => [name, readNews(folder, name)]))
const isPublished = (text: string): boolean => text.includes('published: true')
/** How many are published, also while they are being written: a file that a save has beside its article goes at any moment. */
const count = (folder: string): number =>
  readdirSync(join(folder, '_news')).filter((name) => !name.startsWith('.') && isPublished(readNews(folder, name)))
    .length
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const report = (page: Page): Locator => page.getByRole('region', { name: /^Publish \d+ articles$/ })
const selection = (page: Page): Locator => page.getByRole('toolbar', { name: 'Selection' })
const alertOf = (page: Page): Locator => page.getByRole('alert').filter({ hasText: /failed/ })

/** Opens a folder, finds all its articles by a query, selects them and asks for their dry run. */
async function planAll(enter: Enter, folder: string, total: number, key: string): Promise<Page> {
  const { page } = await enter(folder)
  await expect(results(page)).toHaveText(`${total.toLocaleString('en')} of ${total.toLocaleString('en')} articles`)
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await search(page).fill('story')
  await expect(option(page, 'Story number')).not.toHaveCount(0)
  await search(page).press('Enter')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText(`${total.toLocaleString('en')} selected`)
  await page.keyboard.press(key)
  return page
}

test('publishes all of a query after a dry run, and takes it back in one step', async ({ enter }) => {
  const folder = manyArticles(300)
  const before = bytes(folder)
  const page = await planAll(enter, folder, 300, 'p')
  const dialog = page.getByRole('dialog', { name: 'Publish 150 articles' })
  await expect(dialog).toContainText('150 would change, 150 are published already.')
  await expect(dialog.getByText('removed: published: false')).toHaveCount(5)
  expect(await axe(page)).toEqual([])
  expect(bytes(folder)).toEqual(before)

  await expect(button(page, 'Publish 150')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(report(page)).toContainText('150 articles published')
  expect(count(folder)).toBe(300)
  // What was selected is at hand for the next change.
  await expect(selection(page)).toContainText('All 300 selected· Published · next:')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('u')
  await expect(page.getByRole('dialog', { name: 'Unpublish 300 articles' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // Its report is of this list; another one has nothing of it.
  await search(page).fill('number')
  await expect(report(page)).toHaveCount(0)
  await search(page).fill('story')
  await expect(results(page)).toHaveText('300 of 300 articles')

  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => count(folder)).toBe(150)
  expect(bytes(folder)).toEqual(before)
  await expect(selection(page)).not.toContainText('Published')
  await page.keyboard.press('Escape')
  await expect(selection(page)).toHaveCount(0)
})

test('in a window of 1024 px the actions stand in two lines, each by its whole name', async ({ enter }) => {
  const shown = await enter(threeArticles())
  const { page } = shown
  await resize(shown, 1024, 700)
  await list(page).focus()
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key)
  await expect(selection(page)).toContainText('2 selected')
  const tops = (): Promise<number[]> =>
    selection(page)
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
  await expect.poll(async () => new Set(await tops()).size).toBe(2)
  for (const name of ['Change field…', 'Find and replace…', 'Check pictures', 'Select none'])
    await expect(selection(page).getByRole('button', { name, exact: true })).toBeVisible()
  expect(await axe(page)).toEqual([])
})

test('Esc leaves the dry run: nothing is written, the selection stays', async ({ enter }) => {
  const folder = manyArticles(4)
  const before = bytes(folder)
  const page = await planAll(enter, folder, 4, 'p')
  await expect(button(page, 'Publish 2')).toBeFocused()
  // Whoever pressed Ctrl+A on an empty search should know.
  await expect(page.getByRole('dialog')).toContainText('These are all 4 articles of the folder.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(list(page)).toBeFocused()
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('All 4 selected')
  expect(bytes(folder)).toEqual(before)
})

test('a cancel keeps what is done, says what was not reached, and leaves that selected', async ({ enter }) => {
  const folder = manyArticles(3_000)
  const page = await planAll(enter, folder, 3_000, 'p')
  await button(page, 'Publish 1,500').click()
  const bar = page.getByRole('progressbar', { name: /^Publishing [\d,]+ of 3,000$/ })
  await expect(bar).toBeVisible()
  await button(page, 'Cancel').click()
  const done = page.getByRole('region', { name: /^Publish/ }).filter({ hasText: 'not reached' })
  await expect(done).toBeVisible()
  await expect(bar).toHaveCount(0)
  // None, where the cancel came first.
  const [, published = '0'] = /([\d,]+) articles? published/.exec((await done.textContent()) ?? '') ?? []
  expect(count(folder)).toBe(1_500 + Number(published.replace(',', '')))
  expect(count(folder)).toBeLessThan(3_000)
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
})

test('what can’t be changed is one list with its reason; the rest is done', async ({ enter }) => {
  const folder = manyArticles(6)
  const readOnly = '2026-01-01-00001.md'
  const before = readNews(folder, readOnly)
  chmodSync(join(folder, '_news', readOnly), 0o444)
  const page = await planAll(enter, folder, 6, 'p')
  await expect(button(page, 'Publish 3')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(alertOf(page)).toContainText('1 failed')
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(alertOf(page)).toContainText('Story number 00001')
  await expect(alertOf(page)).toContainText(/read-only/i)
  expect(readNews(folder, readOnly)).toBe(before)
  expect(count(folder)).toBe(5)
  await expect(selection(page)).toContainText('All 6 selected')
  expect(await axe(page)).toEqual([])
  await alertOf(page)
    .getByRole('button', { name: /^Dismiss/ })
    .click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('selected articles that the list doesn’t show are named', async ({ enter }) => {
  const folder = manyArticles(4)
  const page = await planAll(enter, folder, 4, 'Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('x')
  await search(page).fill('00003')
  await expect(results(page)).toHaveText('1 of 4 articles')
  await search(page).press('Enter')
  await page.keyboard.press('x')
  await page.keyboard.press('u')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: '1 of them is not in the list that you see' })).toBeVisible()
  await expect(dialog.getByRole('list').last()).toContainText('Story number 0000')
})

test('a pass of many touches no article and writes one line for each', async ({ enter }) => {
  const folder = manyArticles(6)
  const before = bytes(folder)
  const page = await planAll(enter, folder, 6, 'r')
  await expect(button(page, 'Pass 3')).toBeFocused()
  await expect(page.getByRole('dialog')).toContainText('3 are left alone')
  await page.keyboard.press('Enter')
  const log = (): string[] =>
    readFileSync(join(folder, '.copydesk/decisions.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).decision)
  await expect(page.getByRole('region', { name: /^Pass/ })).toContainText('3 articles passed')
  expect(log()).toEqual(['pass', 'pass', 'pass'])
  expect(bytes(folder)).toEqual(before)
})

test('topics and fields of a selection go through the same dry run', async ({ enter }) => {
  const folder = manyArticles(3)
  const page = await planAll(enter, folder, 3, 't')
  await page.getByRole('combobox', { name: 'Add a topic' }).fill('Energy')
  expect(await axe(page)).toEqual([])
  // Nobody has it yet: the second Enter makes it.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Add to 3')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => [...bytes(folder).values()].filter((text) => text.includes('- Energy')).length).toBe(3)
  await expect(selection(page)).toContainText('All 3 selected· Topic Energy added · next:')
  await button(page, 'Change field…').click()
  await page.getByRole('combobox', { name: 'Field' }).selectOption('Heat')
  await page.getByRole('textbox', { name: 'New value' }).fill('many')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“many” is no whole number')).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.getByRole('textbox', { name: 'New value' }).fill('-1')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Change 3')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => [...bytes(folder).values()].filter((text) => text.includes('heat: -1')).length).toBe(3)
})

test('topics that are pasted come to all in one action, and go in one undo', async ({ enter }) => {
  const folder = manyArticles(3)
  for (const [index, topic] of ['Ports', 'Sea'].entries()) {
    const name = `2026-01-01-0000${index}.md`
    writeNews(folder, name, readNews(folder, name).replace('  - Policy', `  - Policy\n  - ${topic}`))
  }
  const before = bytes(folder)
  const page = await planAll(enter, folder, 3, 't')
  const input = page.getByRole('combobox', { name: 'Add a topic' })
  await input.fill('ports, SEA, Fo')
  await expect(page.getByRole('option', { name: /^All 2: / })).toBeVisible()
  await input.press('Enter')
  await expect(page.getByRole('region', { name: 'Topics chosen' })).toContainText('Ports')
  await expect(input).toHaveValue('Fo')
  await button(page, 'Go on with these').click()
  await page.keyboard.press('Enter')
  await expect(selection(page)).toContainText('Topics Ports, Sea added')
  for (const text of bytes(folder).values()) {
    expect(text).toContain('Ports')
    expect(text).toContain('Sea')
    expect(text).not.toContain('- Fo\n')
  }
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => bytes(folder)).toEqual(before)
})

test('an article that takes the place of one that the dry run showed is left alone; one rewritten meanwhile is not', async ({
  enter,
}) => {
  const folder = threeArticles()
  const [cranes, wards, rules] = ['2026-06-13-cranes.md', '2026-06-12-wards.md', '2026-06-11-rules.md']
  writeNews(folder, rules, readNews(folder, rules).replace('published: true', 'published: false'))
  const { page } = await enter(folder)
  await option(page, 'Harbour cranes learn to see in fog').click()
  await list(page).focus()
  await page.keyboard.press('x')
  await option(page, 'What the new rules ask').click({ modifiers: ['ControlOrMeta'] })
  await list(page).focus()
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog', { name: 'Publish 2 articles' })
  await expect(dialog).toContainText('Harbour cranes learn to see in fog')
  await expect(button(page, 'Publish 2')).toBeFocused()

  const [nobodyChose, moved] = [readNews(folder, wards), readNews(folder, cranes)]
  swapNews(folder, cranes, wards)
  writeNews(folder, rules, readNews(folder, rules).replace('quality: 50', 'quality: 51\nheat: 3'))
  await page.keyboard.press('Enter')
  await expect(alertOf(page)).toContainText('1 failed')
  await expect(alertOf(page)).toContainText('Harbour cranes learn to see in fog')
  await expect(alertOf(page)).toContainText('Another article stands in this file now.')
  expect(readNews(folder, cranes)).toBe(nobodyChose)
  expect(readNews(folder, wards)).toBe(moved)
  expect(readNews(folder, rules)).toMatch(/heat: 3\npublished: true/)
})

test('a topic comes to 50 articles in at most 12 keys', async ({ enter }) => {
  const folder = manyArticles(50)
  const { page } = await enter(folder)
  await expect(results(page)).toHaveText('50 of 50 articles')
  await list(page).focus()
  const before = bytes(folder)
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    await page.keyboard.press(key)
  }
  await press('Shift+End')
  await expect(selection(page)).toContainText('All 50 selected')
  await press('t')
  await expect(page.getByRole('combobox', { name: 'Add a topic' })).toBeFocused()
  for (const letter of 'Energy') await press(letter)
  // Nobody has it yet: the second Enter makes it.
  await press('Enter')
  await press('Enter')
  await expect(button(page, 'Add to 50')).toBeFocused()
  await press('Enter')
  await expect(selection(page)).toContainText('Topic Energy added')
  expect(keys).toBeLessThanOrEqual(12)
  for (const [name, text] of bytes(folder)) {
    expect(text.replace('\n  - Energy', '')).toBe(before.get(name))
    expect(text).toContain('\n  - Energy')
  }
})

test('Shift with the page keys, Home and End extends the selection', async ({ enter }) => {
  const { page } = await enter(manyArticles(60))
  await expect(results(page)).toHaveText('60 of 60 articles')
  await list(page).focus()
  await page.keyboard.press('Shift+PageDown')
  await expect(selection(page)).toBeVisible()
  const [, shown = '0'] = /(\d+) selected/.exec((await selection(page).textContent()) ?? '') ?? []
  expect(Number(shown)).toBeGreaterThan(2)
  // The toolbar takes rows away from the page, so the way back is shorter.
  await page.keyboard.press('Shift+PageUp')
  await expect(selection(page)).not.toContainText(`${shown} selected`)
  await page.keyboard.press('Shift+End')
  await expect(selection(page)).toContainText('All 60 selected')
  await page.keyboard.press('Escape')
  await expect(selection(page)).toHaveCount(0)
  await page.keyboard.press('Shift+Home')
  await expect(selection(page)).toContainText('All 60 selected')
})

test('finds and replaces by keyboard: real lines first, one line a file, one undo', async ({ enter }) => {
  const folder = manyArticles(6)
  const before = bytes(folder)
  const page = await planAll(enter, folder, 6, 'Escape')
  await expect(selection(page)).toHaveCount(0)
  const find = async (what: string, put: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('find and rep')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
    await page.keyboard.type(what)
    await page.keyboard.press('Tab')
    await page.keyboard.type(put)
    await page.getByRole('combobox', { name: 'In' }).selectOption('Title')
  }
  // Without a selection it is about all of the query.
  await find('nowhere', 'x')
  await expect(page.getByRole('dialog', { name: 'Find and replace' })).toContainText('6 selected')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Nothing found in 6 articles.')
  await page.keyboard.press('Escape')

  await find('(', '')
  await page.getByRole('checkbox', { name: 'Pattern' }).press('Space')
  await page.getByRole('textbox', { name: 'Find' }).press('Enter')
  await expect(page.getByText('The pattern can’t be read')).toBeVisible()
  await page.getByRole('textbox', { name: 'Find' }).fill('number 0*([13])$')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('no. $1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('2 would change, nothing was found in 4.')
  await expect(page.getByRole('dialog').getByText('added: title: "Story no. 1"')).toBeVisible()
  expect(bytes(folder)).toEqual(before)
  expect(await axe(page)).toEqual([])
  await expect(button(page, 'Replace in 2')).toBeFocused()
  await page.keyboard.press('Enter')
  const replaced = new Map(
    [...before].map(([name, text]) => [
      name,
      text.replace(/^title: "Story number 0*([13])"$/m, 'title: "Story no. $1"'),
    ]),
  )
  await expect.poll(() => bytes(folder)).toEqual(replaced)
  await expect(selection(page)).toContainText('replaced')
  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => bytes(folder)).toEqual(before)
})

test('copies that would go live together are named in the dry run', async ({ enter }) => {
  const folder = threeArticles()
  const cranes = '2026-06-13-cranes.md'
  const text = readNews(folder, cranes)
  for (const name of ['copy-one.md', 'copy-two.md']) writeNews(folder, name, text)
  const { page } = await enter(folder)
  await search(page).fill('cranes is:unpublished')
  await expect(results(page)).toHaveText('3 of 5 articles')
  await search(page).press('Enter')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('p')
  const named = page.getByRole('dialog').getByRole('list', { name: '3 tell stories that other articles tell' })
  await expect(named.getByRole('listitem')).toHaveCount(3)
  await expect(named).toContainText('3 copies together. Also:')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  for (const name of [cranes, 'copy-one.md', 'copy-two.md']) expect(readNews(folder, name)).toBe(text)
})

test('the undo of many shows how far it is', async ({ enter }) => {
  const folder = manyArticles(1_500)
  const before = bytes(folder)
  const page = await planAll(enter, folder, 1_500, 'p')
  await expect(button(page, 'Publish 750')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^Publish 750/ })).toContainText('750 articles published')
  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('progressbar', { name: /^Undoing \d+ of 750$/ })).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 })
  expect(bytes(folder)).toEqual(before)
})

test('the selection says how many of it the list doesn’t show', async ({ enter }) => {
  const { page } = await enter(threeArticles())
  await expect(results(page)).toHaveText('3 of 3 articles')
  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(selection(page)).toContainText('All 3 selected')
  await expect(selection(page)).not.toContainText('not in this list')
  await search(page).fill('cranes')
  await expect(selection(page)).toContainText('All 3 selected, 2 not in this list')
  expect(await axe(page)).toEqual([])
  await search(page).fill('nowhere')
  await expect(selection(page)).toContainText('All 3 selected, 3 not in this list')
  await search(page).fill('is:unpublished')
  await expect(selection(page)).toContainText('All 3 selected, 1 not in this list')
  await search(page).fill('')
  await expect(selection(page)).not.toContainText('not in this list')
})

test('in 1024 px what can be done with the selected stands in two lines, in each view', async ({ enter }) => {
  const app = await enter(threeArticles())
  const { page } = app
  await resize(app, 1024, 700)
  const lines = (): Promise<number> =>
    selection(page)
      .getByRole('button')
      .evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().bottom))).size)
  const names = (): Promise<string[]> =>
    selection(page)
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  for (const [key, query, same, done] of [
    ['h', 'is:held', 'Hold', /held|on hold/i],
    ['r', 'is:passed', 'Pass', /passed/i],
  ] as const) {
    await search(page).fill('is:unpublished')
    await search(page).press('Enter')
    await expect(results(page)).toHaveText('2 of 3 articles')
    await page.keyboard.press('Home')
    await page.keyboard.press(key)
    // A search shows what is decided by then.
    await expect(page.getByRole('status', { name: 'Announcements' })).toContainText(done)
    await search(page).fill(query)
    await search(page).press('Enter')
    await expect(results(page)).toHaveText('1 of 3 articles')
    await page.keyboard.press('x')
    await expect(selection(page)).toContainText('1 selected')
    expect(await names()).toContain('Back to Inbox')
    expect(await names()).not.toContain(same)
    expect(await lines()).toBe(2)
    await search(page).fill('rules')
    await expect(selection(page)).toContainText('1 not in this list')
    expect(await names()).toContain(same)
    expect(await lines()).toBe(2)
    await search(page).press('Enter')
    await page.keyboard.press('Escape')
    await expect(selection(page)).toHaveCount(0)
  }
})
