import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArticleError, applyEdits, diffArticles, type Edit, parseArticle } from '../../src/shared/article'
import { texts } from './corpus'
import { articles, editOf, placesOf } from './generate'
import { judges } from './judges'
import { edited } from './model'

/** How many cases each law is tried on; COPYDESK_LAW_RUNS=20000 for a long look. */
const numRuns = Number(process.env.COPYDESK_LAW_RUNS ?? 1_500)

const editable = (text: string): boolean => !parseArticle(text).problems.some((one) => one.severity === 'error')

/** Generated articles and real ones, with one edit that can be asked of them. */
const cases = fc
  .oneof({ weight: 3, arbitrary: articles }, { weight: 1, arbitrary: fc.constantFrom(...texts) })
  .filter(editable)
  .chain((text) => fc.tuple(fc.constant(text), editOf(parseArticle(text).data)))

/** The result of an edit, or undefined where it is refused by name (docs/article-format.md lists the codes). */
function made(text: string, edit: Edit): string | undefined {
  try {
    return applyEdits(text, [edit])
  } catch (error) {
    if (error instanceof ArticleError) return undefined
    throw error
  }
}

describe('the laws of the engine', () => {
  it('generated articles are editable, and nearly all edits are made', () => {
    const good = fc.sample(articles, { numRuns: 400, seed: 7 }).filter(editable)
    expect(good.length).toBeGreaterThan(360)
    const tried = fc.sample(cases, { numRuns: 400, seed: 7 })
    expect(tried.filter(([text, edit]) => made(text, edit) !== undefined).length).toBeGreaterThan(360)
  })

  it('1: the data of the result is the data with the edit made', () => {
    fc.assert(
      fc.property(cases, ([text, edit]) => {
        const result = made(text, edit)
        if (result === undefined) return
        expect(parseArticle(result).data).toEqual(edited(parseArticle(text).data, edit))
      }),
      { numRuns },
    )
  })

  it('3: setting what is there already gives the very same text', () => {
    fc.assert(
      fc.property(articles.filter(editable), (text) => {
        for (const [key, value] of Object.entries(parseArticle(text).data)) {
          expect(applyEdits(text, [{ op: 'set', path: [key], value }])).toBe(text)
        }
      }),
      { numRuns },
    )
  })

  it('3: insert and remove, move and move back give the very same text', () => {
    fc.assert(
      fc.property(articles.filter(editable), fc.nat(9), fc.nat(9), (text, at, to) => {
        for (const { path, value } of placesOf(parseArticle(text).data)) {
          if (!Array.isArray(value) || value.length < 2) continue
          const [from, onto] = [at % value.length, to % value.length]
          const moved = made(text, { op: 'move', path: [...path, from], to: onto })
          if (moved !== undefined) expect(made(moved, { op: 'move', path: [...path, onto], to: from })).toBe(text)
          const index = at % (value.length + 1)
          const longer = made(text, { op: 'insert', path: [...path, index], value: 'brand new' })
          if (longer !== undefined) expect(made(longer, { op: 'remove', path: [...path, index] })).toBe(text)
        }
      }),
      { numRuns },
    )
  })

  it('4: each judge that reads the original reads the result as the original with just the edit made', () => {
    fc.assert(
      fc.property(cases, ([text, edit]) => {
        const result = made(text, edit)
        if (result === undefined) return
        // Nothing to write: what stands there means the value to us, whatever a judge takes it for.
        if (result === text) return
        for (const [name, judge] of Object.entries(judges)) {
          const before = judge(text)
          if (before === undefined) continue
          expect(judge(result), `${name}: ${JSON.stringify(result)}`).toEqual(edited(before, edit))
        }
      }),
      { numRuns },
    )
  })

  it('a diff applied means what the other text means', () => {
    fc.assert(
      fc.property(articles.filter(editable), articles.filter(editable), (before, after) => {
        try {
          const result = applyEdits(before, diffArticles(before, after))
          expect(parseArticle(result).data).toEqual(parseArticle(after).data)
        } catch (error) {
          if (!(error instanceof ArticleError)) throw error
        }
      }),
      { numRuns },
    )
  })
})
