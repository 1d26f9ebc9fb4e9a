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
  const fields = new FolderFields({
    root,
    file: options.file ?? null,
    keepsFrom: 0,
    isPatient: false,
    watchdog: new Watchdog(),
    skipped: options.skipped ?? [],
    signal: new AbortController().signal,
    log: () => {},
    changed: ({ table }, { isOther }) => told.push({ site: table.site, isOther }),
  })
  return { fields, told, paths: Object.keys(files) }
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
