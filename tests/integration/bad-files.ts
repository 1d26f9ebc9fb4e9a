/** What comes of a bad file: it doesn't open at all, or its text opens and no form can change it. */
type Outcome = 'refused' | 'source'

export interface BadFile {
  readonly name: string
  readonly content: Buffer
  readonly outcome: Outcome
}

/** Bytes that are no UTF-8, in hexadecimal. */
const notText =
  'ff fe c080 c328 e228a1 e282 f0288cbc f09f98 f58080 80 bf eda080 edb080 c1bf f8888080 fc84 e92074 a0 93 fffe2d00'.split(
    ' ',
  )
const places: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['title', (bytes) => Buffer.concat([Buffer.from('---\ntitle: a'), bytes, Buffer.from('b\n---\nbody\n')])],
  ['body', (bytes) => Buffer.concat([Buffer.from('---\ntitle: a\n---\nbody '), bytes, Buffer.from(' end\n')])],
  ['end', (bytes) => Buffer.concat([Buffer.from('---\ntitle: a\n---\nbody '), bytes])],
]

/** Front matter that no reader of YAML can read. */
const notYaml = [
  'title: "open',
  "title: 'open",
  'topics: [a, b',
  'provider: {name: a',
  'provider: {name: a]',
  'topics: [a}',
  'title: a: b',
  'title: a\n  b: c',
  '- a\ntitle: b',
  'title: @a',
  'title: `a`',
  'title: *none',
  'title: &a\n  *b',
  'title: a\ntitle: b',
  'title: a\n"title": b',
  'topics:\n\t- a',
  'title: |x\n  a',
  'title: "\\q"',
  'title: "\\u12"',
  'title: ["a" "b"]',
  'title: "a" b',
  "title: 'a' b",
  'provider:\n  name: a\n domain: b',
  'topics:\n  - a\n - b',
  'title: a\n  - b: c\n d: e',
  'title: [a]]',
  'title: {a: 1}}',
  'title: !<a b',
  'provider: {name: "a}',
  'title',
  'title: a\nbare words',
  'title: ]',
  'title: }',
  'title: %a',
]
const ways: readonly (readonly [string, (text: string) => string])[] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['BOM', (text) => `\uFEFF${text}`],
]

/** Bad files by name, each with what has to come of it. */
export const badFiles: readonly BadFile[] = [
  ...notText.flatMap((hex) =>
    places.map(([place, put]) => ({
      name: `bytes ${hex} in ${place}`,
      content: put(Buffer.from(hex, 'hex')),
      outcome: 'refused' as const,
    })),
  ),
  ...notYaml.flatMap((front) =>
    ways.map(([way, write]) => ({
      name: `${front} (${way})`,
      content: Buffer.from(write(`---\n${front}\n---\nbody\n`)),
      outcome: 'source' as const,
    })),
  ),
]
