import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Typing, typed, untyped } from '../../../../../../src/renderer/features/editor/text/typing'
import { pathKey } from '../../../../../../src/renderer/features/editor/text/values'
import { applyEdits, type Edit, type Path, parseArticle } from '../../../../../../src/shared/article'

const file = `---
title: "One"   # from the wire
excerpt: >-
  wrapped
  text
publishedDateTime: 2026-06-13T12:43:00Z # UTC
updatedDateTime: 2026-06-13 12:43 +0200
type: article
quality: 70
provider:
  name: Plain words
topics: [a, b]
related:
- title: R
  publishedDateTime: 2026-06-13
---
Body.
`
const places: readonly Path[] = [
  ['title'],
  ['excerpt'],
  ['publishedDateTime'],
  ['updatedDateTime'],
  ['type'],
  ['quality'],
  ['provider', 'name'],
  ['provider', 'domain'],
  ['related', 0, 'publishedDateTime'],
  ['related', 0, 'excerpt'],
  ['locale'],
]

/** A field emptied is taken out of the file, as the form does it. */
const editTo = (path: Path, text: string): Edit =>
  text === '' && path.at(-1) !== 'title' ? { op: 'remove', path } : { op: 'set', path, value: text }

function typeAll(text: string, path: Path, values: readonly string[]): { text: string; typing: Typing | null } {
  return values.reduce<{ text: string; typing: Typing | null }>(
    (now, value) => typed(now.text, now.typing, editTo(path, value), pathKey(path)),
    { text, typing: null },
  )
}

const value = fc.oneof(
  fc.constantFrom(
    '2026-06-14',
    '2026-06-14T09:00:00Z',
    '2026-06-13T12:43:00Z',
    '42',
    'no',
    'a: b',
    'article',
    'Plain words',
  ),
  fc.string({ maxLength: 12 }),
)

describe('typing letter by letter', () => {
  it('gives the very bytes that one paste gives, whatever stood there and however it was got to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.array(value, { maxLength: 2 }), value, (path, detours, last) => {
        const letters = [...detours, last].flatMap((text) => [...text].map((_, index) => text.slice(0, index + 1)))
        const keys = ['', ...letters, last]
        expect(typeAll(file, path, keys).text).toBe(applyEdits(file, [editTo(path, last)]))
      }),
      { numRuns: 500 },
    )
  })

  it('of one digit of a date keeps the date plain', () => {
    const shown = '2026-06-13T12:43:00Z'
    const keys = [shown.replace('13T', '1T'), shown.replace('13T', '14T')]
    expect(typeAll(file, ['publishedDateTime'], keys).text).toBe(file.replace('06-13T', '06-14T'))
  })

  it('back to what stood there is the very text, wrapped as it was', () => {
    const { excerpt } = parseArticle(file).data
    expect(typeAll(file, ['excerpt'], ['', 'x', String(excerpt)]).text).toBe(file)
  })

  it('in another field, or after another change, begins anew', () => {
    const first = typeAll(file, ['publishedDateTime'], ['2026'])
    const other = typed(first.text, first.typing, editTo(['type'], 'video'), 'type')
    expect(other.text).toContain('publishedDateTime: "2026" # UTC')
    const changed = applyEdits(first.text, [{ op: 'set', path: ['quality'], value: 1 }])
    expect(typed(changed, first.typing, editTo(['publishedDateTime'], '2027'), 'publishedDateTime').text).toBe(
      changed.replace('"2026"', '"2027"'),
    )
  })

  it('is no typing where a list gets or loses an item', () => {
    const once = typed(file, null, { op: 'insert', path: ['topics', 2], value: 'c' }, 'topics')
    expect(once.typing).toBeNull()
    expect(typed(once.text, once.typing, { op: 'remove', path: ['topics', 0] }, 'topics').text).toContain('[b, c]')
  })

  it('is taken back whole', () => {
    const { text, typing } = typeAll(file, ['publishedDateTime'], ['2026', '2026-02'])
    expect(untyped(text, typing, 'publishedDateTime')).toBe(file)
    expect(untyped(text, typing, 'title')).toBe(text)
    expect(untyped(`${text} `, typing, 'publishedDateTime')).toBe(`${text} `)
  })
})
