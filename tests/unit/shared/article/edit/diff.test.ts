import { describe, expect, it } from 'vitest'
import { applyEdits, diffArticles, parseArticle } from '../../../../../src/shared/article'

const wrap = (yaml: string): string => `---\n${yaml}---\nbody\n`

describe('diffArticles', () => {
  it.each([
    ['nothing', 'a: 1 # x\n', 'a:   1\n', []],
    ['a value', 'a: 1\n', 'a: 2\n', [{ op: 'set', path: ['a'], value: 2 }]],
    ['a new key', 'a: 1\n', 'a: 1\nb: 2\n', [{ op: 'set', path: ['b'], value: 2 }]],
    ['a key less', 'a: 1\nb: 2\n', 'a: 1\n', [{ op: 'remove', path: ['b'] }]],
    ['an item more', 'l: [a, c]\n', 'l: [a, b, c]\n', [{ op: 'insert', path: ['l', 1], value: 'b' }]],
    ['an item less', 'l: [a, b, c]\n', 'l: [a, c]\n', [{ op: 'remove', path: ['l', 1] }]],
    ['an item moved', 'l: [a, b, c]\n', 'l: [c, a, b]\n', [{ op: 'move', path: ['l', 2], to: 0 }]],
    ['an item changed', 'l: [a, b]\n', 'l: [a, x]\n', [{ op: 'set', path: ['l', 1], value: 'x' }]],
    [
      'an entry found by its address',
      'images: [{url: a, width: 1}, {url: b, width: 2}]\n',
      'images: [{url: b, width: 3}]\n',
      [
        { op: 'remove', path: ['images', 0] },
        { op: 'set', path: ['images', 0, 'width'], value: 3 },
      ],
    ],
    ['another kind', 'a: [x]\n', 'a: x\n', [{ op: 'set', path: ['a'], value: 'x' }]],
    ['an alias', 'a: &x {b: 1}\nc: *x\n', 'a: {b: 1}\nc: {b: 2}\n', [{ op: 'set', path: ['c'], value: { b: 2 } }]],
  ])('%s', (_, before, after, edits) => {
    expect(diffArticles(wrap(before), wrap(after))).toEqual(edits)
    expect(parseArticle(applyEdits(wrap(before), diffArticles(wrap(before), wrap(after)))).data).toEqual(
      parseArticle(wrap(after)).data,
    )
  })
  it('finds the body', () => {
    expect(diffArticles('a', 'b')).toEqual([{ op: 'body', text: 'b' }])
  })
  it('refuses what it can not read', () => {
    expect(() => diffArticles('---js\n---\n', 'b')).toThrow(expect.objectContaining({ code: 'not-editable' }))
  })
})
