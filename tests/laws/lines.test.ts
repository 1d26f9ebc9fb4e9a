import { diffArrays } from 'diff'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { applyEdits, parseArticle } from '../../src/shared/article'
import { files, numRuns, texts } from './files'
import { articles, editOf } from './generate'
import { editable, made } from './made'
import { removedLines, touched } from './spans'

// A long look takes its time.
vi.setConfig({ testTimeout: 30_000 + 20 * numRuns })

/** Lines that went and came, by a line diff that knows nothing of the engine. */
function changed(before: string, after: string): { removed: string[]; added: string[] } {
  const hunks = diffArrays(before.split('\n'), after.split('\n'))
  return {
    removed: hunks.flatMap((hunk) => (hunk.removed ? hunk.value : [])),
    added: hunks.flatMap((hunk) => (hunk.added ? hunk.value : [])),
  }
}

const mixed = (text: string): boolean => text.includes('\r\n') && /(?<!\r)\n/.test(text)
/** One sample file never closes its front matter: it has none then, and its form is read only. */
const hasFrontMatter = (text: string): boolean => Object.keys(parseArticle(text).data).length > 0
const real = files
  .filter((file) => editable(file.text) && hasFrontMatter(file.text))
  .map((file) => [file.name.split('/').slice(-2).join('/'), file.text] as const)

describe('2: lines that no edit touches stay byte for byte', () => {
  it.each(real)('toggling `published` changes one line of %s', (_name, text) => {
    const { data } = parseArticle(text)
    const result = applyEdits(text, [{ op: 'set', path: ['published'], value: data.published === false }])
    const { removed, added } = changed(text, result)
    expect(added).toHaveLength(1)
    expect(removed).toHaveLength('published' in data ? 1 : 0)
    expect(added[0]).toMatch(/^["']?published["']?: (true|false)/)
    // A new line takes its neighbour's line end.
    if (!mixed(text)) expect(added[0]?.endsWith('\r')).toBe(text.includes('\r\n'))
  })

  it('toggling `published` of a generated article leaves all other lines', () => {
    fc.assert(
      fc.property(articles.filter(editable), (text) => {
        const { data } = parseArticle(text)
        if (typeof data.published === 'object' && data.published !== null) return
        const had = 'published' in data
        const result = applyEdits(text, [{ op: 'set', path: ['published'], value: data.published === false }])
        const { removed, added } = changed(text, result)
        expect(added).toHaveLength(1)
        expect(added[0]).toMatch(/^published:/)
        // A value on several lines goes whole; an absent key takes no line away.
        if (had) expect(removed[0]).toMatch(/^published:/)
        else expect(removed).toEqual([])
      }),
      { numRuns },
    )
  })

  const cases = fc
    .oneof({ weight: 3, arbitrary: articles }, { weight: 1, arbitrary: fc.constantFrom(...texts) })
    .filter(editable)
    .chain((text) => fc.tuple(fc.constant(text), editOf(parseArticle(text).data)))

  it('every op takes away lines of what it touches, and no other', () => {
    fc.assert(
      fc.property(cases, ([text, edit]) => {
        const result = made(text, edit)
        if (result === undefined) return
        const lines = text.split('\n')
        const spans = touched(text, edit)
        // By what the lines say: of two alike a diff may take either.
        const free = new Set(lines.filter((_, line) => spans.some(([from, to]) => line >= from && line <= to)))
        const lost = removedLines(text, result).filter((line) => !free.has(lines[line] ?? ''))
        expect(
          lost.map((line) => lines[line]),
          JSON.stringify({ text, edit, result }, null, 1),
        ).toEqual([])
      }),
      { numRuns },
    )
  })
})
