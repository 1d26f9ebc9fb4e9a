import { expect, it } from 'vitest'
import { applyEdits, parseArticle } from '../../src/shared/article'
import { judges } from './judges'
import { outcome } from './made'
import { nastyScalars } from './nasty-scalars'

/** A place of each style; `key` is what is set there. */
const places: Readonly<Record<string, { readonly text: string; readonly path: readonly (string | number)[] }>> = {
  plain: { text: '---\ntitle: plain words\nafter: 1\n---\n', path: ['title'] },
  'single-quoted': { text: "---\ntitle: 'single'\nafter: 1\n---\n", path: ['title'] },
  'double-quoted': { text: '---\ntitle: "double" # kept\nafter: 1\n---\n', path: ['title'] },
  literal: { text: '---\ntitle: |\n  two\n  lines\n\nafter: 1\n---\n', path: ['title'] },
  folded: { text: '---\ntitle: >-\n  two\n  lines\nafter: 1\n---\n', path: ['title'] },
  'flow list': { text: '---\ntopics: [one, two]\nafter: 1\n---\n', path: ['topics', 1] },
  'block list': { text: '---\ntopics:\n  - one\n  - two\nafter: 1\n---\n', path: ['topics', 0] },
  'nested key': { text: '---\nprovider:\n  name: x\nafter: 1\n---\n', path: ['provider', 'name'] },
  'new key': { text: '---\nafter: 1\n---\n', path: ['title'] },
  'CRLF file': { text: '---\r\ntitle: plain\r\nafter: 1\r\n---\r\n', path: ['title'] },
}

const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data)

it('the table holds at least sixty', () => {
  expect(new Set(nastyScalars).size).toBeGreaterThanOrEqual(60)
})

for (const [place, { text, path }] of Object.entries(places)) {
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
