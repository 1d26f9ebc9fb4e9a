import fc from 'fast-check'
import { parseEvents } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { plainCard } from '../../src/shared/card/card'
import { newsroomTable } from '../../src/shared/fields/table/newsroom'
import { numRuns } from './files'
import { blog, holds } from './plain-holds'

const tables = fc.constantFrom(newsroomTable, blog)
const eols = fc.constantFrom('\n', '\r\n')
const front = (lines: readonly string[], eol = '\n'): string => ['---', ...lines, '---', ''].join(eol)

describe('what a person may write of a field, and the plain reader takes', () => {
  it.each([
    ['text below its key', ['title:', '  Ports reopen', '  at night', 'excerpt: |', '  # One', '', '    two', 'x: 1']],
    [
      'folded text',
      ['title: >-', '  Ports', '  reopen', '', '  at night', 'excerpt: Long', ' and longer', '', ' still'],
    ],
    ['quotes over lines', ['title: "Ports', '  reopen"', "excerpt: 'it''s", '', "  late'", 'x: ! "a: b"']],
    ['a list over lines', ['topics: [', '    a,', '    "b c",', '  ]', 'tags:', '  [', '    x, y', '  ]']],
    [
      'names for values',
      ['image:', '  path: &image /a.png', '  url: *image', 'title: &t "A"', 'topics: &l [a, b]', 'tags: *l'],
    ],
    [
      'what begins with a digit',
      ['title: 37signals', 'x: 16:00 - 19:00', 'version: 1.3.0.rc1', 'date: 2015-03-17 14:00 -4'],
    ],
    ['odd beginnings', ['title: ✨ New', '_x: _y', 'excerpt: 🗑️ Old', 'key of words: (a)', 'x: "caf\\u00e9\\r\\n"']],
    ['comments behind lists', ['topics: [a, b] # c', 'tags: [a, b, ]', 'x: [ a ]']],
    ['images of two kinds', ['images:', '- x', '- url: v', 'title: T']],
    ['several authors', ['provider:', '- A', '- B', 'title: T']],
  ])('%s', (_, lines) => {
    for (const text of [front(lines), front(lines, '\r\n')]) {
      expect(holds(text)).toBe(true)
      expect(holds(text, blog)).toBe(true)
    }
  })

  it.each(['# Words\n', 'Words.\n\n---\nmore\n', '[link](x)\n', '![](a.png)', '> said', '**a**', '1. a', '`a`'])(
    'no front matter: %j',
    (text) => {
      expect(holds(text, blog)).toBe(true)
    },
  )

  it('on texts that begin with signs of any kind', () => {
    const begin = fc.constantFrom('+', '%', ';', '{', '<', '-', '\uFEFF', ' ', '\n', '\u00a0', 'a', '#', '[', 'é', '"')
    const line = fc.constantFrom(
      'a: 1',
      '---',
      '+++',
      '%%%',
      ';;;',
      '}',
      '"a": 1',
      'a = 1',
      '<<<<<<< x',
      '=======',
      '-->',
      'w',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(begin, line), { maxLength: 6 }), fc.constantFrom('', '\n', '\r\n'), (all, eol) => {
        holds(all.join(eol), blog)
        holds(`${all.slice(0, 2).join('')}${eol}${all.slice(2).join(eol)}`, blog)
      }),
      { numRuns: numRuns * 5 },
    )
  })
})

/** What begins deeper and goes on in the first column is found by the second pass, which reads all lines. */
function goesOnUnindented(text: string): boolean {
  try {
    parseEvents(text.slice(4, text.lastIndexOf('---')), {})
  } catch (error) {
    return /deficient indentation/.test(String(error))
  }
  return false
}

it('in time that grows with the text', () => {
  const blanks = ' '.repeat(70_000)
  const texts = [
    `---\ntopics: [a${blanks}b\n---\n`,
    `---\ntitle: a\n ${blanks}b\n---\n`,
    `---\ntitle: a${'\n'.repeat(70_000)}  b\n---\n`,
  ]
  const begun = process.cpuUsage()
  for (const text of [...texts, `+++\ntitle = a${blanks}b\n+++\n`, `+++\nx = [1${blanks}b]\n+++\n`])
    plainCard('a.md', text, blog)
  const { user } = process.cpuUsage(begun)
  expect(user / 1_000).toBeLessThan(500)
})

describe('on values of several lines put together at random', () => {
  const keys = ['title', 'excerpt', 'topics', 'provider', 'images', 'image', 'x', 'secured', 'two words', 'date']
  const key = fc.constantFrom(...keys.map((one) => `${one}:`))
  const first = fc.constantFrom(
    ...['', '|', '>', '|-', '>-', '|+', '>2', '| # c', '"', "'", '"a', "'a", '"a\\', '"a\\"', '"a" # c', "'a' # c"],
    ...[
      'a',
      '12',
      'true',
      '~',
      '[',
      '[a,',
      '[a',
      '[a] # c',
      '{a: 1,',
      '! "a',
      "! 'a'",
      '! a',
      '!!str "a',
      'a # c',
      'a:',
    ],
    ...['&n a', '&n "a"', '&n [a]', '&n', '*n', '*n # c', '&n "a', '&m *n', '37a', '1.5', '_a', '🗑 a', '\ud83d', '- a'],
  )
  const more = fc.constantFrom(
    ...[
      'b',
      '"',
      "'",
      'b"',
      "b'",
      'b" # c',
      '# c',
      'b # c',
      'b: c',
      'b:',
      '- b',
      '-b',
      '',
      '',
      ']',
      'b]',
      'b,',
      ', b]',
      '[b]',
    ],
    ...[
      'b\\',
      '\\" b',
      "'' b",
      '{b}',
      '? b',
      '*n',
      '&n b',
      '| b',
      '12',
      'b  ',
      'b\u00a0',
      '\u3000b',
      '\tb',
      'title: b',
      'title: b"',
      '...',
      '---',
    ],
  )
  const indent = fc.constantFrom('', ' ', '  ', '  ', '  ', '   ', '    ')
  const value = fc.tuple(key, first, fc.array(fc.tuple(indent, more), { maxLength: 4 }))
  const written = ([name, head, below]: readonly [
    string,
    string,
    readonly (readonly [string, string])[],
  ]): string[] => [head === '' ? name : `${name} ${head}`, ...below.map(([blanks, text]) => `${blanks}${text}`)]
  const values = fc.array(value, { maxLength: 4 }).map((all) => all.flatMap(written))

  it('below keys', () => {
    fc.assert(
      fc.property(values, eols, tables, (lines, eol, table) => {
        const text = front(lines, eol)
        fc.pre(!goesOnUnindented(text))
        holds(text, table)
      }),
      { numRuns: numRuns * 5 },
    )
  })

  it('below the keys of maps, and in lists', () => {
    const under = fc.constantFrom('provider:', 'image:', 'images:', 'topics:', 'x:', 'related:')
    const begin = fc.constantFrom('  ', '- ', '  - ', '    ')
    const inside = fc.tuple(under, begin, values).map(([name, opening, lines]) => {
      const blanks = ' '.repeat(opening.length)
      return [name, ...lines.map((line, index) => `${index === 0 ? opening : blanks}${line}`)]
    })
    fc.assert(
      fc.property(inside, values, eols, tables, (above, below, eol, table) => {
        const text = front([...above, ...below], eol)
        fc.pre(!goesOnUnindented(text))
        holds(text, table)
      }),
      { numRuns: numRuns * 5 },
    )
  })

  it('where one of a pair of surrogates is alone', () => {
    for (const text of ['\ud83d', '\udd11', '\ud83d a', '😀 \udd11', '😀', 'é\ud83d']) {
      for (const lines of [[`title: ${text}`], ['x: |', `  ${text}`], ['title: a', `  ${text}`]]) holds(front(lines))
    }
  })
})
