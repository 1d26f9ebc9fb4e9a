import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { applyEdits, diffArticles, type Edit, parseArticle } from '../../src/shared/article'
import { DATE } from '../../src/shared/article/edit/scalar'
import { numRuns, texts } from './files'
import { articles, editOf, hasAnchors, placesOf } from './generate'
import { judges } from './judges'
import { editable, made, outcome } from './made'
import { edited } from './model'
import { nastyScalars } from './nasty-scalars'

// A long look takes its time.
vi.setConfig({ testTimeout: 30_000 + 20 * numRuns })

const anyText = fc
  .oneof({ weight: 3, arbitrary: articles }, { weight: 1, arbitrary: fc.constantFrom(...texts) })
  .filter(editable)

/** Generated articles and real ones, with one edit that can be asked of them. */
const cases = anyText.chain((text) => fc.tuple(fc.constant(text), editOf(parseArticle(text).data)))

const hasOneLineEnd = (text: string): boolean => !text.includes('\r\n') || !/(?<!\r)\n/.test(text)

/** A date that takes the place of a plain one stays plain, so whoever reads dates there reads this one as a date too. */
function setsDateOverDate(text: string, edit: Edit): boolean {
  if (edit.op !== 'set' || typeof edit.value !== 'string' || !DATE.test(edit.value)) return false
  const range = parseArticle(text).rangeOf(edit.path)
  return range !== undefined && DATE.test(text.slice(range.from, range.to))
}

const dateOf = (text: string): string => {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? text : date.toISOString()
}

/** Dates in one form, whoever wrote them. */
function asDates(value: unknown): unknown {
  if (typeof value === 'string') return DATE.test(value) ? dateOf(value) : value
  if (Array.isArray(value)) return value.map(asDates)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asDates(one)]))
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

  it('2: what aliases stand for is set in its own lines, and they all have the new value, to each judge', () => {
    let followed = 0
    fc.assert(
      fc.property(
        articles.filter(editable).filter(hasAnchors),
        fc.constantFrom(...nastyScalars, 7, true, null),
        (text, value) => {
          const article = parseArticle(text)
          for (const { path } of placesOf(article.data)) {
            const followers = article.followersOf(path)
            if (followers.length === 0) continue
            const result = made(text, { op: 'set', path, value, follow: true })
            if (result === undefined || result === text) continue
            followed += 1
            const sets = [path, ...followers].map((at): Edit => ({ op: 'set', path: at, value }))
            const wanted = (data: unknown): unknown => sets.reduce<unknown>((now, edit) => edited(now, edit), data)
            expect(parseArticle(result).data).toEqual(wanted(article.data))
            expect(result).toContain('*shared')
            for (const [name, judge] of Object.entries(judges)) {
              const before = judge(text)
              if (before !== undefined)
                expect(judge(result), `${name}: ${JSON.stringify(result)}`).toEqual(wanted(before))
            }
          }
        },
      ),
      { numRuns },
    )
    expect(followed).toBeGreaterThan(0)
  })

  it('3: setting what is there already, at any place, gives the very same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { path, value } of placesOf(parseArticle(text).data)) {
          // What a merge key brings in is read only.
          if (path.includes('<<')) continue
          expect(applyEdits(text, [{ op: 'set', path, value }])).toBe(text)
        }
      }),
      { numRuns },
    )
  })

  it('3: a set that keeps the style and the set back give the very same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = parseArticle(text)
        for (const { path, value } of placesOf(article.data)) {
          const range = article.rangeOf(path)
          if (typeof value !== 'string' || range === undefined) continue
          // On several lines, with escapes or a tag the way it was written can't be told from its value.
          const written = text.slice(range.from, range.to)
          if (!/^(?:"[^"\\\n]*"|'[^\n]*'|[a-zA-Z][a-z ]*)$/.test(written) || nastyScalars.includes(value)) continue
          const changed = made(text, { op: 'set', path, value: 'something else' })
          if (changed !== undefined) expect(made(changed, { op: 'set', path, value })).toBe(text)
        }
      }),
      { numRuns },
    )
  })

  it('3: insert and remove, move and move back give the very same text', () => {
    fc.assert(
      // In a file of both line ends a line that moves takes its new neighbour's.
      fc.property(anyText.filter(hasOneLineEnd), fc.nat(9), fc.nat(9), (text, at, to) => {
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
          const [seen, wanted] = [judge(result), edited(before, edit)]
          const compared = setsDateOverDate(text, edit) ? [asDates(seen), asDates(wanted)] : [seen, wanted]
          expect(compared[0], `${name}: ${JSON.stringify(result)}`).toEqual(compared[1])
        }
      }),
      { numRuns },
    )
  })

  it('4: a value that keeps its line breaks means the same to all judges when the key below it goes', () => {
    const before = '---\ntitle: |+\n  a\n\nx: 1\n---\n'
    const after = applyEdits(before, [{ op: 'remove', path: ['x'] }])
    expect(after).toBe('---\ntitle: |+\n  a\n\n---\n')
    for (const [name, judge] of Object.entries(judges)) {
      expect(judge(before), name).toEqual({ title: 'a\n\n', x: 1 })
      expect(judge(after), name).toEqual({ title: 'a\n\n' })
    }
  })

  // Two laws share the time of one.
  const half = { numRuns: Math.ceil(numRuns / 2) }
  const others = articles.filter(editable)
  const [free, anchored] = [others.filter((text) => !hasAnchors(text)), others.filter(hasAnchors)]

  it('a diff applied means what the other text means; without anchors it is hardly ever refused', () => {
    let refused = 0
    fc.assert(
      fc.property(free, others, (before, after) => {
        const result = outcome(() => applyEdits(before, diffArticles(before, after)))
        if ('refused' in result) refused += 1
        else expect(parseArticle(result.text).data).toEqual(parseArticle(after).data)
      }),
      half,
    )
    expect(refused).toBeLessThan(half.numRuns / 200)
  })

  it('a diff of a text with anchors is refused for its anchors, or applied means what the other text means', () => {
    fc.assert(
      fc.property(anchored, others, (before, after) => {
        const result = outcome(() => applyEdits(before, diffArticles(before, after)))
        if ('refused' in result) expect(['anchor-in-use', 'alias']).toContain(result.refused)
        else expect(parseArticle(result.text).data).toEqual(parseArticle(after).data)
      }),
      half,
    )
  })
})
