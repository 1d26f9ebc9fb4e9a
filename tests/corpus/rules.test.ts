import { expect, test } from 'vitest'
import { parseArticle } from '../../src/shared/article'
import { cardOf } from '../../src/shared/card/card'
import { hintsOf, rules, topicNames, usualLengths, validate } from '../../src/shared/validation'
import { table } from '../unit/shared/validation/rules-table'
import { articles as real, topics } from './real'

/** How many percent of the real articles each rule flags. */
function shares(): Map<string, number> {
  const articles = real.map(({ text }) => parseArticle(text))
  const cards = articles.map((article) => cardOf('', article))
  const lengths = usualLengths(cards)
  const context = { topics: topicNames(topics()), ...(lengths && { lengths }) }
  const counts = new Map(rules.map(({ code }) => [code, 0]))
  for (const article of articles) {
    const codes = new Set([...validate(article, context), ...hintsOf(article, context)].map(({ code }) => code))
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return new Map([...counts].map(([code, count]) => [code, (100 * count) / articles.length]))
}

test('no problem flags one in twenty of 124 real articles; hints may', () => {
  const measured = shares()
  const printed = [...measured].map(([code, share]) => `${code} ${share.toFixed(1)} %`).join(', ')
  const problems = rules.filter(({ severity }) => severity !== 'hint')
  expect(real).toHaveLength(124)
  expect(
    problems.filter(({ code }) => (measured.get(code) ?? 0) >= 5),
    printed,
  ).toEqual([])
  expect(
    table.map(({ code, share }) => [code, share]),
    printed,
  ).toEqual([...measured].map(([code, share]) => [code, `${share.toFixed(1)} %`]))
})
