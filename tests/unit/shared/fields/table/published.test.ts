import { expect, test } from 'vitest'
import { parseArticle } from '../../../../../src/shared/article'
import { plainCard } from '../../../../../src/shared/card/card'
import { newsroomTable } from '../../../../../src/shared/fields/table/newsroom'
import { isPublished, switchEdits } from '../../../../../src/shared/fields/table/published'

const front = (line: string): string => `---\n${line}\n---\n`

test.each([
  ['published: false', false],
  ['published: true', true],
  ['published: no', false],
  ['published: Off', false],
  ['published: "no"', true],
  ['published: "false"', true],
  ['published: 0', true],
  ['published:', true],
  ['title: x', true],
])('%s: published is %s, as Jekyll reads it', (line, published) => {
  expect(isPublished(parseArticle(front(line)))).toBe(published)
  expect(plainCard('_news/a.md', front(line))?.published ?? published).toBe(published)
})

test.each([
  ['_news/a.md', 'draft: true'],
  ['_news/a.md', 'draft: false'],
  ['_drafts/a.md', 'published: true'],
  ['site/_drafts/a.md', 'title: x'],
])('%s with %s has another switch: no state is claimed', (path, line) => {
  expect(isPublished(parseArticle(front(line)), path)).toBeNull()
  expect(plainCard(path, front(line))).toMatchObject({ published: null, broken: null })
})

test.each([
  ['_news/a.md', 'draft: true\npublished: true', true],
  ['drafts/a.md', 'title: x', true],
  ['_news/_drafts.md', 'title: x', true],
])('%s with %s has our own', (path, line, published) => {
  expect(isPublished(parseArticle(front(line)), path)).toBe(published)
  expect(plainCard(path, front(line))?.published).toBe(published)
})

const turned = { key: 'published', form: 'published', published: [], unpublished: [], hasDrafts: false } as const

test.each([
  ['published: false', false],
  ['published: true', true],
  ['published:', true],
  ['title: x', true],
  ['published: maybe', null],
  ['published: "false"', null],
  ['published: no', null],
  ['published: 0', null],
])('%s: published is %s where nobody knows how the site reads texts', (line, published) => {
  const strict = { ...turned, readsTexts: false }
  expect(isPublished(parseArticle(front(line)), 'a.md', strict)).toBe(published)
  expect(plainCard('a.md', front(line), { ...newsroomTable, switch: strict })).toMatchObject({ published })
})

test('of an article that can’t be read nobody knows', () => {
  expect(isPublished(parseArticle(front('published: false\npublished: true')))).toBeNull()
})

test.each(['published: [a]', 'published:\n  - a', 'published: { a: 1 }', 'published:\n  a: 1'])(
  '%s says something else: no state is claimed, and turning it throws nothing away',
  (line) => {
    const article = parseArticle(front(line))
    expect(isPublished(article)).toBeNull()
    expect(plainCard('_news/a.md', front(line))?.published ?? null).toBeNull()
    expect(() => switchEdits(article, false)).toThrow('What its switch says')
  },
)
