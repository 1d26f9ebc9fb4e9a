import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readToml } from '../../src/shared/article/read/front'
import { readPlainToml } from '../../src/shared/article/read/plain/plain-toml'
import { numRuns } from './files'
import { blog, holds } from './plain-holds'

/** Whether the plain reader took it; fails where smol-toml reads it otherwise, or not at all. */
function isAsToml(lines: readonly string[], eol = '\n'): boolean {
  const text = ['+++', ...lines, '+++', '', 'Words.', ''].join(eol)
  const plain = readPlainToml(text)
  holds(text, blog)
  if (plain === null) return false
  const end = lines.findIndex((line) => /^\+\+\+ *$/.test(line))
  const inside = end === -1 ? lines : lines.slice(0, end)
  expect(plain).toEqual(readToml(inside.map((line) => `${line}${eol}`).join('')))
  return true
}

const pick = (...some: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...some)
const key = pick('title', 'date', 'draft', 'tags', 'x-1', '2', 'é', '"a b"', 'a.b', '__proto__', 'constructor', '')
const value = pick(
  ...[
    '"a"',
    '""',
    '"a \\"b\\""',
    '"a\\u00e9"',
    '"a\\/"',
    '"a\\',
    '"a # b"',
    "'a'",
    "'a\"b'",
    "'it''s'",
    '"""a"""',
    '""""""',
    "''''''",
  ],
  ...[
    '1',
    '0',
    '-0',
    '+1',
    '-12',
    '012',
    '1_000',
    '0x1F',
    '9007199254740993',
    '999999999999999',
    '1.5',
    '-0.0',
    '1.',
    '.5',
    '1e3',
    'inf',
  ],
  ...[
    'true',
    'false',
    'True',
    'yes',
    '2024-01-02',
    '2024-02-30',
    '2024-13-01',
    '2024-1-2',
    '0000-01-01',
    '12:30:00',
    '',
  ],
  ...[
    '2024-01-02T03:04:05Z',
    '2024-01-02 03:04:05',
    '2024-01-02T03:04:05.5+02:00',
    '2024-01-02T24:00:00',
    '2024-01-02T03:04Z',
  ],
  ...['2024-01-02t03:04:05z', '2024-02-30T03:04:05Z', '2024-01-02T03:04:05-25:00', '2024-01-02T03:04:05.123456Z'],
  ...[
    '[]',
    '[ ]',
    '["a", \'b\']',
    '["a", 1, true, 2024-01-02]',
    '["a",]',
    '["a" "b"]',
    '[["a"]]',
    '[{a = 1}]',
    '["a", ]',
    '[1 2]',
  ],
  ...[
    '{ a = 1 }',
    'a',
    '"a" "b"',
    '"a\tb"',
    '"\u0085"',
    '"\u007f"',
    '[',
    '["a",',
    '["a]",',
    "['a\\']",
    '["a", # b]',
    '[,]',
    '["a",,]',
  ],
)
const behind = pick('', '', ' ', ' # c', '#c', '  # "c"', ' c', ']')
const pair = fc.tuple(key, pick(' = ', '=', '  =  ', ' : '), value, behind).map((parts) => parts.join(''))
const other = pick(
  ...[
    '[extra]',
    '[ extra ] # c',
    '[a.b]',
    '[[a]]',
    '[extra',
    '[]',
    '# c',
    '# \u0001',
    '',
    '  ',
    '  "b",',
    ']',
    '"c"]',
    '  title = "b"',
    '\ttitle = 1',
  ],
  ...['! "c"', '"c", # d', '+++', ' +++', '+++ ', '++++', "'''", 'c"'],
)

describe('front matter in TOML, read the plain way', () => {
  it('is what people write', () => {
    const lines = [
      'title = "A \\"b\\""',
      "slug = 'a\\b' # c",
      'date = 2024-01-02T03:04:05Z',
      'draft = false',
      'weight = -1.5',
    ]
    const tables = [
      'tags = ["a", "b"]',
      'aliases = [',
      '  "c",',
      '  # d',
      "  'e',",
      ']',
      '',
      '[extra]',
      'day = 2024-01-02',
    ]
    for (const eol of ['\n', '\r\n']) expect(isAsToml([...lines, ...tables], eol)).toBe(true)
  })

  it('is what smol-toml reads, on lines put together at random', () => {
    const lines = fc.array(fc.oneof({ weight: 3, arbitrary: pair }, other), { maxLength: 6 })
    let taken = 0
    fc.assert(
      fc.property(lines, pick('\n', '\r\n'), (all, eol) => {
        if (isAsToml(all, eol)) taken += 1
      }),
      { numRuns: numRuns * 3 },
    )
    expect(taken).toBeGreaterThan(numRuns / 4)
  })

  it('is what smol-toml reads, on each value', () => {
    for (const one of fc.sample(fc.tuple(value, behind), { numRuns: 3_000, seed: 1 })) {
      isAsToml([`title = ${one.join('')}`])
      isAsToml([`tags = [${one.join('')}]`])
      isAsToml([`tags = ["a", ${one.join('')}, 1]`])
    }
  })
})
