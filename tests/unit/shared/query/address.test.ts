import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { canonicalAddress, linkOf } from '../../../../src/shared/query'
import { FAR, timesAsLong } from '../../../laws/cpu'

const link = 'https://tideline.example/fog?utm_source=x'

it.each([
  [link, link],
  [`  ${link} `, link],
  [`url:${link}`, link],
  [`url:"${link}"`, link],
  ['HTTP://tideline.example', 'HTTP://tideline.example'],
  ['tideline.example/fog', null],
  [`${link} is:new`, null],
  [`-${link}`, null],
  ['', null],
])('the link of %s', (text, expected) => {
  expect(linkOf(text)).toBe(expected)
})

it('reads plain addresses as it reads those with something to leave out', () => {
  const piece = fc.constantFrom('/', '/', 'amp', 'a', 'B', 'www.', 'm.', 'amp.', '.', '-', '%20', 'é', ':8080', '@')
  const address = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `https://${pieces.join('')}`)
  fc.assert(fc.property(address, (one) => void expect(canonicalAddress(one)).toBe(canonicalAddress(`${one}#x`))))
})

test('an address that was made to take long takes no time', () => {
  for (const tail of ['/'.repeat(250_000), 'a'.repeat(250_000), `${'a'.repeat(8_000)} x`, `/${'/'.repeat(8_000)}x`]) {
    const plain = `/${'a/'.repeat(tail.length / 2)}`
    const long = timesAsLong(
      () => canonicalAddress(`https://a.example${tail}`),
      () => canonicalAddress(`https://a.example${plain}`),
    )
    expect(long, tail.slice(0, 20)).toBeLessThan(FAR)
  }
  expect(canonicalAddress(`https://a.example${'/'.repeat(8_000)}`)).toBe('a.example')
})
