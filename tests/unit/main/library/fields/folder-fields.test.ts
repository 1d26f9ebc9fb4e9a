import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { FolderFields } from '../../../../../src/main/library/fields/folder-fields'
import { Watchdog } from '../../../../../src/main/library/pace/watchdog'
import { noOwnFields, readOwnFields } from '../../../../../src/shared/fields'

const article = (front: string): string => `---\n${front}\n---\nWords.\n`

function fieldsOf(
  files: Readonly<Record<string, string>>,
  options: { skipped?: readonly string[]; file?: string } = {},
) {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-tests-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const told: { site: string; isOther: boolean }[] = []
  const notices: string[] = []
  const fields = new FolderFields({
    root,
    file: options.file ?? null,
    keepsFrom: 0,
    isPatient: false,
    watchdog: new Watchdog(),
    skipped: options.skipped ?? [],
    signal: new AbortController().signal,
    log: () => {},
    notice: ({ message }) => notices.push(message),
    changed: ({ table }, { isOther }) => told.push({ site: table.site, isOther }),
  })
  const save = (path: string, text: string): void => {
    writeFileSync(join(root, path), text)
    fields.forget(path)
  }
  return { root, fields, told, notices, save, paths: Object.keys(files) }
}

const news = Object.fromEntries(
  ['a', 'b', 'c'].map((name) => [
    `_news/${name}.md`,
    article(`title: ${name}\nwebUrl: https://a.example/${name}\naudience: all`),
  ]),
)
const newsroom = { settings: [], folders: ['_news'] }

it('a newsroom is one by its folders, and its articles are read for more once they are there', async () => {
  const { fields, told, paths } = fieldsOf(news)
  fields.setSigns(newsroom)
  fields.begin(paths)
  expect(told).toEqual([])
  expect(fields.isDue(paths)).toBe(true)
  await fields.learn(paths)
  expect(told).toEqual([{ site: 'newsroom', isOther: true }])
  expect(fields.table.rows.find(({ key }) => key === 'audience')).toMatchObject({ name: 'audience', inCard: true })
  expect(fields.isDue(paths)).toBe(false)
})

it('what was learnt is kept for the next run', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'copydesk-tests-')), 'fields.json')
  const first = fieldsOf(news, { file })
  first.fields.setSigns(newsroom)
  first.fields.begin(first.paths)
  await first.fields.learn(first.paths)
  // Nobody waits for the disk.
  expect(existsSync(file)).toBe(false)
  await first.fields.close()
  expect(existsSync(file)).toBe(true)
  const next = fieldsOf(news, { file })
  next.fields.setSigns(newsroom)
  next.fields.begin(next.paths)
  expect(next.told).toEqual([{ site: 'newsroom', isOther: true }])
  expect(next.fields.table.rows.map(({ key }) => key)).toContain('audience')
})

it('a folder with few articles that became another one while nobody looked is known as that', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'copydesk-tests-')), 'fields.json')
  const first = fieldsOf(news, { file })
  first.fields.setSigns(newsroom)
  first.fields.begin(first.paths)
  await first.fields.learn(first.paths)
  await first.fields.close()
  const next = fieldsOf({ 'a.md': 'Words.\n', 'b.md': 'Words.\n', 'c.md': 'Words.\n' }, { file })
  next.fields.begin(next.paths)
  await next.fields.learn(next.paths)
  expect(next.fields.table.site).toBe('bare')
})

it('a newsroom’s folder that comes to hold other articles is known by those', async () => {
  const { root, fields, paths, save } = fieldsOf(news)
  fields.setSigns(newsroom)
  fields.begin(paths)
  await fields.learn(paths)
  const notes = Array.from({ length: 20 }, (_, at) => `notes/${at}.md`)
  mkdirSync(join(root, 'notes'))
  for (const path of notes) writeFileSync(join(root, path), article('mood: calm'))
  fields.setSigns({ settings: [], folders: ['notes'] })
  await fields.learn([...paths, ...notes])
  expect(fields.table.site).toBe('bare')
  expect(fields.table.rows.map(({ key }) => key)).toContain('mood')
  save('notes/3.md', article('mood: calm\nsky: grey'))
  await fields.learn([...paths, ...notes])
  expect(keyOf(fields, 'sky')?.articles).toBe(1)
})

it('an article whose parse was given up isn’t parsed for this either', async () => {
  const posts = { 'a.md': article('mood: calm'), 'b.md': article('mood: calm\nheavy: 1') }
  const { fields, paths } = fieldsOf(posts, { skipped: ['b.md'] })
  fields.begin(paths)
  await fields.count(paths)
  expect(fields.table.rows.map(({ key }) => key)).toEqual(['mood'])
})

it('a time zone that nobody knows is told once, until another one is named; a newsroom has no use for one', () => {
  const signs = (timezone: string) => ({
    settings: [{ path: '_config.yml', fields: { timezone } }],
    folders: ['_posts'],
  })
  const posts = Object.fromEntries([1, 2, 3].map((day) => [`_posts/2024-01-0${day}-a.md`, article('layout: post')]))
  const { fields, told, notices, paths } = fieldsOf(posts)
  fields.setSigns(signs('Mars/Base'))
  fields.begin(paths)
  fields.setSigns(signs('Mars/Base'))
  expect(fields.table).toMatchObject({ site: 'jekyll', timeZone: null })
  expect(notices).toEqual([expect.stringContaining('“Mars/Base”')])
  fields.setSigns(signs('Europe/Helsinki'))
  expect(fields.table.timeZone).toBe('Europe/Helsinki')
  expect(told.at(-1)).toEqual({ site: 'jekyll', isOther: true })
  fields.setSigns(signs('Mars/Other'))
  expect(notices).toHaveLength(2)
  const newsroomToo = fieldsOf(news)
  newsroomToo.fields.setSigns({ ...newsroom, settings: signs('Mars/Base').settings })
  newsroomToo.fields.begin(newsroomToo.paths)
  expect([newsroomToo.fields.table.site, newsroomToo.notices]).toEqual(['newsroom', []])
})

const posts = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`posts/${at}.md`, article(`title: T${at}\nmood: calm\nweight: ${at}`)]),
)
const keyOf = (fields: FolderFields, key: string) => fields.read()?.rows.find((row) => row.key === key)
/** Takes away that an article may be read: whoever counts it again finds nothing. */
const unreadable = (root: string, paths: readonly string[]): void => {
  for (const path of paths) rmSync(join(root, path))
}

it('a saved article is counted anew, and no other is read', async () => {
  const { root, fields, told, paths, save } = fieldsOf(posts)
  fields.begin(paths)
  await fields.learn(paths)
  unreadable(root, paths)
  const before = told.length
  save('posts/7.md', article('title: Seven\nmood: [calm]\nweight: 7\nsky: grey'))
  expect(fields.isDue(paths)).toBe(true)
  await fields.learn(paths)
  expect(fields.read()?.articles).toBe(40)
  expect(keyOf(fields, 'mood')?.articles).toBe(40)
  expect(keyOf(fields, 'sky')).toMatchObject({ articles: 1, examples: ['grey'] })
  expect(told.length).toBe(before + 1)
  expect(fields.isDue(paths)).toBe(false)
})

it('the guess isn’t asked where a save changes nothing that is counted', async () => {
  const { fields, told, paths, save } = fieldsOf(posts)
  fields.begin(paths)
  await fields.learn(paths)
  const before = told.length
  save('posts/7.md', `${posts['posts/7.md']}Other words.\n`)
  expect(fields.isDue(paths)).toBe(true)
  await fields.learn(paths)
  expect(told).toHaveLength(before)
  expect(fields.isDue(paths)).toBe(false)
})

it('what comes and goes is counted alone', async () => {
  const { root, fields, paths, save } = fieldsOf(posts)
  fields.begin(paths)
  await fields.learn(paths)
  unreadable(root, paths)
  save('posts/new.md', article('title: New\nsky: blue'))
  const now = [...paths.slice(1), 'posts/new.md']
  fields.forget('posts/0.md')
  await fields.learn(now)
  expect(fields.read()?.articles).toBe(40)
  expect(keyOf(fields, 'mood')?.articles).toBe(39)
  expect(keyOf(fields, 'sky')?.articles).toBe(1)
  expect(fields.isDue(now)).toBe(false)
})

it('what is kept is written only where it holds something else', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'copydesk-tests-')), 'fields.json')
  const run = async (change: (save: (path: string, text: string) => void) => void): Promise<string> => {
    const { fields, paths, save } = fieldsOf(posts, { file })
    fields.begin(paths)
    await fields.count(paths)
    change(save)
    await fields.learn(paths)
    await fields.close()
    return `${statSync(file).ino} ${readFileSync(file, 'utf8').includes('grey')}`
  }
  const [written] = (await run(() => {})).split(' ')
  expect(await run((save) => save('posts/7.md', `${posts['posts/7.md']}Other words.\n`))).toBe(`${written} false`)
  expect(await run((save) => save('posts/7.md', article('sky: grey')))).toMatch(/ true$/)
})

const many = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [`_news/${at}.md`, article(`title: T${at}\naudience: all`)]),
)

it('of a newsroom only some articles are read, and of those again only what changed', async () => {
  const { root, fields, paths, save } = fieldsOf(many)
  fields.setSigns(newsroom)
  fields.begin(paths)
  await fields.learn(paths)
  expect(fields.read()?.articles).toBe(24)
  unreadable(root, paths)
  // One of those that were read: the first ones by name.
  save('_news/0.md', article('title: Nought'))
  await fields.learn(paths)
  expect(fields.isDue(paths)).toBe(false)
  expect(fields.read()?.articles).toBe(24)
  expect(keyOf(fields, 'audience')?.articles).toBe(23)
})

it('a newsroom of which all articles were counted, for somebody looks at its fields, stays counted', async () => {
  const { root, fields, paths, save } = fieldsOf(many)
  fields.setSigns(newsroom)
  fields.begin(paths)
  await fields.count(paths)
  unreadable(root, paths)
  save('_news/7.md', article('title: Seven'))
  await fields.learn(paths)
  expect(fields.read()?.articles).toBe(60)
  expect(keyOf(fields, 'audience')?.articles).toBe(59)
})

it('says a fault of the team’s file once, with its place; again only where it is another', async () => {
  const { fields, notices, paths } = fieldsOf(news)
  fields.setSigns(newsroom)
  fields.begin(paths)
  const faulty = readOwnFields('fields:\n  audience: { kind: word }\nrolls: {}\n')
  fields.setOwn(faulty)
  await fields.learn(paths)
  fields.setOwn(faulty)
  expect(notices).toEqual([expect.stringMatching(/^\.copydesk\/fields\.yaml:\d+:\d+: “.*” .* 1 more in this file\.$/)])
  fields.setOwn(noOwnFields)
  fields.setOwn(readOwnFields('fields: [\n'))
  expect(notices).toHaveLength(2)
})

it('tells of other faults also where they leave the fields as they are', () => {
  const { fields, told, paths } = fieldsOf(posts)
  fields.begin(paths)
  const before = told.length
  // While a program is writing it the file is empty.
  fields.setOwn(readOwnFields(''))
  expect(told).toHaveLength(before)
  fields.setOwn(readOwnFields('fields: [\n'))
  expect(told.slice(before)).toEqual([{ site: 'bare', isOther: false }])
  fields.setOwn(readOwnFields('fields: [\n'))
  expect(told).toHaveLength(before + 1)
})
