import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../../../../src/shared/article'

const codes = (text: string): string[] => parseArticle(text).problems.map(({ code }) => code)
const wrap = (yaml: string): string => `---\n${yaml}---\nbody\n`

describe('front matter and body', () => {
  it.each([
    ['a plain file', 'text\n', {}, 'text\n'],
    ['an empty file', '', {}, ''],
    ['ordinary', '---\na: 1\n---\nbody\n', { a: 1 }, 'body\n'],
    ['CRLF', '---\r\na: 1\r\n---\r\nbody\r\n', { a: 1 }, 'body\r\n'],
    ['a BOM', '\uFEFF---\na: 1\n---\nbody', { a: 1 }, 'body'],
    ['yaml named', '---yaml\na: 1\n---\n', { a: 1 }, ''],
    ['blanks after the fences', '--- \na: 1\n---\t \nb', { a: 1 }, 'b'],
    ['three dots', '---\na: 1\n...\nb', { a: 1 }, 'b'],
    ['no end of the last line', '---\na: 1\n---', { a: 1 }, ''],
    ['empty', '---\n---\nb', {}, 'b'],
    ['only comments', '---\n# c\n---\nb', {}, 'b'],
    ['a rule, no fence', '-----\na\n', {}, '-----\na\n'],
    ['a longer fence does not end it', '---\na: 1\n----: 2\n---\n', { a: 1, '----': 2 }, ''],
  ])('%s', (_, text, data, body) => {
    const article = parseArticle(text)
    expect(article.problems).toEqual([])
    expect(article.data).toEqual(data)
    expect(article.body).toBe(body)
  })
  it('keeps dates and words of YAML 1.1 as text', () => {
    expect(parseArticle(wrap('a: 2020-06-13T12:43:00Z\nb: no\nc: 1_000\n')).data).toEqual({
      a: '2020-06-13T12:43:00Z',
      b: 'no',
      c: '1_000',
    })
  })
  it('gives data that belongs to the caller', () => {
    const text = wrap('a: {b: 1}\n')
    const first = parseArticle(text)
    first.data.a = 2
    expect(parseArticle(text).data).toEqual({ a: { b: 1 } })
  })
  it('takes __proto__ as a key like others', () => {
    const { data } = parseArticle(wrap('__proto__: {x: 1}\nconstructor: 2\n'))
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor'])
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})

describe('problems', () => {
  it.each([
    ['language', '---js\nmodule.exports = {}\n---\n'],
    ['language', '---constructor\n---\n'],
    ['unclosed', '---\na: 1\n'],
    ['not-a-map', wrap('- a\n')],
    ['not-a-map', wrap('text\n')],
    ['several-documents', wrap('a: 1\n--- b\n')],
    ['duplicate-key', wrap('a: 1\na: 2\n')],
    ['duplicate-key', wrap('null: 1\n~: 2\n')],
    ['complex-key', wrap('? [a]\n: b\n')],
    ['unknown-tag', wrap('a: !ruby/object x\n')],
    ['unknown-alias', wrap('a: *b\n')],
    ['recursive-alias', wrap('a: &x [*x]\n')],
    ['too-deep', wrap(`a: ${'['.repeat(200)}\n`)],
    ['needs-quotes', wrap('a: b: c\n')],
    ['git-conflict', wrap('a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> desk\n')],
    ['git-conflict', `${wrap('a: 1\n')}<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> desk\n`],
    ['syntax', wrap('a: 1\nb\n')],
    ['syntax', wrap('a: "x\n')],
    ['too-large', wrap(`a: ${'x'.repeat(256 * 1024)}\n`)],
    ['too-large', wrap('a: 1\n') + 'x'.repeat(5 * 1024 * 1024)],
    ['merge-key', wrap('a: &x {b: 1}\nc:\n  <<: *x\n')],
  ])('%s', (code, text) => {
    expect(codes(text)).toEqual([code])
  })
  it('says where, counted in the file from 1', () => {
    const [problem] = parseArticle('\uFEFF---\r\na: 1\r\nb: [x\r\n---\r\n').problems
    expect(problem).toMatchObject({ severity: 'error', line: 4 })
    expect(parseArticle(wrap('a: 1\na: 2\n')).problems[0]).toMatchObject({ line: 3, column: 1 })
    expect(parseArticle(wrap('c:\n  <<: {a: 1}\n')).problems[0]).toMatchObject({
      path: ['c', '<<'],
      line: 3,
      column: 3,
    })
  })
  it('ends an alias bomb in a problem (how soon: tests/laws/bad-input.test.ts)', () => {
    const names = 'abcdefghij'
    const lines = [...names].map((name, i) => {
      const value = i === 0 ? 'x,'.repeat(9) : `*${names[i - 1]},`.repeat(9)
      return `${name}: &${name} [${value}]\n`
    })
    const article = parseArticle(wrap(lines.join('')))
    expect(article.data).toEqual({})
    expect(article.problems[0]?.code).toBe('alias-bomb')
  })
})

describe('rangeOf', () => {
  it.each([
    ['a: one # c\n', ['a'], 'one'],
    ['a: "one"\n', ['a'], '"one"'],
    ['a: !!str &x "one"\n', ['a'], '!!str &x "one"'],
    ['a: |- # c\n  one\n\nb: 1\n', ['a'], '|- # c\n  one'],
    ['a: [x, {y: 1}]\n', ['a', 1], '{y: 1}'],
    ['a:\n  - b: 1\n    c: 2\n  - d\n', ['a', 0], 'b: 1\n    c: 2'],
    ['a:\nb: 1\n', ['a'], ''],
    ['a : [ x: 1 ]\n', ['a', 0, 'x'], '1'],
  ])('of %j', (yaml, path, written) => {
    const text = wrap(yaml)
    const range = parseArticle(text).rangeOf(path)
    expect(range && text.slice(range.from, range.to)).toBe(written)
  })
  it('is undefined for what is not written', () => {
    expect(parseArticle(wrap('a: 1\n')).rangeOf(['b'])).toBeUndefined()
    expect(parseArticle('x').rangeOf(['b'])).toBeUndefined()
  })
})

it('what a problem quotes is short and one line', () => {
  const odd = `a\u202e${'b'.repeat(100_000)}`
  for (const text of [
    `---${odd}\n---\n`,
    `---\nx: !y\u202e{}${'b'.repeat(100_000)} z\n---\n`,
    `---\nx: !y!${odd} z\n---\n`,
  ]) {
    const [problem] = parseArticle(text).problems
    expect(problem?.message.length).toBeLessThanOrEqual(300)
    expect(problem?.message).not.toMatch(/[\p{Cc}\u202e]/u)
  }
})
