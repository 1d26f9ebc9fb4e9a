import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { changeArticle, tryChange } from '../../../../src/main/articles/save-article'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import type { FieldTable } from '../../../../src/shared/fields/table/table'

const table: FieldTable = {
  ...newsroomTable,
  site: 'jekyll',
  roles: { ...newsroomTable.roles, date: ['date'] },
  switch: { key: 'published', form: 'published', published: [], unpublished: [], hasDrafts: true, readsTexts: true },
}
const [from, to] = ['_drafts/eel.md', '_posts/2024-06-01-eel.md']

let root = ''
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-draft-')))
  for (const folder of ['_drafts', '_posts']) mkdirSync(join(root, folder))
})
const put = (path: string, text: string): void => writeFileSync(join(root, path), text)
const textAt = (path: string): string => readFileSync(join(root, path), 'utf8')
const files = (): readonly string[] =>
  ['_drafts', '_posts'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))

const publishing = (path = from) => ({ root, path, table, changes: [{ kind: 'publish' }], replace: false }) as const

test.each([
  ['TOML', '+++\ntitle = "Eel"\n+++\nBody\n'],
  ['JSON', '{"title": "Eel"}\n\nBody\n'],
  ['broken YAML', '---\ntitle: a: b: c\n---\nBody\n'],
  ['marks of git', '---\ntitle: Eel\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n---\nBody\n'],
])('a draft in %s, which nothing else changes, is not published by a move', async (_, text) => {
  put(from, text)
  const said = await changeArticle({ ...publishing(), changes: [{ kind: 'addTopic', topic: 'Fish' }] })
  const tried = await tryChange(publishing())
  const { outcome } = await changeArticle(publishing())
  expect(outcome).toEqual(said.outcome)
  expect(outcome.kind).toBe('refused')
  expect(tried.outcome).toEqual(outcome)
  expect(files()).toEqual([from])
})

test.each([
  ['_drafts/eel.md', '2024-13-45', 'There is no month 13.'],
  ['_drafts/2024-99-99-eel.md', '2024-06-01', 'There is no month 99.'],
  ['_drafts/eel\nskin.md', '2024-06-01', 'Its name holds a line break.'],
])('the draft %j of %s stays where it is, and the reason is said', async (path, date, message) => {
  put(path, `---\ntitle: Eel\ndate: ${date}\n---\n`)
  const refused = { kind: 'refused', reason: { message: expect.stringContaining(message) } }
  expect((await tryChange(publishing(path))).outcome).toMatchObject(refused)
  expect((await changeArticle(publishing(path))).outcome).toMatchObject(refused)
  expect(files()).toEqual([path])
})

test('a draft is published by its move, whose line says where to', async () => {
  const text = '---\ntitle: Eel\ndate: 2024-06-01\n---\n'
  put(from, text)
  const done = await changeArticle(publishing())
  expect(done).toMatchObject({ outcome: { kind: 'saved', proof: { summary: `${from} → ${to}` } }, movedTo: to })
  expect(textAt(to)).toBe(text)
  expect(existsSync(join(root, from))).toBe(false)
})
