import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { leaveMouse, makeWorkspace } from './app'
import { makeNews, readNews } from './articles'
import { type Enter, test } from './shared-app'
import { field, form, list, openArticle, option, save, search } from './window'

const box = (page: Page): Locator => form(page).getByRole('combobox', { name: 'Find related' })
const options = (page: Page): Locator => form(page).getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
const entries = (page: Page): Locator => form(page).getByRole('group', { name: /^Related \d+$/ })
const addRelated = (page: Page): Locator => form(page).getByRole('button', { name: 'Add related' })

/** Opens an article of a copy of the newsroom; `read` gives its file. */
async function begin(enter: Enter, words: string, title: string) {
  const folder = makeWorkspace()
  const name = readdirSync(join(folder, '_news')).find((one) =>
    readFileSync(join(folder, '_news', one), 'utf8')
      .slice(0, 400)
      .includes(title),
  )
  const { page } = await enter(folder)
  await search(page).fill(words)
  await openArticle(page, title)
  // Some of the samples end their lines in the Windows way.
  const read = (): string => readFileSync(join(folder, '_news', name ?? ''), 'utf8').replaceAll('\r\n', '\n')
  return { page, read }
}

const whole = (title: string, more: string): string => `---\ntitle: "${title}"\n${more}---\nWords.\n`

/** The one piece that came into a text, of which nothing else is other than it was. */
function addedTo(before: string, after: string): string {
  let from = 0
  while (from < before.length && before[from] === after[from]) from += 1
  const added = after.slice(from, after.length - (before.length - from))
  expect(before.slice(0, from) + added + before.slice(from)).toBe(after)
  return added
}

/** The keys of a piece of front matter, in their order. */
const keysIn = (text: string): string[] => Array.from(text.matchAll(/^\s*(?:- )?(\w+):/gm), ([, key]) => key ?? '')

test('related stories are found by a few letters and added as the others are written, by keyboard alone', async ({
  enter,
}) => {
  const { page, read } = await begin(enter, 'dependency nobody', 'The dependency nobody remembers adding')
  const before = read()
  await page.keyboard.press('Alt+r')
  await expect(box(page)).toBeFocused()
  await expect(options(page).first()).toContainText('in both')
  await page.keyboard.type('harbour cranes fog')
  await expect(options(page)).toHaveText(['Begin an entry “harbour cranes fog”'])
  await page.keyboard.press('Alt+a')
  await expect(options(page).first()).toContainText('Harbour cranes learn to see in fog')
  await expect(options(page).first().locator('mark')).toHaveText(['Harbour', 'cranes', 'fog'])
  await page.keyboard.press('Enter')
  await expect(box(page)).toHaveValue('')
  await expect(entries(page)).toHaveCount(6)
  // Open for the next one, which isn't the same again.
  await expect(options(page).first()).toBeVisible()
  await expect(options(page).filter({ hasText: 'Harbour cranes' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveCount(0)
  await expect(addRelated(page)).toBeFocused()
  await save(page)
  const added = addedTo(before, read())
  const provider = ['provider', 'name', 'domain']
  const image = ['images', 'url', 'width', 'height', 'isCached']
  expect(keysIn(added).sort()).toEqual(
    ['title', 'excerpt', 'publishedDateTime', 'webUrl', 'type', ...provider, 'quality', ...image].sort(),
  )
  expect(added).toContain('title: "Harbour cranes learn to see in fog')
  expect(added).toMatch(/publishedDateTime: 2026-06-13T\d\d:\d\d:\d\dZ\n/)
})

test('Enter right behind what was typed takes what that finds, and nothing of the list before', async ({ enter }) => {
  const { page } = await begin(enter, 'dependency nobody', 'The dependency nobody remembers adding')
  await page.keyboard.press('Alt+r')
  await expect(options(page).first()).toBeVisible()
  await expect(options(page).first()).not.toContainText('wind at night')
  // Faster than anybody types: no answer comes in between.
  await page.evaluate(() => {
    const input = document.activeElement as HTMLInputElement
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    setValue?.call(input, 'who owns the wind at night')
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect(entries(page)).toHaveCount(6)
  await expect(entries(page).last()).toContainText('Who owns the wind at night')
})

test('the first related story of an article is written as those of other articles are', async ({ enter }) => {
  const { page, read } = await begin(enter, 'map forgets on purpose', 'What a map forgets on purpose')
  const before = read()
  expect(before).not.toContain('\nrelated:')
  await addRelated(page).click()
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveCount(1)
  await save(page)
  const keys = keysIn(addedTo(before, read()))
  expect(keys.slice(0, 2)).toEqual(['related', 'title'])
  expect(keys).not.toContain('published')
  expect(keys).not.toContain('topics')
})

test('a link that no article of the folder has begins an entry, with the cursor in its title', async ({ enter }) => {
  const { page, read } = await begin(enter, 'dependency nobody', 'The dependency nobody remembers adding')
  const before = read()
  await page.keyboard.press('Alt+r')
  await box(page).fill('https://elsewhere.example/story?utm_source=x')
  await expect(options(page)).toHaveText(['Not in this folder. Begin an entry with this address'])
  await page.keyboard.press('Enter')
  await expect(field(page, 'Title, related 6')).toBeFocused()
  await page.keyboard.type('Told elsewhere')
  await save(page)
  expect(addedTo(before, read())).toBe('  - title: "Told elsewhere"\n    webUrl: "https://elsewhere.example/story"\n')
})

test('one that is saved before its title is typed has its address alone', async ({ enter }) => {
  const { page, read } = await begin(enter, 'dependency nobody', 'The dependency nobody remembers adding')
  const before = read()
  await page.keyboard.press('Alt+r')
  await box(page).fill('https://elsewhere.example/story')
  await expect(options(page)).toHaveText(['Not in this folder. Begin an entry with this address'])
  await page.keyboard.press('Enter')
  await expect(field(page, 'Title, related 6')).toBeFocused()
  await save(page)
  expect(addedTo(before, read())).toBe('  - webUrl: "https://elsewhere.example/story"\n')
})

test('a pasted address offers its article though it is unpublished, and says which is none to add', async ({
  enter,
}) => {
  const address = (name: string): string => `https://a.example/${name}`
  const folder = makeNews({
    'main.md': whole(
      'Harbour',
      `webUrl: "${address('main')}"\nrelated:\n  - title: "Quay"\n    webUrl: "${address('quay')}"\n`,
    ),
    'quay.md': whole('Quay', `webUrl: "${address('quay')}"\nampWebUrl: "https://amp.example/quay"\n`),
    'fog.md': whole('Fog', `webUrl: "${address('fog')}"\nampWebUrl: "https://amp.example/fog"\npublished: false\n`),
  })
  const { page } = await enter(folder)
  await openArticle(page, 'Harbour')
  const before = readNews(folder, 'main.md')
  await page.keyboard.press('Alt+r')
  for (const [text, said] of [
    [address('main'), 'This is the article itself'],
    [`${address('quay')}?utm_source=x`, 'Already related'],
    ['https://amp.example/quay', 'Already related'],
  ] as const) {
    await box(page).fill(text)
    await expect(options(page)).toHaveText([said])
    await expect(options(page)).toBeDisabled()
    await page.keyboard.press('Enter')
    await options(page).click({ force: true })
    await expect(box(page)).toHaveValue(text)
  }
  await expect(entries(page)).toHaveCount(1)
  await box(page).fill('https://amp.example/fog')
  await expect(options(page)).toHaveCount(1)
  await expect(options(page)).toContainText('Unpublished')
  await box(page).press('Enter')
  await expect(entries(page)).toHaveCount(2)
  await box(page).fill(address('fog'))
  await expect(options(page)).toHaveText(['Already related'])
  await page.keyboard.press('Escape')
  await save(page)
  expect(addedTo(before, readNews(folder, 'main.md'))).toBe(`  - title: "Fog"\n    webUrl: "${address('fog')}"\n`)
})

test('a story is added once, with the address that it has, and each is a step of its own', async ({ enter }) => {
  const story = (title: string, more: string): string =>
    whole(title, `publishedDateTime: 2026-06-10T08:00:00Z\ntopics: [Ports]\n${more}`)
  const folder = makeNews({
    'main.md': story(
      'Harbour',
      'webUrl: "https://a.example/1"\nrelated:\n  - title: "R"\n    webUrl: "https://b.example/r"\n',
    ),
    'first.md': story('Quay', 'originalUrl: "https://c.example/quay"\n'),
    'second.md': story('Crane', ''),
    // What few have in common tells.
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`other-${at}.md`, whole(`Soil ${at}`, `topics: [Soil ${at}]\n`)]),
    ),
  })
  const { page } = await enter(folder)
  await openArticle(page, 'Harbour')
  const before = readNews(folder, 'main.md')
  await page.keyboard.press('Alt+r')
  await expect(options(page)).toHaveCount(2)
  for (const [at, title] of ['Quay', 'Crane'].entries()) {
    await box(page).fill(title)
    await expect(options(page).first()).toContainText('Ports')
    await page.keyboard.press('Enter')
    await expect(entries(page)).toHaveCount(2 + at)
    await expect(entries(page).last()).toBeInViewport()
  }
  await expect(options(page)).toHaveCount(0)
  await page.keyboard.type('Quay')
  await expect(options(page)).toHaveText(['Begin an entry “Quay”'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+s')
  const quay = '  - title: "Quay"\n    webUrl: "https://c.example/quay"\n'
  await expect.poll(() => addedTo(before, readNews(folder, 'main.md'))).toBe(`${quay}  - title: "Crane"\n`)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(entries(page)).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(entries(page)).toHaveCount(1)
  // What was taken back is offered anew.
  await page.keyboard.press('Alt+r')
  await expect(options(page)).toHaveCount(2)
})

test('an entry says what its article says otherwise by now, and takes it by a key: those values and no other', async ({
  enter,
}) => {
  const folder = makeWorkspace({
    '_news/a.md': whole(
      'Cranes',
      'related:\n  - title: "Fog"   # as it was\n    webUrl: https://a.example/b\n    type: article\n  - title: "Night"\n    webUrl: https://a.example/c\n',
    ),
    '_news/b.md': whole('Fog lifts', 'webUrl: https://a.example/b\ntype: article\n'),
    '_news/c.md': whole('Night', 'webUrl: https://a.example/c\npublished: false\n'),
  })
  const { app, page } = await enter(folder)
  await app.evaluate(({ shell }) => {
    const seen: string[] = []
    const { openExternal } = shell
    Object.assign(globalThis, { seen, restore: () => Object.assign(shell, { openExternal }) })
    shell.openExternal = async (url) => void seen.push(url)
  })
  await openArticle(page, 'Cranes')
  await expect(entries(page).nth(0)).toContainText('title differs from the article')
  await expect(entries(page).nth(1)).toContainText('unpublished')
  await expect(entries(page).nth(1)).not.toContainText('differs')
  await form(page).getByRole('button', { name: 'Edit related 1' }).focus()
  await page.keyboard.press('o')
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen))
    .toEqual(['https://a.example/b'])
  await app.evaluate(() => (globalThis as unknown as { restore: () => void }).restore())
  await page.keyboard.press('Alt+u')
  await expect(entries(page).nth(0)).not.toContainText('differs')
  await save(page)
  const text = readFileSync(join(folder, '_news/a.md'), 'utf8')
  expect(text).toContain('  - title: "Fog lifts"   # as it was\n    webUrl: https://a.example/b\n    type: article\n')
  expect(text).toContain('  - title: "Night"\n    webUrl: https://a.example/c\n')
  await entries(page).nth(1).getByRole('button', { name: 'Night', exact: true }).click()
  await expect(field(page, 'Title')).toHaveValue('Night')
})

test('what all that differ say by now is taken by one key, from any field, in one step', async ({ enter }) => {
  const related = (titles: readonly string[]): string =>
    `related:\n${titles.map((title, at) => `  - title: "${title}"\n    webUrl: https://a.example/${at}\n`).join('')}`
  const before = ['Fog', 'Night', 'Nets']
  const now = ['Fog lifts', 'Night', 'Nets mended']
  const folder = makeNews({
    'a.md': whole('Cranes', related(before)),
    ...Object.fromEntries(now.map((title, at) => [`${at}.md`, whole(title, `webUrl: https://a.example/${at}\n`)])),
  })
  const { page } = await enter(folder)
  await openArticle(page, 'Cranes')
  const button = form(page).getByRole('button', { name: 'Take today’s card of all 2 that differ' })
  await expect(button).toHaveAttribute('title', /^(Alt\+Shift\+U|⌥⇧U)$/)
  await field(page, 'Title').focus()
  await page.keyboard.press('Alt+Shift+U')
  await expect(entries(page).filter({ hasText: 'differs' })).toHaveCount(0)
  await expect(button).toHaveCount(0)
  await expect(page.getByRole('status', { name: 'Announcements' })).toContainText('Today’s card taken of 2 entries')
  await save(page)
  expect(readNews(folder, 'a.md')).toBe(whole('Cranes', related(now)))
  await page.keyboard.press('Alt+Shift+U')
  await expect(page.getByRole('status', { name: 'Announcements' })).toContainText('No related entry differs')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(entries(page).filter({ hasText: 'differs' })).toHaveCount(2)
})

test('an entry is of the article that has any of its addresses, in the form as in the list', async ({ enter }) => {
  const folder = makeWorkspace({
    '_news/a.md': whole(
      'Cranes',
      'related:\n  - title: "Fog"\n    ampUrl: https://amp.example/b\n    webUrl: https://a.example/b\n',
    ),
    '_news/b.md': whole('Fog lifts', 'webUrl: https://a.example/b\n'),
  })
  const { page } = await enter(folder)
  await search(page).fill('problem:related-stale')
  await openArticle(page, 'Cranes')
  await expect(entries(page)).toContainText('title differs from the article')
  await entries(page).getByRole('button', { name: 'Fog', exact: true }).click()
  await expect(field(page, 'Title')).toHaveValue('Fog lifts')
})

test('the box stays where it is while its words are typed', async ({ enter }) => {
  const { page } = await begin(enter, 'dependency nobody', 'The dependency nobody remembers adding')
  await page.keyboard.press('Alt+r')
  await expect(options(page).first()).toBeVisible()
  const top = async (): Promise<number> => (await box(page).boundingBox())?.y ?? Number.NaN
  const before = await top()
  await page.keyboard.type('fo')
  await expect(box(page)).toHaveValue('fo')
  await expect(options(page).last()).toHaveText('Begin an entry “fo”')
  // A row's reason may still have come to its lines; what it was once is the top of the form.
  expect(Math.abs((await top()) - before)).toBeLessThan(12)
})

test('Enter that is held adds one story', async ({ enter }) => {
  const { page } = await begin(enter, 'dependency nobody', 'The dependency nobody remembers adding')
  await page.keyboard.press('Alt+r')
  await expect(options(page).first()).toBeVisible()
  for (let press = 0; press < 6; press += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(entries(page)).toHaveCount(6)
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveCount(7)
})

test('an entry is looked at again when its article changes on disk', async ({ enter }) => {
  const folder = makeWorkspace({
    '_news/a.md': whole('Cranes', 'related:\n  - title: "Fog"\n    webUrl: https://a.example/b\n'),
    '_news/b.md': whole('Fog', 'webUrl: https://a.example/b\n'),
  })
  const { page } = await enter(folder)
  await openArticle(page, 'Cranes')
  await expect(entries(page).getByRole('button', { name: 'Fog', exact: true })).toBeVisible()
  await expect(entries(page)).not.toContainText('differs')
  writeFileSync(join(folder, '_news/b.md'), whole('Fog lifts', 'webUrl: https://a.example/b\n'))
  await expect(entries(page)).toContainText('title differs from the article')
  rmSync(join(folder, '_news/b.md'))
  await expect(entries(page)).toContainText('gone from this folder')
  await expect(entries(page).getByRole('button', { name: 'Fog', exact: true })).toHaveCount(0)
  await search(page).fill('problem:related-gone')
  await expect(option(page, 'Cranes')).toBeVisible()
})

test('entries are put in order by dragging them, and a row of the list is dropped on them', async ({ enter }) => {
  const related = (title: string, name: string): string =>
    `  - title: "${title}"\n    webUrl: https://a.example/${name}\n`
  const before = `related:\n${related('First', '1')}${related('Second', '2')}${related('Third', '3')}`
  const folder = makeWorkspace({
    '_news/a.md': whole('Cranes', before),
    '_news/b.md': whole('Fog lifts', 'webUrl: https://a.example/b\n'),
  })
  const read = (): string => readFileSync(join(folder, '_news/a.md'), 'utf8')
  const shown = await enter(folder)
  const { page } = shown
  await leaveMouse(shown)
  await openArticle(page, 'Cranes')
  const titles = entries(page).locator('[dir="auto"]')
  await expect(titles).toHaveText(['First', 'Second', 'Third'])
  await titles.nth(2).dragTo(titles.nth(0), { targetPosition: { x: 5, y: 1 } })
  await expect(titles).toHaveText(['Third', 'First', 'Second'])
  await expect(form(page).getByRole('button', { name: 'Edit related 1' })).toBeFocused()
  await option(page, 'Fog lifts').dragTo(addRelated(page))
  await expect(titles).toHaveText(['Third', 'First', 'Second', 'Fog lifts'])
  await save(page)
  const after = [related('Third', '3'), related('First', '1'), related('Second', '2'), related('Fog lifts', 'b')]
  expect(read()).toBe(whole('Cranes', `related:\n${after.join('')}`))
  // What is there already, and the article itself, stay out.
  for (const title of ['Fog lifts', 'Cranes']) await option(page, title).dragTo(addRelated(page))
  await expect(page.getByRole('status', { name: 'Announcements' })).toContainText('isn’t related to itself')
  await expect(entries(page)).toHaveCount(4)
})

test('in a folder whose team names its own keys for related stories, they are found and written in its way', async ({
  enter,
}) => {
  const folder = makeWorkspace({
    'content/posts/cranes.md': whole(
      'Cranes at dusk',
      'date: 2026-05-01\ntags: [harbour]\nrelated:\n  - title: Nets\n    link: https://b.example/nets/\n',
    ),
    'content/posts/fog.md': whole(
      'Fog over the harbour',
      'date: 2026-05-02\ntags: [harbour]\nlink: https://b.example/fog/\n',
    ),
    'content/posts/bread.md': whole('Bread', 'date: 2019-05-02\ntags: [kitchen]\n'),
    'hugo.toml': 'baseURL = "https://b.example/"\n',
  })
  const { page } = await enter(folder)
  await openArticle(page, 'Cranes at dusk')
  await page.keyboard.press('Alt+r')
  await expect(options(page)).toHaveCount(1)
  await expect(options(page).first()).toContainText('Fog over the harbour')
  await expect(options(page).first()).toContainText('harbour')
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveCount(2)
  await save(page)
  expect(readFileSync(join(folder, 'content/posts/cranes.md'), 'utf8')).toContain(
    '  - title: Nets\n    link: https://b.example/nets/\n  - title: Fog over the harbour\n    link: https://b.example/fog/\n',
  )
})

test('related cards of many are refreshed at once, after a dry run with their lines, and taken back in one step', async ({
  enter,
}) => {
  const related = (title: string): string => `related:\n  - title: "${title}"\n    webUrl: https://a.example/b\n`
  const folder = makeWorkspace({
    '_news/a.md': whole('Cranes', related('Fog')),
    '_news/b.md': whole('Fog lifts', 'webUrl: https://a.example/b\n'),
    '_news/c.md': whole('Nets', related('Fog lifts')),
    '_news/d.md': whole('Ropes', related('Fog')),
  })
  const read = (name: string): string => readFileSync(join(folder, '_news', name), 'utf8')
  const { page } = await enter(folder)
  await search(page).fill('problem:related-stale')
  await expect(option(page, 'Ropes')).toBeVisible()
  await search(page).fill('')
  await search(page).press('Enter')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('refresh related')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Refresh related cards of 2 articles/ })
  await expect(dialog.getByText('Fog lifts').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => read('a.md')).toBe(whole('Cranes', related('Fog lifts')))
  await expect.poll(() => read('d.md')).toBe(whole('Ropes', related('Fog lifts')))
  expect(read('c.md')).toBe(whole('Nets', related('Fog lifts')))
  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => read('a.md')).toBe(whole('Cranes', related('Fog')))
  await expect.poll(() => read('d.md')).toBe(whole('Ropes', related('Fog')))
})
