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
import { beforeEach, describe, expect, test } from 'vitest'
import { changeArticle, tryChange } from '../../../../src/main/articles/save-article'
import { parseArticle } from '../../../../src/shared/article'
import { cardOf } from '../../../../src/shared/card/card'
import { identityOf } from '../../../../src/shared/change/identity'

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

test('an empty file is left alone: its writer may have just begun', async () => {
  expect((await decide('', true)).outcome).toMatchObject({ kind: 'refused', reason: { code: 'empty' } })
  expect(disk()).toBe('')
})

test('what would be too large to be opened again is not made', async () => {
  const text = `---\ntitle: A\npublished: true\n---\n${'x'.repeat(5_000_000 - 34)}\n`
  expect((await decide(text, false)).outcome).toMatchObject({ kind: 'refused', reason: { code: 'too-large' } })
  expect(disk()).toBe(text)
})

describe('where another program writes between the read and the write', () => {
  const text = '---\ntitle: A\nheat: 3\npublished: false\n---\n'
  const publishWhile = (others: string[]) => {
    const seen: string[] = []
    writeFileSync(file, text)
    const note = async (before: string): Promise<void> => {
      seen.push(before)
      const next = others.shift()
      if (next !== undefined) writeFileSync(file, next)
    }
    const change = { root, path: 'a.md', changes: [{ kind: 'publish' }], replace: false, note } as const
    return changeArticle(change).then((done) => ({ ...done, seen }))
  }

  test('the change is made anew on its text, as often as it does, and that is what undo puts back', async () => {
    const theirs = [text.replace('3', '4'), text.replace('3', '5').replace('title: A', 'title: B')]
    const { outcome, before, seen } = await publishWhile([...theirs])
    expect(outcome).toMatchObject({ kind: 'saved', proof: { summary: 'published: false → true · 1 line' } })
    expect(seen).toEqual([text, ...theirs])
    expect(before).toBe(theirs[1])
    expect(disk()).toBe('---\ntitle: B\nheat: 5\npublished: true\n---\n')
  })

  test('also where it set the same field otherwise, and nothing is written where it made the change itself', async () => {
    expect((await publishWhile([text.replace('false', 'no')])).outcome.kind).toBe('saved')
    expect(disk()).toContain('published: true')
    const done = text.replace('false', 'true')
    expect((await publishWhile([done])).outcome).toEqual({ kind: 'already' })
    expect(disk()).toBe(done)
  })
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

describe('the article that is meant', () => {
  const of = (name: string, day: number, more = 'published: false\n'): string =>
    `---\ntitle: "${name}"\nexcerpt: "About ${name}."\npublishedDateTime: 2026-06-${day}T08:00:00Z\nwebUrl: "https://a.example/${day}"\n${more}---\n`
  const meant = identityOf(cardOf('a.md', parseArticle(of('Cranes', 13))))
  const publish = { root, path: 'a.md', changes: [{ kind: 'publish' }], replace: false, meant } as const
  /** Written as `plainCard` can't read it. */
  const odd = 'published: false\nsponsor: &one { name: Fund }\nother: *one\n'

  test.each([
    ['rewritten', of('Cranes', 13, 'heat: 3\npublished: false\nsecured: "x"\n')],
    ['with another title and excerpt', of('Cranes in fog', 13)],
    ['with another address and day', of('Cranes', 13).replaceAll('13', '14')],
    ['written in another way', of('Cranes', 13, odd)],
  ])('is changed: %s', async (_, text) => {
    writeFileSync(file, text)
    expect((await tryChange(publish)).outcome.kind).toBe('saved')
    expect((await changeArticle(publish)).outcome.kind).toBe('saved')
    expect(disk()).toBe(text.replace('published: false', 'published: true'))
  })

  test.each([
    ['plain', of('Wards', 12)],
    ['written in another way', of('Wards', 12, odd)],
    ['published already', of('Wards', 12, 'published: true\n')],
  ])('is not changed in place of another one: %s', async (_, text) => {
    writeFileSync(file, text)
    const refused = { kind: 'refused', reason: { code: 'another' } }
    expect((await tryChange(publish)).outcome).toMatchObject(refused)
    expect((await changeArticle(publish)).outcome).toMatchObject(refused)
    expect(disk()).toBe(text)
  })
})
