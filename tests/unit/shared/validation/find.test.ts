import { expect, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { findingsOf, rules, topicNames } from '../../../../src/shared/validation'
import { table } from './rules-table'

test('docs/rules.md has a row for each rule, with its severity', () => {
  expect(table.map(({ code, severity }) => ({ code, severity }))).toEqual(
    rules.map(({ code, severity }) => ({ code, severity })),
  )
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
