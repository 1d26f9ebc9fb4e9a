import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numRuns } from './files'
import { growth, workOf } from './work'

const { parseArticle } = await import('../../src/shared/article')

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

  it('an alias bomb ends in a problem, with no more work than an ordinary article of its length', () => {
    const rows = 'abcdefghij'.split('').map((name, index, all) => {
      const last = all[index - 1]
      return `${name}: &${name} [${last ? Array(9).fill(`*${last}`).join(', ') : 'lol'}]`
    })
    const bomb = `---\n${rows.join('\n')}\n---\n`
    const ordinary = bomb.replaceAll(/[&*]/g, '')
    parseArticle(ordinary)
    const problems = (text: string) => parseArticle(text).problems.map(({ severity, code }) => ({ severity, code }))
    const work = workOf(() => expect(problems(bomb)).toEqual([{ severity: 'error', code: 'alias-bomb' }]))
    // Spelled out it would be 9 ** 9 values.
    expect(work).toBeLessThan(10 * workOf(() => expect(problems(`${ordinary} `)).toEqual([])))
  })

  it.each([
    ['nesting', (n: number) => '['.repeat(n)],
    ['open quotes', (n: number) => `a: "${'x\n'.repeat(n)}`],
    ['dashes', (n: number) => '- '.repeat(n)],
    ['anchors', (n: number) => Array.from({ length: n }, (_, i) => `k${i}: &a${i} x`).join('\n')],
    ['comments', (n: number) => '# c\n'.repeat(n)],
    ['keys', (n: number) => Array.from({ length: n }, (_, i) => `k${i}: x`).join('\n')],
    ['items', (n: number) => `a:\n${'- x: 1\n  y: 2\n'.repeat(n)}`],
    ['flow items', (n: number) => `a: [${'x, '.repeat(n)}]`],
    ['merge keys', (n: number) => `a: &a {x: 1}\nb:\n${'- <<: {y: 1}\n'.repeat(n)}`],
    ['block lines', (n: number) => `a: >+\n${'  x\n\n'.repeat(n)}`],
  ])('its work grows with the length and no faster: %s', (_name, make) => {
    expect(growth((n) => parseArticle(`---\n${make(n)}\n---\n`))).toBeLessThan(12)
  })

  it('`__proto__` and friends are ordinary keys and pollute nothing', () => {
    const { data } = parseArticle('---\n__proto__: { polluted: yes }\nconstructor: x\nprototype: y\n---\n')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor', 'prototype'])
  })
})
