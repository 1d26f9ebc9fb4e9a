import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asciiHost } from '../../../../src/shared/text/punycode'

it.each([
  'münchen.example',
  'bücher.example',
  'ÉTÉ.example',
  '新聞.example',
  'a.example',
  'пример.example',
  'faß.example',
])('%s is the host that Node has', (host) => expect(asciiHost(host)).toBe(domainToASCII(host)))

it('every host of letters is', () => {
  const label = fc.string({
    unit: fc.constantFrom('a', 'z', '0', 'é', 'ü', 'ж', '新', '聞', 'ñ'),
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(fc.property(label, (one) => void expect(asciiHost(`${one}.example`)).toBe(domainToASCII(`${one}.example`))))
})
