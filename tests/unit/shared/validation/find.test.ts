import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { cardOf } from '../../../../src/shared/article/card'
import { findingsOf, hintsOf, rules, topicNames, usualLengths, validate } from '../../../../src/shared/validation'
import { hasCorpus, realTexts, realTopics } from '../../../laws/corpus'

const table = readFileSync('docs/rules.md', 'utf8')
  .split('\n')
  .map((line) => /^\| `([\w-]+)` \| (\w+) \|.*\| ([\d.]+ %) \|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, code, severity, share]) => ({ code, severity, share }))

test('docs/rules.md has a row for each rule, with its severity', () => {
  expect(table.map(({ code, severity }) => ({ code, severity }))).toEqual(
    rules.map(({ code, severity }) => ({ code, severity })),
  )
})

/** How many percent of the real articles each rule flags. */
function shares(): Map<string, number> {
  const articles = realTexts.map((text) => parseArticle(text))
  const texts = realTexts.map((text) => cardOf('', parseArticle(text)))
  const lengths = usualLengths(texts)
  const context = { topics: topicNames(realTopics()), ...(lengths && { lengths }) }
  const counts = new Map(rules.map(({ code }) => [code, 0]))
  for (const article of articles) {
    const codes = new Set([...validate(article, context), ...hintsOf(article, context)].map(({ code }) => code))
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return new Map([...counts].map(([code, count]) => [code, (100 * count) / articles.length]))
}

test.runIf(hasCorpus)('no problem flags one in twenty of 124 real articles; hints may', () => {
  const measured = shares()
  const printed = [...measured].map(([code, share]) => `${code} ${share.toFixed(1)} %`).join(', ')
  const problems = rules.filter(({ severity }) => severity !== 'hint')
  expect(realTexts).toHaveLength(124)
  expect(
    problems.filter(({ code }) => (measured.get(code) ?? 0) >= 5),
    printed,
  ).toEqual([])
  expect(
    table.map(({ code, share }) => [code, share]),
    printed,
  ).toEqual([...measured].map(([code, share]) => [code, `${share.toFixed(1)} %`]))
})

test('what a finding quotes is short and one line', () => {
  const topic = `"a\\n\\u202E${'b'.repeat(9_000)}"`
  const found = findingsOf(parseArticle(`---\ntitle: x\ntopics: [${topic}, ${topic}]\n---\n`), {
    topics: topicNames(['c']),
  })
  expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(['duplicate-topic', 'unknown-topic']))
  for (const { message, fix } of found) {
    for (const text of [message, fix?.what ?? '']) {
      expect(text.length).toBeLessThanOrEqual(300)
      expect(text).not.toMatch(/[\p{Cc}\u202e]/u)
    }
  }
})
