import { expect, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { findingsOf, fixAll } from '../../../../src/shared/validation'
import { articleWith } from './check'

const codesOf = (findings: readonly { readonly code: string; readonly line: number }[]) =>
  findings.map(({ code, line }) => [code, line])

test('all fixes are made at once, each named at its place in the text before', () => {
  const text = articleWith({
    title: 'Fish &amp; chips',
    webUrl: 'https://a.example/?utm_source=x',
    topics: '\n  - A\n  - a\n  - B\n  - A',
  })
  const result = fixAll(text)
  expect(codesOf(result.fixed)).toEqual([
    ['html-entities', 2],
    ['tracking', 5],
    ['duplicate-topic', 10],
    ['duplicate-topic', 12],
  ])
  expect(result.refused).toEqual([])
  expect(result.text).toBe(
    articleWith({ title: 'Fish & chips', webUrl: 'https://a.example/', topics: '\n  - A\n  - B' }),
  )
})

test('hints are fixed where asked', () => {
  const text = articleWith({ excerpt: 'Fish &amp; chips.' })
  expect(fixAll(text)).toMatchObject({ text, fixed: [] })
  expect(fixAll(text, {}, 'all').text).toBe(articleWith({ excerpt: 'Fish & chips.' }))
})

test('values that lack quotes get them, one after the other, then the rest is looked at', () => {
  const text = '---\ntitle: Fish &amp; chips: a story\nexcerpt: @x # c\ntopics: [\nA\n]\n---\n'
  expect(codesOf(findingsOf(parseArticle(text)))).toEqual([['needs-quotes', 2]])
  const result = fixAll(text)
  expect(codesOf(result.fixed)).toEqual([
    ['needs-quotes', 2],
    ['html-entities', 2],
    ['needs-quotes', 3],
  ])
  expect(result.text).toBe('---\ntitle: "Fish & chips: a story"\nexcerpt: "@x" # c\ntopics: [\nA\n]\n---\n')
})

test('what shares its value with another field is named and left alone', () => {
  const text = articleWith({ topics: '&t [A, a]', tags: '*t' })
  const { text: after, refused } = fixAll(text)
  expect(after).toBe(text)
  expect(refused.map(({ finding }) => finding.code)).toEqual(['duplicate-topic'])
})

test('of a file that can’t be read only that is said', () => {
  expect(codesOf(findingsOf(parseArticle('---\ntitle: "x\n---\n')))).toEqual([['syntax', 3]])
})
