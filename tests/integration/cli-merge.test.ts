import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copydesk } from './copydesk'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-merge-'))
const article = (title: string, heat: string): string => `---\ntitle: ${title}\nheat: ${heat}\n---\nbody\n`
const names = ['BASE', 'OURS', 'THEIRS'].map((_, at) => join(folder, `.merge_file_${at}aBc`)) as [
  string,
  string,
  string,
]
const [, oursFile] = names

/** Writes the three files as git does, and merges them. */
function merge(base: string | Buffer, ours: string | Buffer, theirs: string | Buffer, ...more: string[]) {
  for (const [at, text] of [base, ours, theirs].entries()) writeFileSync(names[at] ?? '', text)
  return copydesk('merge', ...names, ...more)
}
const oursNow = (): string => readFileSync(oursFile, 'utf8')

test('different fields: both stand in OURS, and nothing is left beside it', () => {
  expect(merge(article('A', '1'), article('B', '1'), article('A', '2'))).toEqual({ lines: [], error: '', code: 0 })
  expect(oursNow()).toBe(article('B', '2'))
  expect(readFileSync(names[2], 'utf8')).toBe(article('A', '2'))
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => name.slice(folder.length + 1)).sort())
})

test('one field changed by both: git’s marks around its lines alone, 1, and its name', () => {
  const { code, error } = merge(article('A', '1'), article('B', '2'), article('C', '1'), '--name', '_news/a b.md')
  expect(code).toBe(1)
  expect(error).toBe('copydesk: _news/a b.md: both sides changed title\n')
  expect(oursNow()).toBe('---\n<<<<<<< ours\ntitle: B\n=======\ntitle: C\n>>>>>>> theirs\nheat: 2\n---\nbody\n')
})

test('fields are named as they stand in the file', () => {
  const text = (title: string, body: string): string =>
    `---\nrelated:\n  - webUrl: /1\n    title: ${title}\n---\n${body}\n`
  const { error } = merge(text('A', 'a'), text('B', 'b'), text('C', 'c'))
  expect(error).toBe(`copydesk: ${oursFile}: both sides changed related[0].title, body\n`)
})

test.each([
  ['not UTF-8', Buffer.from([0x2d, 0xff, 0x0a]), /theirs: Not UTF-8 text/],
  ['over 5 MB', Buffer.alloc(5_000_001, 'a'), /theirs: Too large/],
  ['NUL bytes', Buffer.from('a\0'), /theirs: Not text/],
])('%s: 1, the reason, and OURS as it was', (_, theirs, reason) => {
  const { code, error } = merge(article('A', '1'), article('B', '1'), theirs)
  expect(code).toBe(1)
  expect(error).toMatch(reason)
  expect(error).toContain('ours alone, without marks')
  expect(oursNow()).toBe(article('B', '1'))
})

test('a folder in the place of OURS is no article', () => {
  const place = join(folder, 'folder')
  mkdirSync(place)
  const { code, error } = copydesk('merge', names[0], place, names[2])
  expect({ code, error }).toMatchObject({ code: 1, error: expect.stringContaining('A folder with the name of a file') })
})

test.each([
  [[]],
  [names.slice(0, 2)],
  [[...names, 'more']],
  [[...names, '--all']],
  [[names[0], names[1], join(folder, 'none')]],
])('%j is wrong use: 2', (given) => {
  expect(copydesk('merge', ...given)).toMatchObject({ code: 2, lines: [] })
})

test('both made the article: the common version is empty', () => {
  expect(merge('', article('A', '1'), article('A', '1').replace('body', 'text')).code).toBe(1)
  expect(oursNow()).toBe(article('A', '1').replace('body\n', '<<<<<<< ours\nbody\n=======\ntext\n>>>>>>> theirs\n'))
})
