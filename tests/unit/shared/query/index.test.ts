import { expect, test } from 'vitest'
import type { ArticleCard } from '../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../src/shared/card/card'
import { builtInViews, parseQuery, sortCards } from '../../../../src/shared/query'

const make = (over: Partial<ArticleCard>): ArticleCard => ({
  ...brokenCard(over.path ?? '_news/a.md', { code: 'x', message: 'x' }),
  problems: [],
  broken: null,
  ...over,
})

const cranes = make({
  title: 'Harbour cranes learn to see in fog',
  excerpt: 'Émigré engineers, GPT-4 and a quay',
  provider: { name: 'The Tideline', domain: 'tideline.example' },
  topics: ['Computer Vision', 'Logistics'],
  published: false,
})

test.each([
  ['', true],
  ['   ', true],
  ['cranes', true],
  ['CRAN', true],
  ['ranes', false],
  ['emigre', true],
  ['ÉMIGRÉ', true],
  ['gpt-4', true],
  ['tideline', true],
  ['vision cranes', true],
  ['vision missing', false],
  ['"learn to see"', true],
  ['"learn  to   see"', true],
  ['"see to learn"', false],
  ['"fog emigre"', false],
  ['"learn to', true],
  ['is:unpublished', true],
  ['is:draft crane', true],
  ['is:published', false],
  ['"is:published"', false],
  ['is:live', false],
  ['has:problem', false],
  ['constructor', false],
])('%j on the cranes: %s', (text, holds) => {
  expect(parseQuery(text, 0)(cranes)).toBe(holds)
})

test.each([
  ["don't", true],
  ['don’t', true],
  ['donʼt', true],
  ['dont', false],
  ["reader's", true],
  ['reader\u00ads', false],
  ['"choice don\'t panic"', true],
  ['"readers choice"', false],
  ['"reader\'s choice: don\'t pan"', true],
  ['"choice panic"', false],
  ['"don\'t choice"', false],
  ['"Weekend edition"', true],
  ['“Weekend edition”', true],
  ['“weekend edition', true],
  ['coop', true],
  ['"week edition"', false],
  ['"panic the week"', false],
  ['"- -"', true],
])('%j in text with typographic signs: %s', (text, holds) => {
  const title = 'Reader’s choice: don’t panic'
  const excerpt = 'The “Week\u00adend\u200b” – edition - - of the co\u00adop'
  expect(parseQuery(text, 0)(make({ title, excerpt }))).toBe(holds)
})

test('in a script without blanks a word begins anywhere', () => {
  expect(parseQuery('記事', 0)(make({ title: '新しい記事です' }))).toBe(true)
})

test('a file that cannot be read is neither published nor unpublished, and is a problem', () => {
  const broken = brokenCard('_news/b.md', { code: 'not-utf8', message: 'Not UTF-8 text.' })
  const held = builtInViews.filter((view) => parseQuery(view.query, 0)(broken)).map((view) => view.name)
  expect(held).toEqual(['Problems', 'No image', 'All articles'])
  expect(parseQuery('is:broken', 0)(broken)).toBe(true)
})

test('an article with another switch is neither published nor unpublished, and no problem', () => {
  const stateless = make({ published: null })
  const held = builtInViews.filter((view) => parseQuery(view.query, 0)(stateless)).map((view) => view.name)
  expect(held).not.toContain('Inbox')
  expect(held).not.toContain('Published')
  expect(parseQuery('is:unknown', 0)(stateless)).toBe(true)
  expect(parseQuery('is:broken OR is:new OR is:published', 0)(stateless)).toBe(false)
})

test('a hint alone is no problem', () => {
  const hint = { severity: 'hint', code: 'duplicate-topic', message: '' } as const
  expect(parseQuery('has:problem', 0)(make({ problems: [hint] }))).toBe(false)
  expect(parseQuery('has:problem', 0)(make({ problems: [{ ...hint, severity: 'warning' }] }))).toBe(true)
})

test('sorted by date or title, ties by path, without a date last either way', () => {
  const cards = [
    make({ path: 'b', time: 1, title: 'Zoo' }),
    make({ path: 'a', time: 1, title: 'Äther' }),
    make({ path: 'd', time: null, title: 'zoo' }),
    make({ path: 'c', time: 2, title: 'Abc 10' }),
    make({ path: 'e', time: 3, title: 'Abc 9' }),
  ]
  const compare = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare
  const order = (field: 'date' | 'title', direction: 'ascending' | 'descending') =>
    sortCards(cards, { field, direction }, compare)
      .map((card) => card.path)
      .join('')
  expect(order('date', 'descending')).toBe('ecabd')
  expect(order('date', 'ascending')).toBe('abced')
  expect(order('title', 'ascending')).toBe('ecabd')
  expect(order('title', 'descending')).toBe('bdace')
})
