import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyEdits, parseArticle } from '../../../../src/shared/article'

const corpus = resolve(import.meta.dirname, '../../../../../shared/corpus')
const files = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.md') && name !== 'README.md',
    )
  : []

describe('a toggle of published, on real files', () => {
  it.skipIf(files.length === 0)('there are some (skipped where ../shared/corpus is absent)', () => {
    expect(files.length).toBeGreaterThan(100)
  })
  it.each(files)('changes one line of %s', (name) => {
    const text = readFileSync(join(corpus, name), 'utf8')
    const before = parseArticle(text)
    expect(before.problems).toEqual([])
    const value = before.data.published === false
    const changed = applyEdits(text, [{ op: 'set', path: ['published'], value }])
    const lines = text.split('\n')
    const result = changed.split('\n')
    const added = 'published' in before.data ? 0 : 1
    expect(result.length - lines.length).toBe(added)
    const at = lines.findIndex((line, index) => line !== result[index])
    expect(result.toSpliced(at, 1)).toEqual(added === 1 ? lines : lines.toSpliced(at, 1))
    expect(parseArticle(changed).data).toEqual({ ...before.data, published: value })
    const back =
      'published' in before.data
        ? { op: 'set', path: ['published'], value: !value }
        : { op: 'remove', path: ['published'] }
    expect(applyEdits(changed, [back as never])).toBe(text)
  })
})
