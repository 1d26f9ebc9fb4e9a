import { describe, expect, it } from 'vitest'
import { storyOfEntry } from '../../../../src/shared/card/story-of-entry'
import { addressKey } from '../../../../src/shared/text/address'

const at = (address: string): number => addressKey(address) ?? 0
const fog = { path: 'fog.md' }
const night = { path: 'night.md' }
const articles = new Map([
  [at('https://a.example/fog'), fog],
  [at('https://a.example/night'), night],
])
const known = {
  withAddress: (key: number) => articles.get(key),
  isGone: (key: number) => key === at('https://a.example/gone'),
}
const of = (entry: unknown, path = 'cranes.md') => storyOfEntry(path, entry, known)

describe('a related entry', () => {
  it.each<[string, unknown, ReturnType<typeof of>]>([
    ['has its article by its address, however that is written', { webUrl: 'https://A.example/fog/?utm_source=x' }, fog],
    ['that is an address alone has it too', 'https://a.example/fog', fog],
    [
      'has the first of its addresses that an article has',
      { ampUrl: 'https://b.example/', webUrl: 'https://a.example/fog' },
      fog,
    ],
    [
      'of two articles has the first',
      { webUrl: 'https://a.example/night', originalUrl: 'https://a.example/fog' },
      night,
    ],
    ['whose article went is gone', { webUrl: 'https://a.example/gone' }, 'gone'],
    ['is gone by any address', { ampUrl: 'https://b.example/', webUrl: 'https://a.example/gone' }, 'gone'],
    [
      'that is here by another address is not gone',
      { webUrl: 'https://a.example/gone', ampUrl: 'https://a.example/fog' },
      fog,
    ],
    ['of elsewhere is nobody’s', { webUrl: 'https://b.example/1' }, null],
    ['without an address is nobody’s', { title: 'Fog' }, null],
    ['that is none is nobody’s', null, null],
  ])('%s', (_what, entry, story) => expect(of(entry)).toBe(story))

  it('of the article itself is nobody’s, whatever other addresses it has', () => {
    const entry = { webUrl: 'https://a.example/fog', originalUrl: 'https://a.example/night' }
    expect(of(entry, 'fog.md')).toBeNull()
  })
})
