import { expect, test } from 'vitest'
import { chromiumName } from '../../../../src/main/spelling/chromium-names'

test.each([
  ['en-us', 'en-US', 'en-US-10-1.bdic'],
  ['en', 'en-US', 'en-US-10-1.bdic'],
  ['en-NZ', 'en-GB', 'en-GB-10-1.bdic'],
  ['de', 'de-DE', 'de-DE-3-0.bdic'],
  ['de-CH-1996', 'de-DE', 'de-DE-3-0.bdic'],
  ['pt', 'pt-BR', 'pt-BR-3-0.bdic'],
  ['pt-PT', 'pt-PT', 'pt-PT-3-0.bdic'],
  ['no', 'nb-NO', 'nb-NO-3-0.bdic'],
  ['ko-KR', 'ko', 'ko-3-0.bdic'],
])('%s is %s, of %s', (tag, language, file) => {
  expect(chromiumName(tag)).toEqual({ language, file })
})

test.each(['tlh', 'eng-US', 'nope', 'e', ''])('Chromium checks no %j', (tag) => {
  expect(chromiumName(tag)).toBeNull()
})
