import { expect, test } from 'vitest'
import { withPictures } from '../../../../../src/main/library/beside/picture-problems'
import type { ArticleCard } from '../../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../../src/shared/card/card'
import type { LookedAt } from '../../../../../src/shared/pictures/look'

const other = { severity: 'warning', code: 'no-date', message: 'No published date.' } as const
const card: ArticleCard = {
  ...brokenCard('a.md', { code: 'x', message: 'x' }),
  problems: [other],
  image: 'https://a.example/1',
  imageSize: { width: 1_200, height: 630 },
  moreImages: [{ address: 'https://a.example/2', size: null }],
}
const gone: LookedAt = { kind: 'gone', status: 404, since: 1, at: 1 }
const small: LookedAt = { kind: 'shown', type: 'png', width: 200, height: 105, at: 1 }
const seen =
  (looks: Record<string, LookedAt>) =>
  (address: string): LookedAt | undefined =>
    looks[address.slice(-1)]
const codes = (problems: ArticleCard['problems']): string[] => problems.map(({ code }) => code)

test('what was seen of each picture stands beside the other problems, once, and as it is now', () => {
  const found = withPictures(card, seen({ 1: gone, 2: small }))
  expect(codes(found)).toEqual(['no-date', 'image-gone', 'image-tiny'])
  expect(codes(withPictures({ ...card, problems: found }, seen({ 1: small })))).toEqual([
    'no-date',
    'image-size',
    'image-tiny',
  ])
  expect(withPictures({ ...card, problems: found }, seen({}))).toEqual([other])
})

test('nothing new is the same list', () => {
  expect(withPictures(card, seen({}))).toBe(card.problems)
  const problems = withPictures(card, seen({ 1: gone }))
  expect(withPictures({ ...card, problems }, seen({ 1: gone }))).toBe(problems)
})
