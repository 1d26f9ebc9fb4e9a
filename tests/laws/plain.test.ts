import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainCard } from '../../src/shared/card/card'
import { newsroomTable } from '../../src/shared/fields/table/newsroom'
import { files, numRuns, ordinary } from './files'
import { articles } from './generate'
import { nastyScalars } from './nasty-scalars'
import { blog, holds } from './plain-holds'

describe('the plain reader: fast or full, the same fields and the same card', () => {
  it('on all files that lie here, nasty ones among them', () => {
    for (const { text } of files) {
      holds(text)
      holds(text, blog)
    }
  })

  it('on articles as people write them, of which it takes most', () => {
    const taken = ordinary.filter(({ text }) => holds(text)).length
    expect(taken / ordinary.length).toBeGreaterThan(0.7)
  })

  it('on generated articles', () => {
    fc.assert(
      fc.property(articles, fc.constantFrom(newsroomTable, blog), (text, table) => void holds(text, table)),
      { numRuns },
    )
  })

  it('on nasty scalars in every place', () => {
    for (const value of nastyScalars) {
      for (const written of [value, `"${value}"`, `'${value}'`]) {
        for (const text of [`---\ntitle: ${written}\nx: 1\n---\n`, `---\ntopics:\n- ${written}\nx: 1\n---\n`])
          holds(text)
      }
    }
  })

  it('on texts that are longer than a card takes, or odd', () => {
    for (const unit of ['a', '😀', 'é', '\u0301', '\u202e', ' ', '\ufffd', '\u200f']) {
      for (const length of [190, 1_000, 4_000, 8_192]) {
        const value = `b${unit.repeat(length)}c`
        for (const written of [value, `"${value}"`, `"https://a.example/${value}"`, `"${value}\\ud800"`]) {
          const fields = ['title', 'excerpt', 'publishedDateTime', 'webUrl', 'type'].map(
            (key) => `${key}: ${written}\n`,
          )
          const lists = `topics:\n${`- ${written}\n`.repeat(3)}provider:\n  name: ${written}\nimages:\n- url: ${written}\n`
          holds(`---\n${fields.join('')}${lists}tags:\n${'- x\n'.repeat(300)}---\n`)
        }
      }
    }
  })

  const lines = fc.constantFrom(
    'title: A',
    'title:',
    '  going on',
    'images:',
    '  - url: u',
    '    width: 1',
    '    height: 2',
    '- url: v',
    'provider: P',
    '  images:',
    '    - url: w',
    'secured: "s"',
    'secured: s\rtitle: B',
    'secured: "s\ttitle: B',
    'secured: |',
    'other: |',
    'other: [a,',
    '  b]',
    'title: "A \\"b\\""',
    "title: 'it''s'",
    'topics:',
    '- x',
    '  - x',
    '  - a: 1',
    '    b: 2',
    'provider:',
    '  name: P',
    '  name: "Q"',
    'related:',
    '- title: R',
    '  webUrl: u',
    'quality: 012',
    'quality: 12',
    'heat: -1',
    'published: no',
    'published:',
    'date: 2020-06-13T12:43:00Z',
    'url: https://a.example/#x',
    'url: a #x',
    '# comment',
    '',
    '   ',
    'key : x',
    'null: 1',
    'tags: []',
    'tags: [a, b]',
    "tags: [ \"a, b\" , 'it''s', c d ]",
    'tags: [a, ]',
    'tags: [a # b]',
    'tags: ["a" "b"]',
    'tags: [1, true, 2024-01-02, ~]',
    'tags: [a: b]',
    'topics: [a, [b]]',
    '  b]',
    'title: A # comment',
    'title: "A" # comment',
    "title: 'A # b' # c",
    'title: "A"# b',
    'title: Über uns',
    'title: 10 things',
    'title: 1.10.0',
    'title: 1.10',
    'title: 1e3 x: y',
    'webUrl: /a/b.html',
    'quality: 0.5 # half',
    'quality: 1.50',
    'date: 2020-06-13 12:43:00 +0200',
    'publishedDateTime: 2020-6-3 2:43',
    'og.title: x',
    'x: |',
    '---',
    '...',
    '\ttab: x',
    'a: b: c',
    'a: b:',
    '- ',
    '-',
    '? x',
  )
  it('on lines put together at random, CRLF and LF', () => {
    const text = fc.tuple(fc.array(lines, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
    fc.assert(
      fc.property(text, ([all, eol]) => void holds(['---', ...all, '---', ''].join(eol))),
      { numRuns: numRuns * 5 },
    )
  })

  const paragraphs = fc.constantFrom(
    ...[
      'Words of *one*.',
      '# Title',
      '- one',
      '```',
      '<!-- x',
      '-->',
      '<!--more-->',
      '<!-- cut -->',
      '{% x %}',
      '',
      '',
    ],
    ...[
      '---',
      '...',
      '--- x',
      '| a |',
      '![](a.png)',
      '😀 fog '.repeat(500),
      'é'.repeat(1_999),
      '港'.repeat(2_000),
      'a',
    ],
  )
  const keys = fc.constantFrom(
    'title: A',
    'excerpt:',
    'excerpt: B',
    'excerpt: [a]',
    'excerpt_separator: "Words"',
    'x: 1',
  )
  it('on bodies, whose beginnings stand in for excerpts, LF and CRLF', () => {
    expect(blog).toMatchObject({ site: 'jekyll', excerptSeparator: '<!-- cut -->', roles: { excerpt: ['excerpt'] } })
    const text = fc.tuple(fc.uniqueArray(keys), fc.array(paragraphs, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
    fc.assert(
      fc.property(text, ([front, body, eol]) => void holds(['---', ...front, '---', ...body].join(eol), blog)),
      { numRuns: numRuns * 2 },
    )
    const shown = plainCard('_posts/a.md', '---\ntitle: A\n---\n', blog, () => '# B\n\nWords.\n')
    expect(shown).toMatchObject({ excerpt: 'Words.', hasExcerpt: false })
  })

  const items = fc.constantFrom(
    'a',
    'b c',
    '"d, e"',
    "'it''s'",
    '12',
    '012',
    '1.5',
    'true',
    'x-y',
    'a: b',
    'a #b',
    "o'k",
    '',
    'é',
    '2020-01-02',
    '-',
    '*a',
    '[]',
    'a?',
    '?',
    '/a/b',
    '3d',
    '1 b',
  )
  it('on lists in brackets, and values with a comment behind them', () => {
    const written = fc.tuple(
      fc.array(items, { maxLength: 4 }),
      fc.constantFrom(', ', ',', ' , '),
      fc.constantFrom('', ' ', ',', ' # c', '# c', ']'),
      fc.constantFrom('topics', 'tags', 'title', 'x', 'quality'),
    )
    fc.assert(
      fc.property(written, ([all, comma, behind, key]) => {
        holds(`---\n${key}: [${all.join(comma)}]${behind}\nlocale: en\n---\n`)
        holds(`---\n${key}: ${all.join(comma)}${behind}\nlocale: en\n---\n`)
      }),
      { numRuns: numRuns * 5 },
    )
  })
})
