import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { applyEdits, parseArticle } from '../../src/shared/article'
import { isMap } from '../../src/shared/article/value'
import { editsOf } from '../../src/shared/change'
import type { Change } from '../../src/shared/change/change'
import { applySplice, spliceBetween } from '../../src/shared/change/splice'
import { newsroomTable } from '../../src/shared/fields/table/newsroom'
import { numRuns, texts } from './files'
import { articles, hasAnchors } from './generate'
import { editable, outcome } from './made'
import { removedLines, touched } from './spans'

vi.setConfig({ testTimeout: 30_000 + 20 * numRuns })

/** Every key that generated articles have is a text field, whatever stands there. */
const keys = ['title', 'excerpt', 'quoted key', 'unknown', 'émile', 'locale', 'heat', 'first', 'second']
const [row] = newsroomTable.rows
const table = {
  ...newsroomTable,
  rows: keys.map((key) => ({ ...(row as NonNullable<typeof row>), key, kind: 'text' as const })),
}
const where = { path: '_news/a.md', table }

const changes: fc.Arbitrary<Change> = fc.record({
  kind: fc.constant('replace' as const),
  field: fc.constant(null),
  find: fc.constantFrom('o', 'harbour', 'Ports', ' ', 'one', 'isn', '港', '"', "'", 'e', '2'),
  with: fc.constantFrom('', 'x', ' ', '#', ': ', '"', "'", '港口', '- a', '\\'),
  pattern: fc.constant(false),
  matchCase: fc.boolean(),
})

test('find and replace changes the texts that hold it and no other byte, and undo gives all bytes back', () => {
  const cases = fc
    .oneof({ weight: 3, arbitrary: articles }, { weight: 1, arbitrary: fc.constantFrom(...texts) })
    .filter(editable)
  let made = 0
  fc.assert(
    fc.property(cases, changes, (text, change) => {
      if (change.kind !== 'replace') return
      const before = parseArticle(text)
      const edits = editsOf(change, before, where)
      const done = outcome(() => applyEdits(text, edits))
      if (!('text' in done)) return
      const after = parseArticle(done.text)
      made += edits.length
      const flags = change.matchCase ? 'gu' : 'giu'
      const find = new RegExp(change.find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), flags)
      for (const [key, value] of Object.entries(before.data)) {
        const is = keys.includes(key) && typeof value === 'string'
        // What an alias stands for changes with the field that it is the name of.
        if (!is && hasAnchors(text)) continue
        expect(after.data[key], JSON.stringify({ text, change })).toEqual(
          is ? value.replace(find, () => change.with) : value,
        )
      }
      expect(isMap(after.data) && Object.keys(after.data)).toEqual(Object.keys(before.data))
      expect(after.body).toBe(before.body)
      const lines = text.split('\n')
      const spans = edits.flatMap((edit) => touched(text, edit))
      const free = new Set(lines.filter((_, line) => spans.some(([from, to]) => line >= from && line <= to)))
      const lost = removedLines(text, done.text).filter((line) => !free.has(lines[line] ?? ''))
      expect(lost.map((line) => lines[line])).toEqual([])
      expect(applySplice(done.text, spliceBetween(done.text, text))).toBe(text)
    }),
    { numRuns },
  )
  expect(made).toBeGreaterThan(numRuns / 10)
})
