import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type Save, saveArticle } from '../../../../src/main/articles/save-article'
import { createQueue } from '../../../../src/main/files/queue'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'

const base = `---
title: "Cranes" # from the wire
excerpt: Through fog
heat: 70
published: false
topics:
  - Vision
  - Logistics

secured: "q83v"
---
The body.
`
const path = '_news/a.md'
let root: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-save-')))
  mkdirSync(join(root, '_news'))
  put(base)
})
const put = (text: string): void => writeFileSync(join(root, path), text)
const disk = (): string => readFileSync(join(root, path), 'utf8')
const save = (text: string, more: Partial<Save> = {}) =>
  saveArticle({ root, path, base, text, replace: false, ...more })

const titled = base.replace('Cranes', 'Cranes see')

test('saved: one line, with its proof', async () => {
  const { outcome, before, changed } = await save(titled)
  expect(outcome).toMatchObject({ kind: 'saved', text: titled, proof: { summary: 'title · 1 line' } })
  expect(before).toBe(base)
  expect(changed).toMatchObject({ count: 1, lines: [{ after: 'title: "Cranes see" # from the wire' }] })
  expect(disk()).toBe(titled)
})

test('CRLF, a missing final newline and a byte order mark are kept', async () => {
  const crlf = `\uFEFF${base.replaceAll('\n', '\r\n').slice(0, -2)}`
  put(crlf)
  const changed = crlf.replace('Cranes', 'Cranes see')
  expect((await save(changed, { base: crlf })).outcome.kind).toBe('saved')
  expect(disk()).toBe(changed)
})

test('merged: what the pipeline changed beside our title stays, and is named', async () => {
  const theirs = base.replace('heat: 70', 'heat: 75').replace('q83v', 'zzzz')
  put(theirs)
  const { outcome } = await save(titled)
  expect(outcome).toMatchObject({ kind: 'merged', theirs: ['Heat', 'Secured'], proof: { summary: 'title · 1 line' } })
  expect(disk()).toBe(theirs.replace('Cranes', 'Cranes see'))
})

test('what others changed is named as the fields of the folder are', async () => {
  const rows = newsroomTable.rows.map((row) => ({ ...row, label: `Own ${row.label.toLowerCase()}` }))
  const table = { ...newsroomTable, rows }
  put(base.replace('heat: 70', 'heat: 75'))
  expect((await save(titled, { table })).outcome).toMatchObject({ kind: 'merged', theirs: ['Own heat'] })
  put(base.replace('Cranes', 'Their cranes'))
  expect((await save(titled, { table })).outcome).toMatchObject({ kind: 'conflict', fields: ['Own title'] })
})

test('merged where the lines meet: our field is set on their text', async () => {
  const theirs = base.replace('Through fog', 'Through rain')
  put(theirs)
  expect((await save(titled)).outcome).toMatchObject({ kind: 'merged', theirs: ['Excerpt'] })
  expect(disk()).toBe(theirs.replace('Cranes', 'Cranes see'))
})

test.each([
  ['the title', (text: string) => text.replace('Cranes', 'Their cranes'), ['Title']],
  ['the body', (text: string) => text.replace('The body.', 'Their body.'), ['Body']],
  ['broken YAML', (text: string) => text.replace('heat: 70', 'heat: [70'), ['The whole file']],
])('conflict on %s: nothing is written', async (_, change, fields) => {
  const ours = titled.replace('  - Logistics', '  - Ships').replace('The body.', 'Our body.')
  const theirs = change(base)
  put(theirs)
  const { outcome, before } = await save(ours)
  expect(outcome).toEqual({ kind: 'conflict', disk: theirs, fields })
  expect(before).toBeNull()
  expect(disk()).toBe(theirs)
})

test('a comment of ours is merged by lines, and never lost where lines meet', async () => {
  const ours = titled.replace('heat: 70', 'heat: 70 # ours')
  put(base.replace('q83v', 'zzzz'))
  expect((await save(ours)).outcome.kind).toBe('merged')
  expect(disk()).toBe(ours.replace('q83v', 'zzzz'))
  const theirs = base.replace('published: false', 'published: true')
  put(theirs)
  expect((await save(ours)).outcome.kind).toBe('merged')
  expect(disk()).toBe(ours.replace('published: false', 'published: true'))
})

test('topics that both sides changed are merged', async () => {
  put(base.replace('  - Vision', '  - Sight'))
  expect((await save(base.replace('  - Logistics', '  - Ships'))).outcome.kind).toBe('merged')
  expect(disk()).toBe(base.replace('  - Vision\n  - Logistics', '  - Ships\n  - Sight'))
})

test('the text that the disk already has is saved without a write', async () => {
  put(titled)
  const { outcome, before } = await save(titled)
  expect(outcome).toMatchObject({ kind: 'saved', proof: { lines: [] } })
  expect(before).toBeNull()
})

test('without edits of ours the disk wins', async () => {
  const theirs = base.replace('heat: 70', 'heat: 75')
  put(theirs)
  expect((await save(base)).outcome).toMatchObject({ kind: 'merged', text: theirs, theirs: ['Heat'] })
  expect(disk()).toBe(theirs)
})

test('a link inside the folder is saved through, one outside is refused', async () => {
  symlinkSync('a.md', join(root, '_news/link.md'))
  expect((await save(titled, { path: '_news/link.md' })).outcome.kind).toBe('saved')
  expect(disk()).toBe(titled)
  const outside = join(mkdtempSync(join(tmpdir(), 'copydesk-outside-')), 'secret.md')
  writeFileSync(outside, base)
  symlinkSync(outside, join(root, '_news/out.md'))
  expect((await save(titled, { path: '_news/out.md' })).outcome).toMatchObject({ reason: { code: 'outside' } })
  expect(readFileSync(outside, 'utf8')).toBe(base)
})

test('read-only asks, and is replaced on a yes', async () => {
  chmodSync(join(root, path), 0o444)
  expect((await save(titled)).outcome).toMatchObject({ kind: 'ask', reason: { code: 'read-only' } })
  expect(disk()).toBe(base)
  expect((await save(titled, { replace: true })).outcome.kind).toBe('saved')
  expect(disk()).toBe(titled)
})

test('a file that is gone, no text any more, or would be too large is refused', async () => {
  expect((await save('x'.repeat(5_000_001))).outcome).toMatchObject({ reason: { code: 'too-large' } })
  writeFileSync(join(root, path), Buffer.from([0xff]))
  expect((await save(titled)).outcome).toMatchObject({ reason: { code: 'not-utf8' } })
  rmSync(join(root, path))
  expect((await save(titled)).outcome).toMatchObject({ reason: { code: 'missing' } })
})

test('a file in Windows-1252 becomes UTF-8 where that was asked for, and only as it was shown', async () => {
  const text = base.replace('Cranes', 'Café')
  const older = Buffer.from(text, 'latin1')
  writeFileSync(join(root, path), older)
  expect((await save(text, { base: text })).outcome).toMatchObject({ reason: { code: 'not-utf8' } })
  const other = { base: text.replace('Café', 'Cafe'), older: 'windows-1252' } as const
  expect((await save(other.base, other)).outcome).toMatchObject({ kind: 'conflict' })
  expect(readFileSync(join(root, path)).equals(older)).toBe(true)
  const { outcome, before } = await save(text, { base: text, older: 'windows-1252' })
  expect(outcome).toMatchObject({ kind: 'saved', text, proof: { summary: expect.stringContaining('1 line') } })
  expect(before, 'no text that undo could put back').toBeNull()
  expect(disk()).toBe(text)
})

test('twenty saves at once from one base: each is written or told, and the last text is whole', async () => {
  const queue = createQueue()
  const texts = Array.from({ length: 20 }, (_, index) => base.replace('heat: 70', `heat: ${100 + index}`))
  const outcomes = await Promise.all(texts.map((text) => queue(path, () => save(text))))
  expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['saved', ...Array(19).fill('conflict')])
  expect(disk()).toBe(texts[0])
})

test('twenty writers without a common queue lose nothing: the file is their lock', async () => {
  const fields = Array.from({ length: 20 }, (_, index) => `field${index}`)
  const outcomes = await Promise.all(
    fields.map((field) => save(base.replace('published: false\n', `published: false\n${field}: 1\n`))),
  )
  for (const [index, { outcome }] of outcomes.entries()) {
    const written = outcome.kind === 'saved' || outcome.kind === 'merged'
    expect(disk().includes(`${fields[index]}: 1\n`)).toBe(written)
  }
  expect(outcomes.some(({ outcome }) => outcome.kind === 'saved')).toBe(true)
  expect(readdirSync(join(root, '_news'))).toEqual(['a.md'])
})
