import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/shared/article'
import { numRuns } from './corpus'

const soup = fc
  .array(
    fc.constantFrom(
      '---',
      '\n',
      '\r\n',
      'a:',
      ' - ',
      '[',
      ']',
      '{',
      '}',
      '&a',
      '*a',
      '!!str',
      '|',
      '>',
      '"',
      "'",
      '#',
      '? ',
      ': ',
      '<<',
      '\t',
      '\u0000',
      '\ud800',
      '😀',
      '...',
      '%YAML',
      'x',
    ),
    { maxLength: 60 },
  )
  .map((parts) => `---\n${parts.join('')}\n---\n`)

const time = (run: () => void): number => {
  const since = performance.now()
  run()
  return performance.now() - since
}

describe('6: no input makes parseArticle throw', () => {
  it('soups of YAML signs, and any text', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const { problems, text: kept } = parseArticle(text)
        expect(kept).toBe(text)
        for (const problem of problems) expect(problem.line).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: numRuns * 2 },
    )
  })

  it('an alias bomb ends in a problem, soon', () => {
    const rows = 'abcdefghij'.split('').map((name, index, all) => {
      const last = all[index - 1]
      return `${name}: &${name} [${last ? Array(9).fill(`*${last}`).join(', ') : 'lol'}]`
    })
    const bomb = `---\n${rows.join('\n')}\n---\n`
    parseArticle('---\na: 1\n---\n')
    let problems: readonly { severity: string }[] = []
    expect(time(() => (problems = parseArticle(bomb).problems))).toBeLessThan(50)
    expect(problems.some((problem) => problem.severity === 'error')).toBe(true)
  })

  it.each([
    ['nesting', (n: number) => '['.repeat(n)],
    ['open quotes', (n: number) => `a: "${'x\n'.repeat(n)}`],
    ['dashes', (n: number) => '- '.repeat(n)],
    ['anchors', (n: number) => Array.from({ length: n }, (_, i) => `k${i}: &a${i} x`).join('\n')],
    ['comments', (n: number) => '# c\n'.repeat(n)],
  ])('its time grows no faster than twice linear: %s', (_name, make) => {
    const text = (n: number): string => `---\n${make(n)}\n---\n`
    const best = (n: number): number => Math.min(...Array.from({ length: 5 }, () => time(() => parseArticle(text(n)))))
    best(2_000)
    const small = Math.max(best(2_000), 0.2)
    expect(best(16_000) / small).toBeLessThan(16)
  })

  it('`__proto__` and friends are ordinary keys and pollute nothing', () => {
    const { data } = parseArticle('---\n__proto__: { polluted: yes }\nconstructor: x\nprototype: y\n---\n')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor', 'prototype'])
  })
})
