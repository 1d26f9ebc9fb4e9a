import { expect, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { cardOf } from '../../../../src/shared/card/card'
import { parseQuery } from '../../../../src/shared/query'
import { pictureNote, pictureQuery } from '../../../../src/shared/query/picture-uses'

test('a picture that five articles share is a stock picture; fewer may tell one story, and of two nothing is said', () => {
  expect(pictureNote(0)).toBeNull()
  expect(pictureNote(2)).toBeNull()
  expect(pictureNote(3)).toBe('used in 3 articles')
  expect(pictureNote(4)).toBe('used in 4 articles')
  expect(pictureNote(51)).toBe('stock picture, used 51 times')
})

test.each([
  '/assets/a.png',
  'https://cdn.example/A.jpg?w=300&q="x"',
  'https://cdn.example/ö (1).png',
  `https://cdn.example/${'long/'.repeat(1_000)}a.png`,
])('the query for %s finds the article with that picture and no other', (address) => {
  const cardWith = (url: string) =>
    cardOf('_news/a.md', parseArticle(`---\ntitle: A\nimages: [{ url: ${JSON.stringify(url)} }]\n---\n`))
  const query = pictureQuery(address)
  expect(query.length).toBeLessThan(2_000)
  const matches = parseQuery(query, 0)
  expect(matches(cardWith(address))).toBe(true)
  expect(matches(cardWith('https://other.example/b.png'))).toBe(false)
})
