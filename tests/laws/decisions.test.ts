import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDecisions,
  type DecisionLine,
  type Decisions,
  readDecisions,
  writeDecision,
} from '../../src/shared/decisions'

const paths = ['_news/a.md', '_news/b.md', '_news/c.md']
const START = Date.UTC(2026, 5, 13)

/** Lines of one editor, in the order in which they were written; two editors never write in the same millisecond. */
const linesOf = (by: string, odd: 0 | 1) =>
  fc
    .array(
      fc.record({
        path: fc.constantFrom(...paths),
        decision: fc.constantFrom<DecisionLine['decision']>('pass', 'hold', 'published', 'new'),
        wait: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 12 },
    )
    .map((all) => {
      let time = START + odd
      return all.map(({ path, decision, wait }): DecisionLine => {
        time += 2 * wait
        return { path, url: null, decision, at: new Date(time).toISOString(), by }
      })
    })

const stateOf = (lines: readonly DecisionLine[]): Map<string, string> => {
  const known: Decisions = new Map()
  addDecisions(known, lines)
  return new Map([...known].map(([path, { decision, at }]) => [path, `${decision} ${at}`]))
}

/** Both editors' lines, each in its order, by a sequence of turns. */
function merged(a: readonly DecisionLine[], b: readonly DecisionLine[], turns: readonly boolean[]): DecisionLine[] {
  const [left, right, out] = [[...a], [...b], [] as DecisionLine[]]
  for (const turn of turns) {
    const next = turn ? (left.shift() ?? right.shift()) : (right.shift() ?? left.shift())
    if (next !== undefined) out.push(next)
  }
  return [...out, ...left, ...right]
}

test('whatever order a union merge gives two editors’ lines, it says the same', () => {
  fc.assert(
    fc.property(linesOf('Ada', 0), linesOf('Ben', 1), fc.array(fc.boolean(), { maxLength: 24 }), (a, b, turns) => {
      expect(stateOf(merged(a, b, turns))).toEqual(stateOf([...a, ...b]))
      expect(stateOf([...b, ...a])).toEqual(stateOf([...a, ...b]))
    }),
  )
})

test('lines read twice, or in two parts, say the same as once', () => {
  fc.assert(
    fc.property(linesOf('Ada', 0), fc.nat(12), (lines, cut) => {
      const once = stateOf(lines)
      expect(stateOf([...lines, ...lines])).toEqual(once)
      const known: Decisions = new Map()
      addDecisions(known, lines.slice(0, cut))
      addDecisions(known, lines.slice(cut))
      expect(new Map([...known].map(([path, { decision, at }]) => [path, `${decision} ${at}`]))).toEqual(once)
    }),
  )
})

test('a log that was cut anywhere gives the lines before the cut', () => {
  fc.assert(
    fc.property(linesOf('Ada', 0), fc.nat(), (lines, at) => {
      const text = lines.map((line) => `${writeDecision(line)}\n`).join('')
      const cut = text.slice(0, at % (text.length + 1))
      const whole = cut.split('\n').length - 1
      const read = readDecisions(cut)
      expect(read.slice(0, whole)).toEqual(lines.slice(0, whole))
      expect(read.length).toBeLessThanOrEqual(whole + 1)
    }),
  )
})
