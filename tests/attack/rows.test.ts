import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenCard } from '../../src/shared/card/card'
import { type Channel, contract } from '../../src/shared/ipc/contract'
import { suggestQuery } from '../../src/shared/query'
import { wordFinder } from '../../src/shared/query/language/text'
import { likenessOf } from '../../src/shared/query/same-story'
import { fold } from '../../src/shared/text/fold'
import { oneLine } from '../../src/shared/text/label'
import { FAR, timesAsLong } from '../laws/cpu'
import { isUsable, type Opened, openHostile, withFolder } from './hostile'
import { HONEST, honest, hostileFolder } from './hostile-files'
import { full, Ledger } from './ledger'

const ledger = new Ledger('rows and queries', import.meta.filename)
afterAll(() => ledger.close())

/** Front matter whose values reach rows, counts and likeness. */
const cards: Readonly<Record<string, string>> = {
  'a surrogate as title': 'title: "half\\ud800one"',
  'a surrogate as topic': 'title: T1\ntopics: ["\\udc00"]',
  'a surrogate as provider': 'title: T2\nprovider: {name: "\\ud800", domain: "\\udfff"}',
  'a surrogate as picture': 'title: T3\nimages: [{url: "/\\ud800.png"}]',
  'a surrogate as address': 'title: T4\nwebUrl: "https://a.example/\\ud800"',
  'a surrogate as type': 'title: T5\ntype: "\\ud800"\ncategory: "\\ud800"',
  'a NUL as title': 'title: "null\\0two"',
  'an escape as title': 'title: "red\\e[31mthree"',
  'lines as title': 'title: "a\\nb\\u2028c\\u0085d"',
  'bidi as title': 'title: "\\u202eabc\\u2066"',
  'a title of 200 KB': `title: ${'words and '.repeat(20_000)}`,
  'a title of one word of 200 KB': `title: ${'x'.repeat(200_000)}`,
  'an excerpt of 200 KB': `title: E\nexcerpt: ${'words and '.repeat(20_000)}`,
  'a provider of 200 KB': `title: P\nprovider: {name: ${'p'.repeat(100_000)}, domain: ${'d'.repeat(100_000)}}`,
  'a topic of 200 KB': `title: T\ntopics: [${'t'.repeat(200_000)}]`,
  '20,000 topics': `title: TT\ntopics: [${Array.from({ length: 20_000 }, (_, index) => `t${index}`).join(', ')}]`,
  '5,000 related': `title: R\nrelated:\n${Array.from({ length: 5_000 }, (_, index) => `- webUrl: https://a.example/${index}\n`).join('')}`,
  'an address of 200 KB': `title: A\nwebUrl: https://a.example/${'a'.repeat(200_000)}`,
  'a picture of 200 KB': `title: I\nimages: [{url: "/${'a'.repeat(200_000)}"}]`,
  'a picture of javascript': 'title: J\nimages: [{url: "javascript:alert(1)"}]',
  'a picture of HTML': `title: H\nimages: [{url: "data:text/html,<script>alert(1)</script>"}]`,
  'markup as title': 'title: "<img src=x onerror=alert(1)>"',
  'a template as title': 'title: "{{ 7 * 7 }} #{7 * 7} <%= 7 * 7 %> {% raw %}"',
  'quality at the end of numbers': 'title: Q\nquality: 1.7976931348623157e308\nheat: -1.7976931348623157e308',
  'quality beyond': 'title: Q2\nquality: 1e999\nheat: .nan',
  'a date before time': 'title: D\npublishedDateTime: "-271821-04-20T00:00:00Z"',
  'a date after time': 'title: D2\npublishedDateTime: "+275760-09-13T00:00:00.001Z"',
  'a date of words': 'title: D3\npublishedDateTime: "1 January 2020 (drop table)"',
  'the words of objects':
    'title: constructor\ntopics: [__proto__, constructor, toString]\ntype: __proto__\nprovider: {name: hasOwnProperty}',
  'numbers as texts': 'title: 1e999\ntopics: [.inf, -0]',
}
let at: Opened
const pathOf = (name: string): string => `_news/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.md`
beforeAll(async () => {
  const files = Object.entries(cards).map(([name, yaml]) => [pathOf(name), `---\n${yaml}\npublished: false\n---\n`])
  at = await openHostile(hostileFolder(Object.fromEntries(files)))
})
afterAll(() => at.close())

/** Every text in a value. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* textsIn(one)
}

/** So much of one row at most, in letters: a list shows hundreds of them. */
const LONGEST_ROW = 30_000

test('whatever an article says, its row is small, well-formed and what the contract says', async () => {
  const rows = await at.rows()
  for (const name of Object.keys(cards)) {
    await ledger.attempt(`a row of ${name}`, () => {
      const row = rows.find(({ path }) => path === pathOf(name))
      expect(contract.readRows.response.safeParse({ rows: [row] }).success, 'the contract').toBe(true)
      for (const text of textsIn(row)) expect(/\p{Surrogate}/u.test(text), 'half a character').toBe(false)
      expect(JSON.stringify(row).length).toBeLessThan(LONGEST_ROW)
    })
    await ledger.attempt(`the story of ${name}`, async () => {
      const { service, workspace } = at
      contract.readStory.response.parse(await service.library.readStory({ workspace, path: pathOf(name) }))
      contract.readNames.response.parse(await service.library.readNames({ workspace, paths: [pathOf(name)] }))
    })
  }
  await ledger.attempt('the honest row among them', () => isUsable(at))
})

test('words are compared in time that grows with them', async () => {
  const marks = (length: number): string => `a${'\u0301\u0316'.repeat(length / 2)}`
  const plain = 'ab'.repeat(15_000)
  const card = (title: string) => ({ ...brokenCard('_news/a.md', { code: 'x', message: 'x' }), broken: null, title })
  const odd: Readonly<Record<string, string>> = {
    'marks in two orders': marks(60_000),
    'one mark': `a${'\u0301'.repeat(30_000)}`,
    ligatures: '\ufdfa'.repeat(15_000),
    dashes: `${'a - '.repeat(7_500)}|`,
    bars: 'a | '.repeat(7_500),
    apostrophes: "a'".repeat(15_000),
    blanks: `a${' '.repeat(30_000)}|`,
    'wide blanks': `a${'\u3000'.repeat(30_000)}b`,
    sigmas: 'ς'.repeat(30_000),
    hangul: '\u1100\u1161\u11a8'.repeat(10_000),
    emoji: '👨‍👩‍👧‍👦'.repeat(3_000),
  }
  for (const [name, text] of Object.entries(odd)) {
    await ledger.attempt(`folding ${name}`, () =>
      expect(
        timesAsLong(
          () => fold(text),
          () => fold(plain),
        ),
      ).toBeLessThan(FAR),
    )
    await ledger.attempt(`likeness of ${name}`, () =>
      expect(
        timesAsLong(
          () => likenessOf(card(text)),
          () => likenessOf(card(plain)),
        ),
      ).toBeLessThan(FAR),
    )
    await ledger.attempt(`looking through ${name}`, () => {
      const holds = wordFinder('zz')
      expect(
        timesAsLong(
          () => holds(card(text)),
          () => holds(card(plain)),
        ),
      ).toBeLessThan(FAR)
    })
  }
})

const deep = (open: string, close: string, count: number): string => `${open.repeat(count)}a${close.repeat(count)}`
const queries: readonly (readonly [text: string])[] = [
  [''],
  [' '.repeat(2_000)],
  ['OR'],
  ['a OR'],
  ['OR a'],
  ['a OR OR b'],
  ['-'],
  ['--a'],
  ['-OR'],
  ['- a'],
  ['()'],
  [')'],
  ['('],
  ['a)'],
  ['(a'],
  [')('],
  ['-)'],
  ['(OR)'],
  [deep('(', ')', 999)],
  [deep('-(', ')', 600)],
  ['('.repeat(2_000)],
  [')'.repeat(2_000)],
  ['-a '.repeat(600)],
  [`${'a OR '.repeat(399)}b`],
  ['"'],
  ['"'.repeat(2_000)],
  ['"a'],
  ['topic:'],
  ['topic:""'],
  ['topic:"'],
  [`topic:"${'""'.repeat(900)}`],
  ['topic:((((('],
  ['nosuch:x'],
  ['__proto__:x'],
  ['constructor:x'],
  ['is:__proto__'],
  ['is:constructor'],
  ['has:toString'],
  ['quality:NaN'],
  ['quality:1e999'],
  ['quality:>=99999999999999999999'],
  ['quality:..'],
  ['quality:1..2..3'],
  ['quality:-'],
  ['date:9999-99-99'],
  ['date:0000'],
  ['date:2020-02-30'],
  ['date:..'],
  ['arrived:<999999999w'],
  ['arrived:<-1h'],
  ['url:'],
  ['url:javascript:alert(1)'],
  [`url:https://a.example/${'a'.repeat(1_900)}`],
  [`https://${'a.'.repeat(900)}example`],
  [`https://a.example/?${'&'.repeat(1_900)}`],
  ['path:../../etc/passwd'],
  ['path:\\'],
  ['.*'],
  ['(a+)+$'],
  ['[a-z'],
  ['\\'],
  ['\0'],
  ['\ud800'],
  ['\ud800\udc00\udc00'],
  ['\u202e'],
  ['\u0301'.repeat(2_000)],
  ['a\u0301\u0316'.repeat(600)],
  ['\ufdfa'.repeat(2_000)],
  ['İ'.repeat(2_000)],
  ['x'.repeat(2_000)],
  ['a '.repeat(1_000)],
  [Array.from({ length: 200 }, (_, index) => `w${index}`).join(' ')],
  ["'; DROP TABLE articles; --"],
  ['$(touch PWNED)'],
  ['<script>alert(1)</script>'],
  ['is:new is:published is:held is:passed -is:new'],
  ['港'.repeat(2_000)],
  ['problem:"'],
  ['tag:"a" OR tag:"b" OR -tag:"c"'],
]

test('whatever is asked is answered, with rows or with what is wrong and where', async () => {
  const { service, workspace } = at
  const valid = <C extends Channel>(channel: C, answer: unknown): void => {
    const parsed = contract[channel].response.safeParse(answer)
    expect(parsed.success ? null : `${channel}: ${parsed.error.issues[0]?.message}`).toBeNull()
  }
  for (const [text] of queries) {
    await ledger.attempt(`the query ${JSON.stringify(text.slice(0, 40))} of ${text.length}`, async () => {
      const sort = { field: 'date', direction: 'descending' } as const
      const answer = await service.runQuery({ workspace, text, sort })
      valid('runQuery', answer)
      if (answer.kind === 'ran') {
        const { result } = answer
        valid('listPaths', await service.library.listPaths({ workspace, result }))
        valid('findRow', await service.library.findRow({ workspace, result, path: HONEST }))
      } else expect(answer.from >= 0 && answer.to <= text.length).toBe(true)
      valid('readFacets', await service.library.readFacets({ workspace, text }))
      valid('suggestQuery', await service.library.suggestQuery({ workspace, text }))
    })
  }
})

test('a long query that finds nothing is put right in bounded time', async () => {
  const topics = Array.from({ length: 20_000 }, (_, index) => `t${index}`)
  const many = { ...brokenCard('_news/a.md', { code: 'x', message: 'x' }), broken: null, topics }
  const suggest = (count: number) => () =>
    suggestQuery(Array.from({ length: count }, (_, index) => `word${index}`).join(' '), [many], 0)
  await ledger.attempt('100 unknown words among 20,000 known ones', () =>
    expect(timesAsLong(suggest(100), suggest(5))).toBeLessThan(8),
  )
})

test('numbers that are none, results that are gone and ranges the wrong way round are answered', async () => {
  const { service, workspace } = at
  const numbers = [Number.NaN, Number.POSITIVE_INFINITY, -1, -0, 0.5, 1e308, 2 ** 53, 4_294_967_296]
  for (const number of numbers) {
    await ledger.attempt(`the number ${number} as a result`, async () => {
      contract.readRows.response.parse(await service.library.readRows({ workspace, result: number, from: 0, to: 10 }))
      contract.findRow.response.parse(await service.library.findRow({ workspace, result: number, path: HONEST }))
      contract.listPaths.response.parse(await service.library.listPaths({ workspace, result: number }))
    })
    await ledger.attempt(`the number ${number} as an action`, async () => {
      const answer = contract.undoAction.response.parse(await service.undoAction({ workspace, action: number }))
      expect(answer.kind).toBe('nothing')
    })
    await ledger.attempt(`the number ${number} as a row`, async () => {
      const sort = { field: 'path', direction: 'ascending' } as const
      const ran = await service.runQuery({ workspace, text: '', sort })
      const result = ran.kind === 'ran' ? ran.result : 0
      for (const [from, to] of [
        [number, 5],
        [0, number],
        [number, number],
        [5, 0],
      ] as const) {
        const { rows } = await service.library.readRows({ workspace, result, from, to })
        expect(rows.length).toBeLessThanOrEqual(1_000)
      }
    })
  }
})

const odd = [
  'a: b',
  '- a',
  '*a',
  '&a',
  '!!js/function x',
  '<<',
  '? a',
  '# a',
  '{}',
  '[]',
  '|',
  '>',
  '%TAG',
  '---',
  '...',
  '@a',
  '`a`',
  '"',
  "'",
  '~',
  'null',
  'true',
  'no',
  '1_000',
  '0x1',
  '2020-06-13',
  '1:30',
  '__proto__',
  'constructor',
  'a\nb: c',
  'a\r\nb',
  'a\0b',
  'a\u2028b',
  'a\u0085b',
  '\ud800',
  '\u202ea',
  ' a ',
  'a\tb',
  '💣',
  'x'.repeat(80),
  'é'.repeat(80),
  'Inbox',
  ' inbox',
] as const

test('a name of a view means to every reader what was typed, or is refused', async () => {
  const folder = hostileFolder()
  await withFolder(folder, async ({ service, workspace }) => {
    const names = (): string[] => service.info.views.map(({ name }) => name)
    const onDisk = (): string[] => {
      const file = load(readFileSync(join(folder, '.copydesk/views.yaml'), 'utf8')) as { views: { name: string }[] }
      return file.views.map(({ name }) => name)
    }
    for (const name of odd) {
      await ledger.attempt(`a view named ${JSON.stringify(name.slice(0, 20))}`, async () => {
        const view = { name, query: 'topic:"a" OR b', sort: null }
        const made = contract.changeViews.response.parse(
          await service.changeViews({ workspace, change: { kind: 'create', view } }),
        )
        if (made.kind === 'refused') return
        expect(onDisk()).toEqual(names())
        // A name is one line, and what it is called is what is written.
        expect(names()).toContain(oneLine(name).trim())
        const change = { kind: 'delete', name: oneLine(name).trim() } as const
        expect((await service.changeViews({ workspace, change })).kind).toBe('changed')
        expect(onDisk()).toEqual(names())
      })
    }
  })
})

test('a topic that is added means to every reader what was typed, or is refused', async () => {
  const folder = hostileFolder()
  await withFolder(folder, async (opened) => {
    const { service, workspace } = opened
    for (const topic of [...odd, 'x'.repeat(200)]) {
      await ledger.attempt(`a topic ${JSON.stringify(topic.slice(0, 20))}`, async () => {
        const change = { kind: 'addTopic', topic } as const
        if (!contract.changeArticle.request.safeParse({ workspace, path: HONEST, change, replace: false }).success)
          return
        const made = await service.changeArticle({ workspace, path: HONEST, change, replace: false })
        if (made.kind !== 'saved') return expect(['refused', 'already']).toContain(made.kind)
        const { topics } = load(readFileSync(join(folder, HONEST), 'utf8').split('---\n')[1] ?? '') as {
          topics: string[]
        }
        expect(topics.map(String)).toContain(topic)
        return undefined
      })
    }
    await ledger.attempt('the honest article with all of them', () => isUsable(opened))
  })
})

test('many likenesses end: thousands of titles that share their words', async () => {
  const count = full ? 3_000 : 500
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `_news/${index}.md`,
      honest.replace('Honest', `the same five words of everything and the number ${index % 50 === 0 ? index : 'x'}`),
    ]),
  )
  await ledger.attempt(`${count} titles alike`, () => withFolder(hostileFolder(files), isUsable))
})
