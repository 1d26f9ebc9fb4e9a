import { expect, test } from 'vitest'
import { codes } from './check'

type Lines = Readonly<Record<string, string | null>>

test.each<[Lines, string[]]>([
  [{}, []],
  [{ title: null }, ['no-title']],
  [{ title: '' }, ['no-title']],
  [{ title: '"  "' }, ['no-title']],
  [{ title: '2020' }, []],
  [{ publishedDateTime: null }, ['no-date']],
  [{ webUrl: null }, ['no-address']],
  [{ webUrl: '', originalUrl: '~' }, ['no-address']],
  [{ webUrl: null, originalUrl: 'https://a.example' }, []],
  [{ images: null }, ['no-image']],
  [{ images: '[]' }, ['no-image']],
  [{ images: '[{ title: x }, text]' }, ['no-image']],
  [{ images: '[{ title: x }, { url: /b.png }]' }, []],
])('%j: %j', (lines, expected) => {
  expect(codes(lines)).toEqual(expected)
})
