import { expect, test } from 'vitest'
import { applyFix } from '../../../../src/shared/validation'
import { articleWith, codes, fixedLine, found } from './check'

test.each<[string, string, string[]]>([
  ['webUrl', 'http://a.example/b', ['http-address']],
  ['originalUrl', 'HTTP://a.example/b', ['http-address']],
  ['ampWebUrl', 'http://a.example/b', []],
  ['webUrl', 'https://a.example/?utm_source=x', ['tracking']],
  ['cdnAmpWebUrl', 'https://a.example/?id=1&fbclid=x', ['tracking']],
  ['related', '[{ title: R, webUrl: "https://a.example/?gclid=x" }]', ['tracking']],
  ['webUrl', 'https://a.example/?id=utm_source', []],
  ['webUrl', '"https://a.example/#?utm_source=x"', []],
])('%s: %s: %j', (key, value, expected) => {
  expect(codes({ [key]: value })).toEqual(expected)
})

test.each([
  ['https://a.example/?utm_source=x', 'https://a.example/'],
  [
    '"https://A.example/a%20b/?x=1&utm_source=x&y=%C3%BC#top"   # ours',
    '"https://A.example/a%20b/?x=1&y=%C3%BC#top"   # ours',
  ],
  ["'https://a.example?UTM_Medium=a&fbclid=b'", "'https://a.example'"],
])('the address %s is left as %s', (before, after) => {
  expect(fixedLine('webUrl', before)).toBe(after)
})

test('the address of a related story is mended where it stands', () => {
  const text = articleWith({ related: '[{ title: R, webUrl: "https://a.example/?gclid=x" }]' })
  const [finding] = found(text)
  expect(finding?.path).toEqual(['related', 0, 'webUrl'])
  expect(finding?.fix && applyFix(text, finding.fix)).toBe(text.replace('?gclid=x', ''))
})

test.each<[string, string, string[]]>([
  ['https://www.tideline.example/a', 'tideline.example', []],
  ['https://news.Tideline.example/a', 'www.tideline.example', []],
  ['https://tideline.example:8080/a', 'tideline.example', []],
  ['https://tideline.example/a', 'news.tideline.example', ['other-host']],
  ['https://othertideline.example/a', 'tideline.example', ['other-host']],
  ['https://youtube.com/watch', 'tideline.example', ['other-host']],
])('%s of %s: %j', (webUrl, domain, expected) => {
  expect(codes({ webUrl, provider: `{ domain: ${domain} }` })).toEqual(expected)
})
