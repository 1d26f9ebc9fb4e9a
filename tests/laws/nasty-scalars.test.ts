import { expect, it } from 'vitest'
import { applyEdits, parseArticle } from '../../src/shared/article'
import { judges } from './judges'
import { outcome } from './made'
import { at, nastyPlaces, nastyScalars } from './nasty-scalars'

it('the table holds at least sixty', () => {
  expect(new Set(nastyScalars).size).toBeGreaterThanOrEqual(60)
})

for (const [place, { text, path }] of Object.entries(nastyPlaces)) {
  it.each(nastyScalars.map((value) => [value]))(`${place}: %j is that very string to all judges`, (value) => {
    const result = applyEdits(text, [{ op: 'set', path, value }])
    expect(at(parseArticle(result).data, path)).toBe(value)
    for (const [name, judge] of Object.entries(judges)) {
      const read = judge(result)
      expect(at(read, path), `${name} reads ${JSON.stringify(result)}`).toBe(value)
      expect(at(read, ['after']), name).toBe(1)
    }
  })
}

it('a lone surrogate is refused as no text', () => {
  const refusal = outcome(() => applyEdits('---\ntitle: x\n---\n', [{ op: 'set', path: ['title'], value: 'a\ud800b' }]))
  expect(refusal).toEqual({ refused: 'not-text' })
})
