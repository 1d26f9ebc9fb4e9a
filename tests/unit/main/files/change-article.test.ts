import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { changeArticle } from '../../../../src/main/files/change-article'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-change-')))
const file = join(root, 'a.md')
beforeEach(() => rmSync(file, { force: true }))
const disk = () => readFileSync(file, 'utf8')
const decide = (text: string, published: boolean) => {
  writeFileSync(file, text)
  return changeArticle({ root, path: 'a.md', changes: [{ kind: published ? 'publish' : 'unpublish' }], replace: false })
}

test('the one line differs', async () => {
  const { outcome, before } = await decide('---\ntitle: A\npublished: false # hold\n---\n', true)
  expect(outcome).toMatchObject({ kind: 'saved', proof: { summary: 'published: false → true · 1 line' } })
  expect(before).toContain('published: false')
  expect(disk()).toBe('---\ntitle: A\npublished: true # hold\n---\n')
})

test('an article without the field is published; unpublishing adds a line', async () => {
  const text = '---\ntitle: A\nheat: 3\n---\n'
  expect((await decide(text, true)).outcome).toEqual({ kind: 'already' })
  expect((await decide(text, false)).outcome.kind).toBe('saved')
  expect(disk()).toBe('---\ntitle: A\nheat: 3\npublished: false\n---\n')
})

test('what cannot be edited is refused with its reason and stays', async () => {
  const text = '---\ntitle: "A\n---\n'
  expect((await decide(text, false)).outcome).toMatchObject({ kind: 'refused' })
  expect(disk()).toBe(text)
})

test('a read-only file asks', async () => {
  const text = '---\npublished: false\n---\n'
  writeFileSync(file, text)
  chmodSync(file, 0o444)
  const { outcome } = await changeArticle({ root, path: 'a.md', changes: [{ kind: 'publish' }], replace: false })
  expect(outcome).toMatchObject({ kind: 'ask', reason: { code: 'read-only' } })
  expect(disk()).toBe(text)
})

const hour = 3_600_000
/** Dated so many ms from now. */
const dated = (ahead: number): void => {
  const then = new Date(Date.now() + ahead)
  utimesSync(file, then, then)
}

test('of many, a file that a program begins to rewrite during the save is left to it, at each try', async () => {
  writeFileSync(file, '---\ntitle: A\npublished: false\n---\nbody\n')
  dated(-hour)
  const [half, rest] = ['---\ntitle: A\npublished: false\n---\nnew body\n', 'and its end\n']
  let writer: Promise<void> | null = null
  const rewrite = async (): Promise<void> => {
    writeFileSync(file, half)
    await new Promise((resolve) => setTimeout(resolve, 300))
    appendFileSync(file, rest)
  }
  const { outcome } = await changeArticle({
    root,
    path: 'a.md',
    changes: [{ kind: 'publish' }],
    replace: false,
    ofMany: true,
    note: async () => {
      writer ??= rewrite()
    },
  })
  await writer
  expect(outcome).toMatchObject({ kind: 'refused', reason: { code: 'being-written' } })
  expect(disk()).toBe(half + rest)
})

test('of many, a file that is dated a little ahead of the clock is left alone and named; one of another year is not', async () => {
  const text = '---\ntitle: A\npublished: false\n---\n'
  const change = { root, path: 'a.md', changes: [{ kind: 'publish' }], replace: false, ofMany: true } as const
  writeFileSync(file, text)
  dated(hour)
  expect((await changeArticle(change)).outcome).toMatchObject({ kind: 'refused', reason: { code: 'dated-ahead' } })
  expect(disk()).toBe(text)
  dated(365 * 24 * hour)
  expect((await changeArticle(change)).outcome.kind).toBe('saved')
})
