import { expect, test } from 'vitest'
import { articleWith, codes, found } from './check'

test.each<[string, string, string[]]>([
  ['updatedDateTime', 'soon', ['bad-date']],
  ['updatedDateTime', '2026-02-30', ['no-such-day']],
  ['updatedDateTime', '2026-02-30T25:00', ['no-such-day']],
  ['publishedDateTime', '2026-2-30', ['bad-date']],
  ['publishedDateTime', '2026', ['bad-date']],
  ['originalUrl', 'a.example/x', ['bad-url']],
  ['originalUrl', '"https://a b"', ['bad-url']],
  ['ampWebUrl', '"javascript:alert(1)"', ['bad-url']],
  ['quality', 'high', ['not-an-integer']],
  ['heat', '1.5', ['not-an-integer']],
  ['images', '[{ url: "pictures of cats" }]', ['bad-url']],
  ['images', '[{ url: /a.png, width: wide }]', ['not-an-integer']],
  ['heat', '-1', []],
  ['quality', '154', []],
  ['quality', '', []],
  ['images', '[{ url: https://a.example/a.png, width: 12 }]', []],
  ['ampWebUrl', 'http://localhost:80/', []],
])('%s: %s: %j', (key, value, expected) => {
  expect(codes({ [key]: value })).toEqual(expected)
})

test('a finding names its field and where it stands', () => {
  expect(found(articleWith({ images: '[{ url: /a.png }, { url: no }]' }))).toMatchObject([
    { severity: 'warning', path: ['images', 1, 'url'], line: 6, column: 34 },
  ])
})
