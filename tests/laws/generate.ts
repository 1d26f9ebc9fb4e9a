import fc from 'fast-check'
import type { Edit, Path } from '../../src/shared/article'
import { nastyScalars } from './nasty-scalars'

/** A value of front matter as people write it: lines below (or beside) its key, without the key. */
type Written = readonly string[]

const word = fc.constantFrom('Ports', 'Night shift', 'harbour', 'Öl', '港口', 'two words', 'x')
const comment = fc.constantFrom('', '', '', ' # note', '   # by hand: [not] a {flow}')
const blanks = fc.constantFrom('', '', '  ')

const scalar: fc.Arbitrary<Written> = fc.oneof(
  fc.tuple(word, comment, blanks).map(([text, note, blank]) => [` ${text}${note}${blank}`]),
  fc.tuple(word, comment).map(([text, note]) => [` "${text} \\"quoted\\" \\u00e9"${note}`]),
  fc.tuple(word, comment).map(([text, note]) => [` '${text} isn''t'${note}`]),
  fc
    .constantFrom('2020-06-13T12:43:00Z', '"2020-06-13"', '42', '-1', 'false', 'null', '~', '', "''")
    .map((text) => [` ${text}`]),
  fc.tuple(word, word).map(([first, second]) => [` "${first}`, `  goes on ${second}"`]),
  // In the first column, which not every reader takes for a part of the value.
  fc.tuple(word, word).map(([first, second]) => [` "${first}`, `goes: on ${second}" # note`]),
  fc.tuple(word, word).map(([first, second]) => [` '${first}`, '', `it''s ${second}'`]),
  fc.tuple(word, word).map(([first, second]) => [` ${first}`, `  goes on ${second}`]),
  fc
    .tuple(fc.constantFrom('|', '|-', '|+', '>', '>-', '>+', '|2', '>-2', '| # header'), word, word, fc.boolean())
    .map(([header, first, second, gap]) => [` ${header}`, `  ${first}`, ...(gap ? [''] : []), `  ${second}`]),
  fc
    .tuple(fc.constantFrom('!!str 12', '&anchor shared', '!!str plain'), comment)
    .map(([text, note]) => [` ${text}${note}`]),
)

const item = fc.constantFrom('one', '"two"', "'three'", 'four # note', '5', '港口')
const list: fc.Arbitrary<Written> = fc.oneof(
  fc.array(fc.constantFrom('a', '"b"', "'c, d'", '1'), { maxLength: 3 }).map((items) => [` [${items.join(', ')}]`]),
  fc
    .array(fc.constantFrom('a', '"b"', '1'), { minLength: 1, maxLength: 3 })
    .map((items) => [' [', ...items.map((one) => `    ${one},`), '  ]']),
  fc
    .tuple(fc.constantFrom('', '  '), fc.array(fc.constantFrom('a', '"b"', '1'), { minLength: 1, maxLength: 3 }))
    .map(([indent, items]) => [' [', ...items.map((one) => `${indent}${one},`), ']']),
  fc.constantFrom<Written>([' ["a', "b\", 'c',", ']'], [' {', 'x: 1,', '# note', 'y: "a', 'b"', '}']),
  // Comments between the items of a flow list, and maps without braces in it.
  fc.constantFrom<Written>(
    [' [ # three', '    a, # first', '    "b"', '    # before c', '    , c', '  ]'],
    [' [x: 1, z: 2]'],
  ),
  fc
    .tuple(fc.constantFrom('', '  '), word, word)
    .map(([indent, first, second]) => [
      '',
      `${indent}- - ${first}`,
      `${indent}  - ${second}`,
      `${indent}-`,
      `${indent}  - x`,
    ]),
  fc.constantFrom<Written>(['', '  -', '  - a', '  -'], [' !!seq', '  - a', '  - b'], [' !!seq [a, b]']),
  fc
    .tuple(fc.constantFrom('', '  ', '    '), fc.array(item, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([indent, items, note]) => [
      '',
      ...items.flatMap((one) => [...(note ? [`${indent}# above ${one}`] : []), `${indent}- ${one}`]),
    ]),
)

const map: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom<Written>([' !!map', '  name: P', '  since: 2024'], ['', '  name:', '  domain: x.example'], [' {}']),
  fc.constant([' { name: Port Fund, since: 2024 }']),
  fc
    .tuple(fc.constantFrom('  ', '    '), scalar)
    .map(([indent, value]) => [
      ' # group',
      `${indent}name:${value[0]}`,
      ...value.slice(1).map((line) => (line === '' ? '' : `${indent}${line}`)),
      `${indent}domain: x.example`,
    ]),
  fc
    .tuple(fc.constantFrom('', '  '), word)
    .map(([indent, text]) => [
      '',
      `${indent}- url: "https://x.example/a.jpg"`,
      `${indent}  width: 10 # px`,
      '',
      `${indent}- url: https://x.example/b.jpg`,
      `${indent}  title: ${text}`,
    ]),
)

const keys = [
  'category',
  'title',
  'excerpt',
  'published',
  'quality',
  'provider',
  'topics',
  'images',
  '"quoted key"',
  'unknown',
  'émile',
  '? asked',
]

function withEnds(text: string, ends: string): string {
  if (ends === 'crlf') return text.replaceAll('\n', '\r\n')
  let line = 0
  return ends === 'mixed' ? text.replaceAll('\n', () => (line++ % 3 === 0 ? '\r\n' : '\n')) : text
}

/** Whole articles as people write them: every style, comments, groups, BOM, CRLF, `...`, no final newline. */
export const articles: fc.Arbitrary<string> = fc
  .record({
    entries: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...keys), fc.oneof(scalar, list, map), fc.constantFrom('', '# above', ' ')),
      {
        selector: ([key]) => key,
        minLength: 1,
        maxLength: 7,
      },
    ),
    bom: fc.boolean(),
    ends: fc.constantFrom('lf', 'lf', 'crlf', 'mixed'),
    /** Two fields that share a value: an anchor and what stands for it. */
    shared: fc.constantFrom<Written>([], [], ['first: &shared one', 'second: *shared'], ['a: &l [x, y]', 'b: *l']),
    end: fc.constantFrom('---', '---  ', '...'),
    body: fc.constantFrom('', '\n', '\nA body.\n\n---\n', 'no final newline'),
    finalNewline: fc.boolean(),
  })
  .map(({ entries, shared, bom, ends, end, body, finalNewline }) => {
    const lines = entries.flatMap(([key, value, above]) => [
      ...(above.startsWith('#') ? [above] : above === ' ' ? [''] : []),
      ...(key.startsWith('?') ? [key, `:${value[0]}`] : [`${key}:${value[0]}`]),
      ...value.slice(1),
    ])
    lines.push(...shared)
    const front = `---\n${lines.join('\n')}\n${end}`
    const text = body === '' && !finalNewline ? front : `${front}\n${body}`
    return `${bom ? '\uFEFF' : ''}${withEnds(text, ends)}`
  })

/** Whether a generated article has an anchor or an alias: no other `&` or `*` is in them. */
export const hasAnchors = (text: string): boolean => /[&*]/.test(text)

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every place of a value: paths with what stands there. */
export function placesOf(data: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const inside = Array.isArray(data) ? [...data.entries()] : isMap(data) ? Object.entries(data) : []
  return inside.flatMap(([step, value]) => [{ path: [...path, step], value }, ...placesOf(value, [...path, step])])
}

const newValue = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nastyScalars) },
  { weight: 2, arbitrary: fc.oneof(fc.integer({ min: -99, max: 200 }), fc.boolean(), fc.constant(null)) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom('a', 'no', 'x: y', '2020-06-13'), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom({ name: 'a: b' }, { url: 'https://x.example/', width: 1 }, {}) },
)

/** An edit that can be asked of an article with this data; every op, and keys that aren't there yet. */
export function editOf(data: Record<string, unknown>): fc.Arbitrary<Edit> {
  const places = placesOf(data)
  const lists = [...places, { path: [] as Path, value: data }].filter((place) => Array.isArray(place.value))
  const adds = fc.constantFrom<Path>(['title'], ['published'], ['locale'], ['provider', 'name'], ['brand new'])
  const free = adds.filter((path) => path.length === 1 || !('provider' in data) || isMap(data.provider))
  const choices: fc.Arbitrary<Edit>[] = [
    fc.tuple(free, newValue).map(([path, value]) => ({ op: 'set', path, value })),
    fc.constantFrom('', 'A new body.\n', '---\nx').map((text) => ({ op: 'body', text })),
  ]
  if (places.length > 0) {
    const place = fc.constantFrom(...places)
    choices.push(
      fc.tuple(place, newValue).map(([{ path }, value]) => ({ op: 'set', path, value })),
      place.map(({ path }) => ({ op: 'remove', path })),
    )
  }
  for (const { path, value } of lists) {
    const { length } = value as unknown[]
    choices.push(
      fc
        .tuple(fc.nat({ max: length }), newValue)
        .map(([index, one]) => ({ op: 'insert', path: [...path, index], value: one })),
    )
    if (length > 0) {
      const index = fc.nat({ max: length - 1 })
      choices.push(fc.tuple(index, index).map(([from, to]) => ({ op: 'move', path: [...path, from], to })))
    }
  }
  return fc.oneof(...choices)
}
