import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { axe, makeWorkspace, project } from './app'
import { changedLines, makeNews, readNews } from './articles'
import { servePictures } from './picture-server'
import { test } from './shared-app'
import { field, form, list, openArticle, save, search } from './window'

const frame = (page: Page) => page.frameLocator('iframe[title="Body"]')
const preview = (page: Page) => form(page).getByRole('button', { name: 'Preview of the body' })

interface Edit {
  readonly site: string
  readonly file: string
  readonly query: string
  readonly title: string
  /** With the caret at the end of the body. */
  readonly act: (page: Page) => Promise<void>
  readonly lines: readonly string[]
}

/** Goes to the bar from the body and presses its button of that name. */
async function press(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Shift+Tab')
  const button = form(page).getByRole('toolbar', { name: 'Format the body' }).getByRole('button', { name })
  await page.keyboard.press('Home')
  for (let step = 0; step < 6 && !(await button.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Body')).toBeFocused()
}

const edits: readonly Edit[] = [
  {
    site: 'newsroom',
    file: '_news/2026-05-30-the-tide-gauge-that-outlived-four-operating-systems.md',
    query: 'outlived',
    title: 'The tide gauge that outlived four operating systems',
    act: async (page) => {
      await page.keyboard.type('One line more')
      await page.keyboard.press('ControlOrMeta+b')
    },
    lines: ['+One line **more**␍'],
  },
  {
    site: 'field-notes',
    file: 'content/posts/frost-candles.md',
    query: 'hundred candles',
    title: 'Four hundred candles for one cold night',
    act: async (page) => {
      await page.keyboard.press('ArrowUp')
      await press(page, 'Quote')
    },
    lines: [
      '-Coffee. The blossom is brown on the outermost row and white on all the others.',
      '+> Coffee. The blossom is brown on the outermost row and white on all the others.',
    ],
  },
  {
    site: 'harbour-letters',
    file: '_posts/2026-01-30-a-light-left-on.md',
    query: '"light left"',
    title: 'A light left on',
    act: async (page) => {
      await page.keyboard.press('ArrowUp')
      await press(page, 'Heading')
      await press(page, 'List')
      await page.keyboard.press('Home')
    },
    lines: [
      '-The pilots asked her not to change the bulb to a whiter one.',
      '+- ## The pilots asked her not to change the bulb to a whiter one.',
    ],
  },
]

for (const { site, file, query, title, act, lines } of edits) {
  test(`the body of an article of ${site} is edited by keys, and only its lines`, async ({ enter }) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-body-')), site)
    cpSync(join(project, 'examples', site), folder, { recursive: true })
    const before = readFileSync(join(folder, file), 'utf8')
    const { page } = await enter(folder)
    await search(page).fill(query)
    await openArticle(page, title)
    await page.keyboard.press('Alt+b')
    await expect(field(page, 'Body')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+End')
    await act(page)
    await save(page)
    expect(changedLines(before, readFileSync(join(folder, file), 'utf8'))).toEqual(lines)
  })
}

const head = '---\r\ntitle: Cranes   # by hand\r\npublished: false\r\n---\r\n'

test('a body of CRLF keeps its line ends, and undo and redo lead back to it', async ({ enter }) => {
  const before = `${head}\r\nOne\r\nTwo\r\nThree\nFour\r\n`
  const folder = makeNews({ 'a.md': before })
  const { page } = await enter(folder)
  await openArticle(page, 'Cranes')
  await field(page, 'Body').focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.type(' more\nNew')
  await field(page, 'Title').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field(page, 'Body')).toBeFocused()
  await expect(field(page, 'Body')).toHaveValue('\nOne\nTwo\nThree\nFour\n')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(field(page, 'Body')).toHaveValue('\nOne more\nNew\nTwo\nThree\nFour\n')
  await save(page)
  expect(readNews(folder, 'a.md')).toBe(`${head}\r\nOne more\r\nNew\r\nTwo\r\nThree\nFour\r\n`)
})

test('an article without a body gets one, below front matter that its file ends with', async ({ enter }) => {
  const folder = makeNews({ 'a.md': head.trimEnd() })
  const { page } = await enter(folder)
  await openArticle(page, 'Cranes')
  await field(page, 'Body').focus()
  await page.keyboard.type('One\nTwo')
  await save(page)
  expect(readNews(folder, 'a.md')).toBe(`${head}One\r\nTwo`)
})

test('a body without front matter that would become some says why it isn’t written', async ({ enter }) => {
  const folder = makeNews({ 'a.md': 'Words\n' })
  const { page } = await enter(folder)
  await list(page).getByRole('option').first().click()
  await field(page, 'Body').fill('---\nx: 1\n---\n')
  await expect(form(page).getByText('would be read as front matter')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  await field(page, 'Body').fill('Other words\n')
  await save(page)
  expect(readNews(folder, 'a.md')).toBe('Other words\n')
})

test('keys of bold and italic step out behind the word, Enter goes on in a list, and the last line ends', async ({
  enter,
}) => {
  const text = '---\ntitle: Cranes\npublished: false\n---\nOne.\n'
  const folder = makeNews({ 'a.md': text })
  const { page } = await enter(folder)
  await openArticle(page, 'Cranes')
  await page.keyboard.press('Alt+b')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('X ')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('bold')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type(' and ')
  await page.keyboard.press('ControlOrMeta+i')
  await page.keyboard.type('it')
  await page.keyboard.press('ControlOrMeta+i')
  await page.keyboard.type(' tail\n- one\ntwo\n\nEnd')
  await expect(field(page, 'Body')).toHaveValue('One.\nX **bold** and *it* tail\n- one\n- two\n\nEnd')
  for (let line = 0; line < 4; line += 1) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('|')
  await save(page)
  const added = ['X bo|ld and *it* tail', '- one', '- two', '', 'End', '']
  expect(readNews(folder, 'a.md')).toBe(text + added.join('\n'))
})

const rich = `
A **lead** with [a link](https://a.example/x), [a way](/about/) and {% include note.html %}.

## Heading

![Of the folder](/assets/images/quay-morning.png)
`

test('readers see it beside the text: words, pictures, links by the browser, keys of the window', async ({ enter }) => {
  const folder = makeWorkspace({ '_news/a.md': `---\ntitle: Cranes\npublished: false\n---\n${rich}` })
  cpSync(join(project, 'examples/newsroom/assets'), join(folder, 'assets'), { recursive: true })
  const { app, page } = await enter(folder)
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  })
  await openArticle(page, 'Cranes')
  await expect(form(page).getByText('12 words')).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  await preview(page).focus()
  await page.keyboard.press('Enter')
  await expect(preview(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(frame(page).getByRole('heading', { name: 'Heading' })).toBeVisible()
  await expect(frame(page).getByText('{% include note.html %}')).toBeVisible()
  const picture = frame(page).getByRole('img', { name: 'Of the folder' })
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(100)
  expect(await axe(page)).toEqual([])
  await field(page, 'Body').focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('# Above\n')
  await expect(frame(page).getByRole('heading', { name: 'Above' })).toBeVisible()
  // By keys into the frame, to the link, and by keys of the window out of it.
  await frame(page).getByRole('link', { name: 'a link' }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://a.example/x'])
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  expect(readFileSync(join(folder, '_news/a.md'), 'utf8')).toContain('---\n# Above\n\nA **lead**')
  await frame(page).getByRole('link', { name: 'a link' }).focus()
  await page.keyboard.press('Escape')
  await expect(form(page)).toBeFocused()
})

test('a picture on a server is asked for once the workspace shows them, and not before', async ({ enter }) => {
  const server = await servePictures()
  const folder = makeWorkspace({
    '_news/a.md': `---\ntitle: Cranes\npublished: true\nimages:\n  - url: ${server.address}/card\n---\n\n![From there](${server.address}/one)\n\nThe end.\n`,
  })
  const { page } = await enter(folder)
  await openArticle(page, 'Cranes')
  await preview(page).click()
  await expect(frame(page).getByText('The end.')).toBeVisible()
  await expect(frame(page).getByText('From there')).toBeVisible()
  expect(server.asked).toEqual([])
  await page.getByRole('button', { name: 'Show pictures' }).click()
  const picture = frame(page).getByRole('img', { name: 'From there' })
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(100)
  expect(new Set(server.asked)).toEqual(new Set(['one', 'card']))
  server.close()
})

test('a body of a megabyte is drawn when it is asked for', async ({ enter }) => {
  const folder = makeNews({
    'a.md': `---\ntitle: Long\npublished: false\n---\n${'A line of words that goes on.\n'.repeat(36_000)}`,
    'b.md': `---\ntitle: Wide\npublished: false\n---\n${'a'.repeat(20_000)}\n`,
  })
  const { page } = await enter(folder)
  await openArticle(page, 'Wide')
  await expect(form(page).getByText('A line of over 10,000 letters')).toBeVisible()
  await expect(field(page, 'Body')).toHaveCount(0)
  await openArticle(page, 'Long')
  await expect(form(page).getByText('252,000 words')).toBeVisible()
  await expect(field(page, 'Body')).toHaveCount(0)
  await form(page).getByRole('button', { name: 'Show the body' }).click()
  await expect(field(page, 'Body')).toHaveValue(/^A line of words/)
  await field(page, 'Body').focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('x')
  await save(page)
  expect(readNews(folder, 'a.md').slice(0, 60)).toContain('---\nxA line of words')
})

test('Preview and triage show it too', async ({ enter }) => {
  const folder = makeWorkspace({
    '_news/a.md': `---\ntitle: Cranes\npublished: false\n---\n${rich}`,
    '_news/b.md': '---\ntitle: Empty\npublished: false\n---\n',
  })
  const { page } = await enter(folder)
  await openArticle(page, 'Cranes')
  await page.getByRole('tab', { name: 'Preview' }).click()
  await expect(frame(page).getByRole('heading', { name: 'Heading' })).toBeVisible()
  expect(await axe(page)).toEqual([])
  await list(page).focus()
  await page.keyboard.press('i')
  const triage = page.getByRole('region', { name: 'Triage' })
  await expect(triage.frameLocator('iframe').getByRole('heading', { name: 'Heading' })).toBeVisible()
  expect(await axe(page)).toEqual([])
  // A key pressed in the body decides as anywhere in triage.
  await triage.frameLocator('iframe').getByRole('link', { name: 'a link' }).focus()
  await page.keyboard.press('j')
  await expect(triage.getByRole('heading', { name: 'Empty' })).toBeVisible()
  await expect(triage.getByRole('region', { name: 'Body' })).toHaveCount(0)
})
