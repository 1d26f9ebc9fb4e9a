import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe, makeWorkspace, project, resize } from './app'
import { changedLines, makeNews, readNews } from './articles'
import { type Enter, test } from './shared-app'
import { form, list, openArticle, option, save, search } from './window'

const options = (page: Page): Locator =>
  page.getByRole('listbox', { name: /^(Suggestions for|Topics to)/ }).getByRole('option')
const marked = (page: Page): Locator => options(page).and(page.locator('[aria-selected="true"]'))
const group = (page: Page, name: string | RegExp): Locator => page.getByRole('group', { name })

const cranes = 'Harbour cranes learn to see in fog: a port tests vision models on the night shift'

/** Opens the article of the cranes in a copy of the newsroom, with the cursor in its topics. */
async function openCranes(enter: Enter) {
  const folder = makeWorkspace()
  const { page, app } = await enter(folder)
  await search(page).fill('harbour cranes fog')
  await openArticle(page, cranes)
  const file = join(
    folder,
    '_news',
    readdirSync(join(folder, '_news')).find((name) =>
      readFileSync(join(folder, '_news', name), 'utf8').includes(cranes),
    ) ?? '',
  )
  const before = readFileSync(file, 'utf8')
  const input = form(page).getByRole('combobox', { name: 'Topics', exact: true })
  await input.focus()
  return { page, app, folder, input, changed: () => changedLines(before, readFileSync(file, 'utf8')) }
}

test('the form suggests for this story, with what says so; Enter takes what is marked', async ({ enter }) => {
  const { page, input, changed } = await openCranes(enter)
  await expect(options(page)).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  const story = group(page, 'For this story').getByRole('option')
  await expect(story.first()).toHaveAccessibleName('Ports')
  await expect(story.first()).toContainText('in Technology · “Harbour” in the title')
  await expect(marked(page)).toHaveAccessibleName('Ports')
  await expect(group(page, 'All topics').getByRole('option', { name: 'Technology' })).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(form(page).getByRole('button', { name: 'Remove Ports from Topics' })).toBeVisible()
  await expect(input).toBeFocused()
  await page.keyboard.type('open s')
  await expect(marked(page)).toHaveAccessibleName('Open Source')
  await expect(options(page).last()).toHaveText('Add new topic “open s”')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await save(page)
  expect(changed()).toEqual(['+  - Ports', '+  - Open Source'])
})

test('in a low window the topics are in it, at least three of them', async ({ enter }) => {
  const { page, app, input } = await openCranes(enter)
  for (const [width, height] of [
    [960, 582],
    [820, 533],
  ] as const) {
    await resize({ app, page }, width, height)
    await input.focus()
    await page.keyboard.press('ArrowDown')
    for (const at of [0, 1, 2]) await expect(options(page).nth(at)).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await expect(options(page)).toHaveCount(0)
  }
})

test('what doesn’t fit is folded, → shows it, and a new topic is made only where it is chosen', async ({ enter }) => {
  const { page, input, changed } = await openCranes(enter)
  await page.keyboard.type('s')
  const tree = group(page, 'All topics with “s”')
  await expect(tree.getByRole('option', { name: 'Schools' })).toBeVisible()
  await expect(tree.getByRole('option', { name: 'Farming' })).toHaveCount(0)
  await expect(tree).toContainText(/others under it/)
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('option', { name: 'Farming' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(options(page)).toHaveCount(0)
  await expect(input).toHaveValue('')
  await expect(input).toBeFocused()
  await page.keyboard.type('port')
  await expect(marked(page)).toHaveAccessibleName('Ports')
  await page.keyboard.press('ArrowUp')
  await expect(marked(page)).toHaveText('Add new topic “port”')
  await page.keyboard.press('Enter')
  await save(page)
  expect(changed()).toEqual(['+  - port'])
})

test('T is the same picker: a new topic by a second Enter, then Alt+L puts it into the list as its neighbours are', async ({
  enter,
}) => {
  const { page, folder, changed } = await openCranes(enter)
  await list(page).focus()
  await page.keyboard.press('t')
  await page.keyboard.type('Night trains')
  await expect(options(page)).toHaveText(['Add new topic “Night trains”'])
  await page.keyboard.press('Enter')
  await expect(options(page)).toHaveText(['Enter again adds the new topic “Night trains”'])
  expect(changed()).toEqual([])
  await page.keyboard.press('Enter')
  await expect.poll(changed).toEqual(['+  - Night trains'])
  await page.keyboard.press('Escape')

  await search(page).fill('dependency nobody')
  await page.keyboard.press('Enter')
  await expect(option(page, 'The dependency nobody')).toBeVisible()
  await page.keyboard.press('t')
  await page.keyboard.type('night')
  await expect(marked(page)).toHaveAccessibleName('Night trains')
  await expect(group(page, 'Used, but in no list')).toContainText('free topic')
  expect(await axe(page)).toEqual([])
  const topics = join(folder, '_data/topics')
  const names = readdirSync(topics)
  await page.keyboard.press('Alt+l')
  await expect(group(page, 'Used, but in no list')).toHaveCount(0)
  await expect(page.getByRole('status', { name: 'Announcements' })).toHaveText('Night trains listed under Technology')
  await expect(group(page, 'All topics with “night”').getByRole('option', { name: 'Night trains' })).toBeVisible()
  expect(readdirSync(topics).filter((name) => !names.includes(name))).toEqual(['17-night-trains.yaml'])
  expect(readFileSync(join(topics, '17-night-trains.yaml'), 'utf8')).toBe(`taxonomy: topic
_id: night-trains
name: Night trains
parent: Technology
keywords:
  - night trains
hashtags:
  - "#Nighttrains"
services:
  news: https://newsroom.example/api/news/night-trains/
`)
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeFocused()

  const views = page.getByRole('navigation', { name: 'Views' })
  await views.getByRole('button', { name: 'Changed today', exact: true }).click()
  const today = page.getByRole('region', { name: 'Changed today' })
  await expect(today.getByRole('heading', { level: 3 }).first()).toHaveText('List topic')
  await expect(today).toContainText('Night trains _data/topics/17-night-trains.yaml')
  await expect(today.getByRole('button', { name: 'Night trains', exact: true })).toHaveCount(0)
  expect(await axe(page)).toEqual([])
  const undo = today.getByRole('button', { name: 'Undo List topic: Night trains', exact: true })
  await expect(undo).toBeVisible()
  await search(page).fill('dependency nobody')
  await page.keyboard.press('Enter')
  await expect(option(page, 'The dependency nobody')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('status', { name: 'Announcements' })).toHaveText('Undone: List topic: Night trains')
  expect(readdirSync(topics)).toEqual(names)
  await page.keyboard.press('t')
  await page.keyboard.type('night')
  await expect(group(page, 'Used, but in no list')).toContainText('free topic')
})

test('a Hugo folder has no taxonomy: its tags are offered by use, none is free, and one line is written', async ({
  enter,
}) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-topics-')), 'field-notes')
  cpSync(join(project, 'examples/field-notes'), folder, { recursive: true })
  const file = join(folder, 'content/posts/frost-candles.md')
  const before = readFileSync(file, 'utf8')
  const { page } = await enter(folder)
  await search(page).fill('hundred candles')
  await openArticle(page, 'Four hundred candles for one cold night')
  const input = form(page).getByRole('combobox', { name: 'Tags', exact: true })
  await input.focus()
  await page.keyboard.press('ArrowDown')
  await expect(group(page, 'For this story')).toBeVisible()
  await expect(group(page, 'All topics').getByRole('option').first()).toHaveAttribute(
    'aria-description',
    /\d articles?$/,
  )
  expect(await axe(page)).toEqual([])
  await page.keyboard.type('hed')
  await expect(marked(page)).toHaveAccessibleName(/^hed/)
  const taken = (await marked(page).getAttribute('aria-label')) ?? ''
  await expect(page.getByText('free topic')).toHaveCount(0)
  await page.keyboard.press('Alt+l')
  await page.keyboard.press('Enter')
  await save(page)
  expect(changedLines(before, readFileSync(file, 'utf8'))).toEqual([
    '-tags: [frost, orchard, weather]',
    `+tags: [frost, orchard, weather, ${taken}]`,
  ])
  expect(readdirSync(folder)).not.toContain('_data')
})

const story = (number: number, title: string, topics: readonly string[]): string => `---
title: "${title}"
publishedDateTime: ${new Date(Date.UTC(2026, 5, 13, 12) - number * 3_600_000).toISOString()}
webUrl: "https://civic-ledger.example/${number}"
published: false
topics:
${topics.map((topic) => `  - ${topic}`).join('\n')}
---
`

test('a digit means one topic for a session; Shift and the digit keep it on every card and over a restart', async ({
  enter,
  restart,
}) => {
  const folder = makeNews({
    '1.md': story(1, 'A harbour at dusk', ['Policy']),
    '2.md': story(2, 'A school by the harbour', ['Policy']),
    '3.md': story(3, 'A school at night', ['Policy']),
    '4.md': story(4, 'Nothing of the kind', ['Policy']),
    'zzz.md': story(500, 'Harbour, School', ['Harbour', 'School']).replace('published: false', 'published: true'),
  })
  let { page } = await enter(folder)
  const open = async (): Promise<void> => {
    await search(page).fill('is:new')
    await page.keyboard.press('Enter')
    await expect(list(page)).toBeFocused()
    await page.keyboard.press('i')
    await expect(triage()).toBeFocused()
  }
  const triage = (): Locator => page.getByRole('region', { name: 'Triage' })
  const beside = (topic: string): Locator => triage().getByRole('button', { name: `Add topic ${topic}`, exact: true })
  const shows = (title: string): Promise<void> => expect(triage().getByRole('heading', { level: 2 })).toHaveText(title)
  await open()
  await shows('A harbour at dusk')
  await expect(beside('Harbour')).toHaveAttribute('aria-keyshortcuts', '1')
  await expect(beside('Harbour')).toHaveAttribute('aria-description', '“harbour” in the title')
  await page.keyboard.press('j')
  await shows('A school by the harbour')
  await expect(beside('Harbour')).toHaveAttribute('aria-keyshortcuts', '1')
  await expect(beside('School')).toHaveAttribute('aria-keyshortcuts', '2')
  await page.keyboard.press('j')
  await shows('A school at night')
  await expect(beside('School')).toHaveAttribute('aria-keyshortcuts', '2')
  await page.keyboard.press('Shift+Digit2')
  await expect(page.getByRole('status', { name: 'Announcements' })).toHaveText('2 stays School')
  await page.keyboard.press('j')
  await shows('Nothing of the kind')
  await expect(beside('School')).toHaveAttribute('aria-keyshortcuts', '2')
  expect(await axe(page)).toEqual([])
  const before = readNews(folder, '4.md')
  await page.keyboard.press('2')
  await expect.poll(() => changedLines(before, readNews(folder, '4.md'))).toEqual(['+  - School'])

  page = (await restart()).page
  await open()
  await page.keyboard.press('Home')
  await shows('A harbour at dusk')
  await expect(beside('School')).toHaveAttribute('aria-description', /kept on 2$/)
  await page.keyboard.press('Shift+Digit2')
  await expect(page.getByRole('status', { name: 'Announcements' })).toHaveText('2 is free again')
  await expect(triage().getByRole('button', { description: /kept on/ })).toHaveCount(0)
})

test('a provider in four keys: name, domain and picture fill each other as its articles have them, in one step', async ({
  enter,
}) => {
  const { page, changed } = await openCranes(enter)
  const name = form(page).getByRole('textbox', { name: 'Provider name', exact: true })
  const domain = form(page).getByRole('textbox', { name: 'Provider domain', exact: true })
  // By Tab, which selects what stands there.
  await form(page).getByRole('textbox', { name: 'Published date', exact: true }).focus()
  while (!(await name.evaluate((input) => input === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.type('ci')
  await page.keyboard.press('ArrowDown')
  await expect(marked(page)).toContainText('Civic Ledger')
  await expect(marked(page)).toContainText('civic-ledger.example')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('Civic Ledger')
  await expect(domain).toHaveValue('civic-ledger.example')
  await expect(name).toBeFocused()
  await save(page)
  expect(changed()).toEqual([
    '-  name: The Tideline',
    '-  domain: tideline.example',
    '+  name: Civic Ledger',
    '+  domain: civic-ledger.example',
    '-    - url: "/assets/images/organizations/tideline.example-50x50.png"',
    '+    - url: "/assets/images/organizations/civic-ledger.example-50x50.png"',
  ])
  await name.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(marked(page)).toContainText('The Tideline')
  await expect(marked(page)).toContainText('from the web address')
  await page.keyboard.press('Enter')
  await expect(domain).toHaveValue('tideline.example')
  await page.keyboard.press('ControlOrMeta+s')
  await expect.poll(changed).toEqual([])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(name).toHaveValue('Civic Ledger')
  await expect(domain).toHaveValue('civic-ledger.example')
})

test('Type offers its values at once, the one that is there marked, and Enter changes nothing by itself', async ({
  enter,
}) => {
  const { page, changed } = await openCranes(enter)
  const type = form(page).getByRole('combobox', { name: 'Type', exact: true })
  await type.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(marked(page)).toHaveText('article')
  expect(await options(page).count()).toBeGreaterThan(1)
  await page.keyboard.press('Enter')
  await expect(type).toHaveValue('article')
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const other = (await marked(page).textContent()) ?? ''
  await page.keyboard.press('Enter')
  await save(page)
  expect(changed()).toEqual(['-type: article', `+type: ${other}`])
})

test('where the provider is a text, as an author is, it is offered from use', async ({ enter }) => {
  const front = (author: string): string =>
    `---\ntitle: By ${author}\ndate: 2026-06-13\ndraft: false\nauthor: ${author}\n---\nWords.\n`
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-topics-'))
  mkdirSync(join(folder, 'content/posts'), { recursive: true })
  writeFileSync(join(folder, 'hugo.toml'), 'title = "Notes"\n')
  // So many authors that they are no choice of a few.
  const authors = Array.from({ length: 60 }, (_, at) => `Ada ${String.fromCharCode(97 + (at % 26))}${at}`)
  for (const author of [...authors, 'Maren Tolk']) {
    writeFileSync(join(folder, 'content/posts', `${author.toLowerCase().replace(' ', '-')}.md`), front(author))
  }
  const { page } = await enter(folder)
  await search(page).fill('"By Maren"')
  await openArticle(page, 'By Maren Tolk')
  const author = form(page).getByLabel('Author', { exact: true })
  await author.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('b27')
  await page.keyboard.press('ArrowDown')
  await expect(marked(page)).toContainText('Ada b27')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await save(page)
  expect(readFileSync(join(folder, 'content/posts/maren-tolk.md'), 'utf8')).toBe(
    front('Maren Tolk').replace('author: Maren Tolk', 'author: Ada b27'),
  )
})

test('where the provider is a map of a folder’s own, its name is offered with those of its articles and fills domain and logo', async ({
  enter,
}) => {
  const front = (title: string, name: string): string =>
    `---\ntitle: ${title}\ndate: 2026-06-13\ndraft: false\nsource:\n  name: ${name}\n  domain: ${name.toLowerCase()}.example\n  logo: /img/${name.toLowerCase()}.png # 32 px\n  rank: 2\n---\nWords.\n`
  const folder = makeWorkspace({
    'hugo.toml': 'title = "Notes"\n',
    'content/posts/one.md': front('One', 'Tideline'),
    'content/posts/two.md': front('Two', 'Ledger'),
    'content/posts/three.md': front('Three', 'Ledger'),
  })
  const { page } = await enter(folder)
  await openArticle(page, 'One')
  const source = form(page).getByRole('group', { name: 'Source', exact: true })
  const name = source.getByRole('textbox', { name: 'name, Source', exact: true })
  await name.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('le')
  await page.keyboard.press('ArrowDown')
  await expect(marked(page)).toContainText('Ledger')
  await expect(marked(page)).toContainText('ledger.example · 2')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('Ledger')
  await expect(source.getByRole('textbox', { name: 'domain, Source', exact: true })).toHaveValue('ledger.example')
  await save(page)
  expect(readFileSync(join(folder, 'content/posts/one.md'), 'utf8')).toBe(front('One', 'Ledger'))
})

test('of several topics that are pasted into T the new ones are said and kept where it is closed before they are added', async ({
  enter,
}) => {
  const { app, page, changed } = await openCranes(enter)
  await list(page).focus()
  await page.keyboard.press('t')
  const input = page.getByRole('dialog', { name: 'Topics' }).getByRole('combobox', { name: 'Add a topic' })
  await app.evaluate(({ clipboard }) => clipboard.writeText('policy\nOpen Source\nNight trains\nTide tables\n'))
  await page.keyboard.press('ControlOrMeta+v')
  await expect(options(page).first()).toHaveText(/^All 2: /)
  await page.keyboard.press('Enter')
  await expect(input).toHaveValue('Night trains; Tide tables')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status', { name: 'Announcements' })).toHaveText(
    'Not added, and kept for T: Night trains; Tide tables',
  )
  await page.keyboard.press('t')
  await expect(input).toHaveValue('Night trains; Tide tables')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(input).toHaveValue('Tide tables')
  await expect.poll(changed).toContain('+  - Night trains')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await expect(input).toHaveValue('')
})

/** Left, top, right and bottom of an element, in CSS px. */
async function edgesOf(one: Locator) {
  const { x, y, width, height } = (await one.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  return { left: x, top: y, right: x + width, bottom: y + height }
}

test('words that fill the line leave the empty input no line of its own, until it has the cursor', async ({
  enter,
}) => {
  const words = ['Computer Vision', 'Logistics', 'Open Source Software', 'Ports and Harbours']
  const folder = makeNews({
    'a.md': `---\ntitle: Fog\ntopics:\n${words.map((one) => `  - ${one}\n`).join('')}---\nWords.\n`,
  })
  const shown = await enter(folder)
  const { page } = shown
  await resize(shown, 1400, 900)
  await openArticle(page, 'Fog')
  const input = form(page).getByRole('combobox', { name: 'Topics', exact: true })
  const first = form(page).getByRole('button', { name: 'Remove Computer Vision from Topics' })
  const title = form(page).getByRole('textbox', { name: 'Title', exact: true })
  await title.focus()
  const isBeside = async () => (await edgesOf(input)).top < (await edgesOf(first)).bottom
  expect(await isBeside()).toBe(true)
  // Beside the words a click is meant for the input, however little of it is there.
  const box = input.locator('xpath=..')
  await box.click({ position: { x: 3, y: 3 } })
  await expect(input).toBeFocused()
  expect(await isBeside()).toBe(false)
  await title.focus()
  const save = await edgesOf(page.getByRole('button', { name: 'Save', exact: true }))
  expect(Math.abs(save.right - (await edgesOf(title)).right)).toBeLessThanOrEqual(1)
})

test('the first choice stands clear of the ring around the input', async ({ enter }) => {
  const { page } = await openCranes(enter)
  await list(page).focus()
  await page.keyboard.press('t')
  await page.keyboard.type('lo')
  const inDialog = page.getByRole('dialog', { name: 'Topics' }).getByRole('combobox', { name: 'Add a topic' })
  const RING_PX = 3
  const room = async (input: Locator) => (await edgesOf(options(page).first())).top - (await edgesOf(input)).bottom
  expect(await room(inDialog)).toBeGreaterThan(RING_PX)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+r')
  const find = form(page).getByRole('combobox', { name: 'Find related' })
  const found = form(page).getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first()
  await expect(found).toBeVisible()
  expect((await edgesOf(found)).top - (await edgesOf(find)).bottom).toBeGreaterThan(RING_PX)
})
