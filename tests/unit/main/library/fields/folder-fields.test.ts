import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { FolderFields } from '../../../../../src/main/library/fields/folder-fields'
import { Watchdog } from '../../../../../src/main/library/pace/watchdog'

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
  return { fields, told, notices, paths: Object.keys(files) }
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
  expect(fields.isDue(3)).toBe(true)
  await fields.learn(paths)
  expect(told).toEqual([{ site: 'newsroom', isOther: true }])
  expect(fields.table.rows.find(({ key }) => key === 'audience')).toMatchObject({ name: 'audience', inCard: true })
  expect(fields.isDue(3)).toBe(false)
})

it('what was learnt is kept for the next run', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'copydesk-tests-')), 'fields.json')
  const first = fieldsOf(news, { file })
  first.fields.setSigns(newsroom)
  first.fields.begin(first.paths)
  await first.fields.learn(first.paths)
  expect(existsSync(file)).toBe(true)
  const next = fieldsOf(news, { file })
  next.fields.setSigns(newsroom)
  next.fields.begin(next.paths)
  expect(next.told).toEqual([{ site: 'newsroom', isOther: true }])
  expect(next.fields.isDue(3)).toBe(false)
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
