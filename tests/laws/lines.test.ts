import { diffArrays } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, parseArticle } from '../../src/shared/article'
import { files } from './corpus'
import { articles } from './generate'

/** Lines that went and came, by a line diff that knows nothing of the engine. */
function changed(before: string, after: string): { removed: string[]; added: string[] } {
  const hunks = diffArrays(before.split('\n'), after.split('\n'))
  return {
    removed: hunks.flatMap((hunk) => (hunk.removed ? hunk.value : [])),
    added: hunks.flatMap((hunk) => (hunk.added ? hunk.value : [])),
  }
}

const editable = (text: string): boolean => !parseArticle(text).problems.some((one) => one.severity === 'error')
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
    expect(added[0]).toMatch(/^published: (true|false)/)
    expect(added[0]?.endsWith('\r')).toBe(text.includes('\r\n'))
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
      { numRuns: 1_000 },
    )
  })
})
