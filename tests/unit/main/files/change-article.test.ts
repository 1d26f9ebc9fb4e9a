import { chmodSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeArticle } from '../../../../src/main/files/change-article'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-change-')))
const file = join(root, 'a.md')
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
