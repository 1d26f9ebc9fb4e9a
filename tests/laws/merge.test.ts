import { inspect } from 'node:util'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type Conflict,
  type Merged,
  markConflicts,
  mergeArticles,
  parseArticle,
  resolveConflict,
} from '../../src/shared/article'
import { Trial } from '../trial'
import { editable } from './made'
import { factsOf, inConflicts, repeatedItems, says, without } from './merge-facts'
import { found } from './merge-found'
import { keepSide } from './merge-marks'
import { type Triple, triples } from './merge-triples'

const trial = new Trial('merges', import.meta.filename)
/** Triples for each law. */
const numRuns = trial.times(1_000, 10_000)

vi.setConfig({ testTimeout: 60_000 + 600 * numRuns, hookTimeout: 60_000 + 600 * numRuns })

/** One seed draws the same triples for each law; to draw them and to merge them is most of the work, so it is done once. */
let drawn: readonly Triple[] = []
const merges = new WeakMap<Triple, Merged>()

beforeAll(() => {
  const examples: Triple[] = [...found]
  drawn = fc.sample(triples, { numRuns, seed: trial.seed, examples })
})

function merged(triple: Triple): Merged {
  const known = merges.get(triple) ?? mergeArticles(triple.base, triple.ours, triple.theirs)
  merges.set(triple, known)
  return known
}

/** What fails is drawn once more, and made as small as it goes. */
function holds(check: (triple: Triple) => void): void {
  try {
    drawn.forEach(check)
  } catch (error) {
    const examples = found.map((triple): [Triple] => [triple])
    fc.assert(fc.property(triples, check), { numRuns, seed: trial.seed, examples })
    throw error
  }
}

const settled = (text: string, conflicts: readonly Conflict[], choice: 'mine' | 'theirs'): string =>
  conflicts.reduce((now, conflict) => resolveConflict(now, conflict, choice), text)

const notesOf = (text: string): string[] => text.match(/# note \d+ of \w+/g) ?? []

describe('the laws of a merge', () => {
  it('the laws notice a merge that takes the newer file', () => {
    const counted = { lost: 0, all: 0 }
    fc.assert(
      fc.property(triples, ({ base, ours, theirs }) => {
        const [was, mine, now] = [base, ours, theirs].map((text) => factsOf(parseArticle(text).data, new Set()))
        if (!was || !mine || !now || without(mine, was).length === 0) return
        counted.all += 1
        counted.lost += Number(without(mine, was).some((fact) => !says(now, fact)))
      }),
      { numRuns: 200, seed: trial.seed },
    )
    trial.did(`${numRuns} generated merges for each of 7 laws`)
    trial.control(`taking the newer file loses ours in ${counted.lost} of ${counted.all}`)
    expect(counted.lost).toBeGreaterThan(0.9 * counted.all)
  })

  it('trivial merges give the very bytes', () => {
    holds(({ base, ours, theirs }) => {
      const clean = (text: string) => ({ text, conflicts: [] })
      expect(mergeArticles(base, base, theirs)).toEqual(clean(theirs))
      expect(mergeArticles(base, ours, base)).toEqual(clean(ours))
      expect(mergeArticles(base, ours, ours)).toEqual(clean(ours))
    })
  })

  it('no edit of either side is missing from text and conflicts', () => {
    holds((triple) => {
      const { base, ours, theirs } = triple
      const { text, conflicts } = merged(triple)
      const data = [base, ours, theirs, text].map((one) => parseArticle(one).data)
      const repeated = repeatedItems(data)
      const [was, mine, other, now] = data.map((one) => factsOf(one, repeated))
      if (!was || !mine || !other || !now) return
      const oursSays = inConflicts(conflicts, 'ours', repeated)
      const baseSays = inConflicts(conflicts, 'base', repeated)
      expect(without(mine, was).filter((fact) => !says(now, fact) && !oursSays(fact))).toEqual([])
      expect(without(other, was).filter((fact) => !says(now, fact))).toEqual([])
      const gone = [...without(was, mine), ...without(was, other)]
      expect(gone.filter((fact) => fact !== ' = {}' && now.has(fact) && !baseSays(fact))).toEqual([])
      const words = [text, ...conflicts.flatMap((one) => [one.ours, one.theirs])].filter(
        (one) => typeof one === 'string',
      )
      for (const side of [ours, theirs]) {
        for (const note of without(new Set(notesOf(side)), new Set(notesOf(base)))) {
          expect(
            words.some((one) => one.includes(note)),
            note,
          ).toBe(true)
        }
        // Of line ends all of one kind become all of the other.
        const lines = (one: string) => new Set(parseArticle(one).body.split(/\r?\n/))
        for (const line of without(lines(side), lines(base))) {
          expect(
            words.some((one) => one.includes(line)),
            line,
          ).toBe(true)
        }
      }
    })
  })

  it("settled as 'mine' it says ours wherever ours changed; as 'theirs' it stays; what clashes with nothing stands", () => {
    holds((triple) => {
      const { base, ours, theirs } = triple
      const { text, conflicts } = merged(triple)
      expect(settled(text, conflicts, 'theirs')).toBe(text)
      const result = settled(text, conflicts, 'mine')
      if (conflicts.some(({ path }) => path === 'source')) return
      const data = [base, ours, theirs, result].map((one) => parseArticle(one).data)
      const repeated = repeatedItems(data)
      const [was, mine, other, now] = data.map((one) => factsOf(one, repeated))
      if (!was || !mine || !other || !now) return
      const theirsSays = inConflicts(conflicts, 'theirs', repeated)
      expect(without(mine, was).filter((fact) => !says(now, fact))).toEqual([])
      expect(without(was, mine).filter((fact) => fact !== ' = {}' && now.has(fact))).toEqual([])
      expect(without(other, was).filter((fact) => !says(now, fact) && !theirsSays(fact))).toEqual([])
    })
  })

  it('swapping the sides swaps the sides of the conflicts and nothing else', () => {
    holds((triple) => {
      const { base, ours, theirs } = triple
      const [one, other] = [merged(triple), mergeArticles(base, theirs, ours)]
      // What clashes with theirs stands in their way of writing: then a comment of one side may be missing and one of the other not.
      const apart = (conflicts: readonly Conflict[]) =>
        conflicts.length === 1 ? conflicts : conflicts.filter(({ path }) => path !== 'layout')
      // An index says where the item is in the text, which has theirs; so does the order of the conflicts.
      const place = ({ path }: Conflict) =>
        typeof path === 'string' ? path : path.map((step) => (typeof step === 'number' ? '*' : step))
      const said = (conflict: Conflict) =>
        inspect([place(conflict), conflict.base, conflict.ours, conflict.theirs], { depth: null, sorted: true })
      const swapped = apart(one.conflicts).map((conflict) => ({
        ...conflict,
        ours: conflict.theirs,
        theirs: conflict.ours,
      }))
      expect(apart(other.conflicts).map(said).sort()).toEqual(swapped.map(said).sort())
      if (one.conflicts.length > 0) return
      const [left, right] = [parseArticle(one.text), parseArticle(other.text)]
      expect(right.data).toEqual(left.data)
      expect(right.body).toBe(left.body)
    })
  })

  it('merging the result with either side again changes nothing', () => {
    holds((triple) => {
      const { base, ours, theirs } = triple
      // Of what a list has twice, one may be gone from the result: the other one is told apart in another way then.
      if (repeatedItems([base, ours, theirs].map((one) => parseArticle(one).data)).size > 0) return
      const { text, conflicts } = merged(triple)
      const again = [mergeArticles(base, text, theirs), mergeArticles(base, ours, text)]
      expect(mergeArticles(text, text, theirs)).toEqual({ text: theirs, conflicts: [] })
      const { data, body } = parseArticle(text)
      for (const one of again) {
        expect(parseArticle(one.text).data).toEqual(data)
        expect(parseArticle(one.text).body).toBe(body)
        // What clashes may be written in another way once it is settled as theirs.
        if (conflicts.length === 0) expect(one).toEqual({ text, conflicts: [] })
      }
    })
  })

  it('the result can be read whenever theirs can, and so can it with each conflict settled', () => {
    holds((triple) => {
      const { text, conflicts } = merged(triple)
      expect(editable(text)).toBe(true)
      if (conflicts.some(({ path }) => path === 'source')) return
      for (const conflict of conflicts) expect(editable(resolveConflict(text, conflict, 'mine'))).toBe(true)
    })
  })

  it("without its marks and one side's lines a marked text is the one with all settled as that side", () => {
    holds((triple) => {
      const { text: whole, conflicts } = merged(triple)
      const marked = markConflicts({ text: whole, conflicts })
      const mine = settled(whole, conflicts, 'mine')
      // Marks can't say that one side only ends without a line end; one without lines has none to end.
      const ended = (text: string) =>
        text === '' || mine.endsWith('\n') === whole.endsWith('\n') || text.endsWith('\n')
          ? text
          : text + parseArticle(whole).eol
      expect(keepSide(marked, 'ours')).toBe(ended(mine))
      expect(keepSide(marked, 'theirs')).toBe(ended(whole))
      if (conflicts.length === 0) expect(marked).toBe(whole)
    })
  })
})
