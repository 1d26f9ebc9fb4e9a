import { describe, expect, it } from 'vitest'
import { ArticleError, applyEdits, type Edit, type Path, parseArticle } from '../../../../../src/shared/article'

const wrap = (yaml: string): string => `---\n${yaml}---\nbody\n`
const set = (path: (string | number)[], value: unknown): Edit => ({ op: 'set', path, value })

function codeOf(text: string, edit: unknown): string {
  try {
    applyEdits(text, [edit as Edit])
  } catch (error) {
    if (error instanceof ArticleError) return error.code
    throw error
  }
  return 'done'
}

describe('front matter that is not there yet', () => {
  it.each([
    ['text\n', '---\ntitle: a\n---\ntext\n'],
    ['text\r\n', '---\r\ntitle: a\r\n---\r\ntext\r\n'],
    ['\uFEFFtext', '\uFEFF---\ntitle: a\n---\ntext'],
    ['', '---\ntitle: a\n---\n'],
    ['---\n---\nb', '---\ntitle: a\n---\nb'],
    ['---\n# c\n---\nb', '---\n# c\ntitle: a\n---\nb'],
  ])('%j', (before, after) => {
    expect(applyEdits(before, [set(['title'], 'a')])).toBe(after)
  })
})

describe('the body', () => {
  it.each([
    ['---\na: 1\n---\nold', 'new\n', '---\na: 1\n---\nnew\n'],
    ['---\na: 1\n---', 'new', '---\na: 1\n---\nnew'],
    ['\uFEFFold', 'new', '\uFEFFnew'],
    ['---\na: 1\n---\nold', '---\nb: 1\n---\n', '---\na: 1\n---\n---\nb: 1\n---\n'],
  ])('of %j', (before, text, after) => {
    expect(applyEdits(before, [{ op: 'body', text }])).toBe(after)
  })
  it('may not turn into front matter', () => {
    expect(codeOf('old', { op: 'body', text: '---\na: 1\n---\n' })).toBe('would-break')
  })
})

describe('what is left alone', () => {
  it('returns the very same text for a value that is there', () => {
    const text = '\uFEFF---\r\n# c\nt:   "a\\u00e9"  # x\r\nl: [ a,  b ]\nm:\n\n- {x:  1}\n---\t\r\n\r\n'
    expect(applyEdits(text, [set(['t'], 'aé'), set(['l'], ['a', 'b']), set(['m'], [{ x: 1 }])])).toBe(text)
  })
  it('gives a new line its neighbour’s break where they are mixed', () => {
    expect(applyEdits('---\r\ntitle: a\ntopics: []\r\n---\r\n', [set(['type'], 'x')])).toBe(
      '---\r\ntitle: a\ntype: x\ntopics: []\r\n---\r\n',
    )
  })
  it('makes edits one after the other', () => {
    const edits: Edit[] = [
      { op: 'insert', path: ['l', 0], value: 'x' },
      { op: 'move', path: ['l', 0], to: 1 },
      { op: 'remove', path: ['l', 0] },
    ]
    expect(applyEdits(wrap('l:\n  - a\n'), edits)).toBe(wrap('l:\n  - x\n'))
  })
})

describe('refusals', () => {
  it.each([
    ['not-editable', '---js\n---\n', set(['a'], 1)],
    ['not-editable', '---\na: 1\n', set(['a'], 2)],
    ['not-editable', wrap('a: 1\na: 2\n'), set(['a'], 2)],
    ['bad-edit', wrap('a: 1\n'), { op: 'rename', path: ['a'] }],
    ['bad-path', wrap('a: 1\n'), { op: 'remove', path: [] }],
    ['bad-path', wrap('a: 1\n'), set(['a', -1], 2)],
    ['bad-path', wrap('l: [a]\n'), set(['l', 'x'], 2)],
    ['bad-value', wrap('a: 1\n'), set(['a'], undefined)],
    ['bad-value', wrap('a: 1\n'), set(['a'], new Date(0))],
    ['not-text', wrap('a: 1\n'), set(['a'], 'x\ud800')],
    ['not-text', wrap('a: 1\n'), { op: 'body', text: '\udc00' }],
    ['not-a-list', wrap('a: {b: 1}\n'), { op: 'insert', path: ['a', 0], value: 1 }],
    ['out-of-range', wrap('l: [a]\n'), { op: 'insert', path: ['l', 2], value: 1 }],
    ['out-of-range', wrap('l: [a]\n'), { op: 'move', path: ['l', 0], to: 1 }],
    ['out-of-range', wrap('l: [a]\n'), { op: 'remove', path: ['l', 1] }],
    ['no-such-path', wrap('a: text\n'), set(['a', 'b'], 1)],
    ['alias', wrap('a: &x {b: 1}\nc: *x\n'), set(['c', 'b'], 2)],
    ['anchor-in-use', wrap('a: &x {b: 1}\nc: *x\n'), set(['a', 'b'], 2)],
    ['anchor-in-use', wrap('a: &x {b: 1}\nc: *x\n'), { op: 'remove', path: ['a'] }],
    ['anchor-in-use', wrap('l:\n  - &x a\n  - b\n  - *x\n'), { op: 'move', path: ['l', 0], to: 2 }],
    ['would-break', wrap('a: >-\n  one\nl:\n  - x\n  # end\n'), { op: 'remove', path: ['l'] }],
    ['merge-key', wrap('a: {b: 1}\nc:\n  <<: {d: 1}\n'), set(['c', '<<'], 2)],
    ['merge-key', wrap('c:\n  <<: {d: 1}\n  d: 2\n'), { op: 'remove', path: ['c', 'd'] }],
  ])('%s: %j', (code, text, edit) => {
    expect(codeOf(text, edit)).toBe(code)
  })
  it('lets other fields of a file with anchors be edited', () => {
    expect(applyEdits(wrap('a: &x {b: 1}\nc: *x\nd: 1\n'), [set(['d'], 2)])).toBe(wrap('a: &x {b: 1}\nc: *x\nd: 2\n'))
    expect(applyEdits(wrap('a: &x {b: 1}\nc: *x\n'), [{ op: 'remove', path: ['c'] }])).toBe(wrap('a: &x {b: 1}\n'))
  })
})

describe('follow', () => {
  const follow = (yaml: string, path: Path, value: unknown): string =>
    applyEdits(wrap(yaml), [{ op: 'set', path, value, follow: true }])

  it.each<[string, Path, unknown, string]>([
    ['a: &x old # why\nb: *x\n', ['a'], 'new', 'a: &x new # why\nb: *x\n'],
    ['a: &x "old"\nl:\n  - *x\n', ['a'], '', 'a: &x ""\nl:\n  - *x\n'],
    ['m: { a: &x 1, b: *x }\n', ['m', 'a'], true, 'm: { a: &x true, b: *x }\n'],
    ['a: &x old\nm: &m { b: *x }\nn: *m\n', ['a'], 'new', 'a: &x new\nm: &m { b: *x }\nn: *m\n'],
    ['a: &x old\nb: *x\n', ['b'], 'new', 'a: &x old\nb: new\n'],
  ])('keeps the anchor, and the aliases: %j', (yaml, path, value, expected) => {
    expect(follow(yaml, path, value)).toBe(wrap(expected))
  })

  it('is refused where a list or map would follow, and where an alias is a key', () => {
    expect(() => follow('a: &x [1]\nb: *x\n', ['a'], 'new')).toThrow(ArticleError)
    expect(() => follow('a: &x old\nb: *x\n', ['a'], ['new'])).toThrow(ArticleError)
    expect(() => follow('a: &x old\n*x : b\n', ['a'], 'new')).toThrow(ArticleError)
  })
})

it('names the places that have a value by an alias', () => {
  const article = parseArticle(wrap('a: &x old\nm: &m { b: *x }\nn: *m\nl: [*x, c]\n'))
  expect(article.followersOf(['a'])).toEqual([
    ['m', 'b'],
    ['n', 'b'],
    ['l', 0],
  ])
  for (const path of [['m'], ['l', 1], ['z'], ['n', 'b']]) expect(article.followersOf(path)).toEqual([])
})
