import { describe, expect, it } from 'vitest'
import { indentContinued, parseArticle } from '../../../../src/shared/article'

const wrap = (yaml: string): string => `---\n${yaml}---\n]\nbody\n`

describe('lines in the first column that belong to the value above', () => {
  // The values are those that Psych 4 reads in the original.
  it.each([
    ['a list', 'a: [\n1,\n2\n]\nb: 1\n', 'a: [\n 1,\n 2\n ]\nb: 1\n', { a: [1, 2], b: 1 }],
    ['CRLF', 'a: [\r\n1\r\n]\r\n', 'a: [\r\n 1\r\n ]\r\n', { a: [1] }],
    ['a comment stays', 'a: [\n# c\n1 ]\n', 'a: [\n# c\n 1 ]\n', { a: [1] }],
    ['text in quotes', "a: 'x\n\ny'\n", "a: 'x\n\n y'\n", { a: 'x\ny' }],
    ['an escaped line break', 'a: "x\\\ny"\n', 'a: "x\\\n y"\n', { a: 'xy' }],
    ['below an indented key', 'p:\n    b: [x,\n  y]\n', 'p:\n    b: [x,\n     y]\n', { p: { b: ['x', 'y'] } }],
    ['in an item', 'l:\n- [a,\nb\n]\n', 'l:\n- [a,\n b\n ]\n', { l: [['a', 'b']] }],
  ])('%s', (_, before, after, data) => {
    const result = indentContinued(wrap(before))
    expect(result).toBe(wrap(after))
    expect(parseArticle(result ?? '')).toMatchObject({ data, problems: [], body: ']\nbody\n' })
  })

  it.each([
    ['none', wrap('a: 1\n')],
    ['no front matter', 'text\n]\n'],
    ['another error', wrap('a: [\n1\n]\na: 2\n')],
    ['a quote that is open', wrap('a: "x\nb: 1\nc: "y"\n')],
    ['too many of them', wrap(`a: [\n${'1,\n'.repeat(300)}]\n`)],
  ])('are left alone: %s', (_, text) => {
    expect(indentContinued(text)).toBeUndefined()
  })
})
