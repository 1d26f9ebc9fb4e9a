import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { outcome } from '../laws/made'
import { workOf } from '../laws/work'
import { type Bomb, bombs } from './bombs'
import { full, Ledger } from './ledger'

const { applyEdits, parseArticle } = await import('../../src/shared/article')
const { cardOf, plainCard } = await import('../../src/shared/card/card')
const { quickArticle } = await import('../../src/shared/article/read/quick')
const { findingsOf, fixAll, hintsOf } = await import('../../src/shared/validation')
const { frontOf } = await import('../../src/main/library/read/front')

/** What an ordinary article makes, with room: blocks that run and letters that are looked at, for each of its letters. */
const WORK_A_LETTER = 250
/** And for any text at all. */
const WORK = 100_000

const ledger = new Ledger('text', import.meta.filename)
afterAll(() => ledger.close())

/** All that a text could have left behind in the program. */
const traces = (): string =>
  JSON.stringify([
    Object.getOwnPropertyNames(Object.prototype),
    Object.getOwnPropertyNames(Array.prototype).length,
    Object.getOwnPropertyNames(Function.prototype).length,
    'pwned' in globalThis,
    Object.keys({}),
  ])

/** Each function that reads an article, on a text of its own, since the parser knows the last ones again. */
const doors: Readonly<Record<string, (text: string) => void>> = {
  parseArticle: (text) => {
    const { problems, data, text: kept } = parseArticle(text)
    expect(kept).toBe(text)
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
  },
  cardOf: (text) => {
    expect(cardOf('_news/a.md', quickArticle(text)).path).toBe('_news/a.md')
  },
  plainCard: (text) => void plainCard('_news/a.md', text),
  frontOf: (text) => void frontOf(Buffer.from(text)),
  findings: (text) => {
    const article = parseArticle(text)
    void [...findingsOf(article, {}), ...hintsOf(article, {})]
  },
  publish: (text) => {
    const result = outcome(() => applyEdits(text, [{ op: 'set', path: ['published'], value: true }]))
    if ('text' in result) expect(parseArticle(result.text).data.published).toBe(true)
  },
  'topics and title': (text) => {
    outcome(() => applyEdits(text, [{ op: 'set', path: ['title'], value: 'a: "b" # c' }]))
    outcome(() => applyEdits(text, [{ op: 'insert', path: ['topics', 0], value: '- x: y' }]))
    outcome(() => applyEdits(text, [{ op: 'remove', path: ['topics'] }]))
  },
  fixes: (text) => void fixAll(text, {}, 'all'),
}

/** Tries a text on all doors: each ends in a result or a problem, in bounded work, and leaves nothing behind. */
function throwAt({ text }: Bomb): void {
  const before = traces()
  for (const [index, [door, enter]] of Object.entries(doors).entries()) {
    const one = `${text}${' '.repeat(index)}`
    const work = workOf(() => enter(one))
    expect(work, `work of ${door}`).toBeLessThan(WORK + WORK_A_LETTER * text.length)
  }
  expect(traces(), 'traces').toBe(before)
}

test('bombs end in a result or a problem, in bounded work, and pollute nothing', async () => {
  expect(bombs.length).toBeGreaterThan(250)
  const tried = full ? bombs : bombs.filter((_, index) => index % 3 === 0)
  for (const bomb of tried) await ledger.attempt(bomb.name, () => throwAt(bomb))
})

test('so do parts of them put together at random', async () => {
  const pieces = bombs.filter(({ text }) => text.length < 3_000).map(({ text }) => text)
  const piece = fc
    .tuple(fc.constantFrom(...pieces), fc.nat(3_000), fc.nat(3_000))
    .map(([text, from, to]) => text.slice(Math.min(from, to) % text.length, Math.max(from, to)))
  const soup = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => `---\n${parts.join('\n')}\n---\n`),
    fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
    fc.tuple(piece, fc.string({ unit: 'binary', maxLength: 40 }), piece).map((parts) => parts.join('')),
  )
  const numRuns = full ? 500 : 100
  await ledger.attempt(`${numRuns} soups`, () =>
    fc.assert(
      fc.property(soup, (text) => throwAt({ name: '', text })),
      { numRuns },
    ),
  )
  ledger.count(numRuns - 1)
})
