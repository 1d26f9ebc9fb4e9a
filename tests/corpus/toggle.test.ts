import { describe, expect, it } from 'vitest'
import { applyEdits, parseArticle } from '../../src/shared/article'
import { articles } from './real'

describe('a toggle of published, on real files', () => {
  it.each(articles)('changes one line of $name', ({ text }) => {
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
