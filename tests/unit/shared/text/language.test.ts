import { expect, it } from 'vitest'
import { languageOf } from '../../../../src/shared/text/language'

it.each([
  [{ locale: 'en-us' }, 'en-us'],
  [{ lang: 'pt_BR' }, 'pt-BR'],
  [{ locale: 7, language: ' de ' }, 'de'],
  [{ locale: 'the language of the sea' }, null],
  [{}, null],
])('%j is in %s', (fields, expected) => {
  expect(languageOf(fields)).toBe(expected)
})
