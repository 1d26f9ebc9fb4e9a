import { expect, test } from 'vitest'
import { countServers } from '../../../../../src/main/library/beside/servers'
import type { ArticleCard } from '../../../../../src/shared/card/article-card'

const none = () => null
const cardOf = (image: string | null): ArticleCard =>
  ({ image, imageSize: null, moreImages: [] }) as unknown as ArticleCard

test('each server counts once, however it is spelled; what lies in the folder doesn’t', () => {
  const images = [
    'https://a.example/1',
    'HTTP://A.example:80/2',
    '//a.example/3',
    'https://name@a.example/4',
    'https://b.example/1',
    'http://[::1]/1',
    'http://[::1]:81/2',
    'http://[::2]/1',
    '/assets/c.png',
    'data:image/png;base64,AAAA',
    'ftp://c.example/1',
    null,
  ]
  const cards = images.map(cardOf)
  expect(countServers(cards, none)).toBe(4)
  const more = { ...cardOf(null), moreImages: [{ address: 'https://d.example/1', size: null }] }
  expect(countServers([...cards, more], none)).toBe(5)
  expect(countServers(cards, ({ image }) => (image === null ? 'https://logos.example/1' : '/l.png'))).toBe(5)
})
