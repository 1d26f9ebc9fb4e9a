import { expect, test } from 'vitest'
import { webPicture } from '../../../../../src/main/images/fetch/web-picture'

test.each([
  ['https://a.example/b.png', 'https://a.example/b.png'],
  [' HTTPS://A.example:443/b.png#top ', 'https://a.example/b.png'],
  ['//a.example/b.png', 'https://a.example/b.png'],
  ['http://name:word@a.example/b.png', 'http://a.example/b.png'],
  ['https://a.example/ä b.png', 'https://a.example/%C3%A4%20b.png'],
])('%s', (address, url) => {
  expect(webPicture(address)).toBe(url)
})

test.each([
  'ftp://a.example/b.png',
  'file:///etc/passwd',
  'javascript:1',
  'http://',
  'https://a b/',
  '',
  `https://a/${'b'.repeat(9_000)}`,
])('none: %s', (address) => {
  expect(webPicture(address)).toBeNull()
})
