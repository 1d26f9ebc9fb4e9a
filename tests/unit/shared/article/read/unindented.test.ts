import { describe, expect, it } from 'vitest'
import { applyEdits, parseArticle } from '../../../../../src/shared/article'

const wrap = (yaml: string): string => `---\n${yaml}---\n]\nbody\n`

describe('lines in the first column that belong to the value above', () => {
  // The values are those that Psych 4 reads.
  it.each([
    ['a bracket alone', 'a: [\n  1,\n  2\n]\nb: 1\n', { a: [1, 2], b: 1 }],
    ['a list', 'a: [\n1,\n2\n]\nb: 1\n', { a: [1, 2], b: 1 }],
    ['a brace', 'a: {\n  x: 1\n}\nb: 1\n', { a: { x: 1 }, b: 1 }],
    ['CRLF', 'a: [\r\n1\r\n]\r\n', { a: [1] }],
    ['a comment stays', 'a: [\n# c\n1 ]\n', { a: [1] }],
    ['text in quotes', "a: 'x\n\ny'\n", { a: 'x\ny' }],
    ['of many lines', `a: "${'x\n'.repeat(2_000)}"\nb: 1\n`, { a: 'x '.repeat(2_000), b: 1 }],
    ['lines like keys in quotes', 'a: "x\nb: y\nc: z"\nb: 1\n', { a: 'x b: y c: z', b: 1 }],
    ['escapes and doubled quotes', "a: \"x\\\"\ny\\\\\"\nb: 'it''s\nso'\n", { a: 'x" y\\', b: "it's so" }],
    ['an escaped line break', 'a: "x\\\ny"\n', { a: 'xy' }],
    ['below an indented key', 'p:\n    b: [x,\n  y]\n', { p: { b: ['x', 'y'] } }],
    ['in items', 'l:\n- [a,\nb\n]\n- "c\nd"\n- e\n', { l: [['a', 'b'], 'c d', 'e'] }],
    ['quotes in a list', 'a: ["x\ny", \'z\n\'\n]\nb: 1\n', { a: ['x y', 'z '], b: 1 }],
  ])('%s', (_, yaml, data) => {
    const article = parseArticle(wrap(yaml))
    expect(article).toMatchObject({ data, problems: [], body: ']\nbody\n' })
    const toggled = applyEdits(article.text, [{ op: 'set', path: ['published'], value: false }])
    const { published, ...others } = parseArticle(toggled).data
    expect({ published, others }).toEqual({ published: false, others: data })
    expect(toggled.split('\n')).toHaveLength(article.text.split('\n').length + 1)
  })

  it.each([
    ['an item', 'a: [\n  1,\n  2\n]\n', ['a', 1], 3, 'a: [\n  1,\n  3\n]\n'],
    ['an item in the first column', 'a: [\n1,\n2\n]\n', ['a', 0], 3, 'a: [\n3,\n2\n]\n'],
    ['the text', 'a: "x\ny" # c\nb: 1\n', ['a'], 'z', 'a: "z" # c\nb: 1\n'],
    ['the key below', 'a: "x\ny"\nb: 1\n', ['b'], 2, 'a: "x\ny"\nb: 2\n'],
  ])('are edited where they stand: %s', (_, yaml, path, value, expected) => {
    expect(applyEdits(wrap(yaml), [{ op: 'set', path, value }])).toBe(wrap(expected))
  })

  it('are placed where they are', () => {
    const text = wrap('a: "x\ny"\nb: [\nc\n]\n')
    const written = (path: (string | number)[]) => {
      const range = parseArticle(text).rangeOf(path)
      return range && text.slice(range.from, range.to)
    }
    expect([written(['a']), written(['b']), written(['b', 0])]).toEqual(['"x\ny"', '[\nc\n]', 'c'])
  })

  it.each([
    ['another error', 'a: [\n1\n]\na: 2\n', 'duplicate-key', 5],
    ['an error further down', 'a: [\n1\n]\nb: @x\n', 'needs-quotes', 5],
    ['a quote that is open', 'a: "x\nb: 1\nc: "y"\n', 'syntax', 3],
    ['a quote that nothing ends', 'a: 1\nb: "x\nc: 1\n', 'syntax', 4],
    ['a bracket that is open', 'a: [x\nb: 1\nc: 2\n', 'syntax', 3],
    ['a document within', 'a: "x\n--- y"\n', 'syntax', 3],
    ['git’s marks', 'a: "x\n<<<<<<< HEAD\ny\n=======\nz\n>>>>>>> b\n"\n', 'git-conflict', 3],
  ])('are no excuse for %s', (_, yaml, code, line) => {
    expect(parseArticle(wrap(yaml)).problems).toMatchObject([{ severity: 'error', code, line }])
  })
})
