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

it.each([
  ['https://tideline.example/caf%C3%A9-quai', 'https://tideline.example/café-quai'],
  ['https://tideline.example/caf%c3%a9-quai', 'https://tideline.example/cafe\u0301-quai'],
  ['https://tideline.example/%7Eada/%28a%29', 'https://tideline.example/~ada/(a)'],
  ['https://tideline.example/a%2fb%e9', 'https://tideline.example/a%2Fb%E9'],
  ['https://münchen.example/x', 'https://www.xn--mnchen-3ya.example/x'],
  ['https://ドメイン名例.example/x', 'http://XN--ECKWD4C7CU47R2WF.example/x'],
  ['https://tideline.example/fog', 'https://tideline.example/fog.'],
  ['https://tideline.example/fog', 'https://tideline.example/fog).'],
  ['https://tideline.example/fog', 'https://tideline.example/fog/”,'],
  ['https://tideline.example/fog?a=1', 'https://tideline.example/fog?utm_source=x&a=1)'],
  ['https://tideline.example', 'https://tideline.example.'],
  ['https://wiki.example/Fog_(weather)', 'https://wiki.example/Fog_(weather)).'],
  ['https://tideline.example/app#!/story/1', 'https://tideline.example/app#!/story/1/'],
  ['https://tideline.example/app', 'https://tideline.example/app#/'],
  ['https://tideline.example/app', 'https://tideline.example/app#comments'],
])('%s and %s are one address', (one, other) => {
  expect(canonicalAddress(other)).toBe(canonicalAddress(one))
  expect(canonicalAddress(one)).not.toBeNull()
})

it.each([
  ['https://tideline.example/app#!/story/1', 'https://tideline.example/app#!/story/2'],
  ['https://tideline.example/app#/a', 'https://tideline.example/app'],
  ['https://tideline.example/a%2Fb', 'https://tideline.example/a/b'],
  ['https://tideline.example/a?b=1%262', 'https://tideline.example/a?b=1&2'],
  ['https://wiki.example/Fog_(weather)', 'https://wiki.example/Fog_(weather'],
])('%s and %s are two', (one, other) => {
  expect(canonicalAddress(other)).not.toBe(canonicalAddress(one))
})

it('reads plain addresses as it reads those with something to leave out', () => {
  const piece = fc.constantFrom(
    '/',
    '/',
    'amp',
    'a',
    'B',
    'www.',
    'm.',
    'amp.',
    '.',
    '-',
    '%20',
    '%C3',
    'é',
    ':8080',
    '@',
    ')',
    '(',
    ',',
  )
  const address = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `https://${pieces.join('')}`)
  fc.assert(fc.property(address, (one) => void expect(canonicalAddress(one)).toBe(canonicalAddress(`${one}#x`))))
})

test('an address that was made to take long takes no time', () => {
  for (const tail of [
    ')'.repeat(8_000),
    '%C3'.repeat(2_600),
    '/'.repeat(250_000),
    'a'.repeat(250_000),
    `${'a'.repeat(8_000)} x`,
    `/${'/'.repeat(8_000)}x`,
  ]) {
    const plain = `/${'a/'.repeat(tail.length / 2)}`
    const long = timesAsLong(
      () => canonicalAddress(`https://a.example${tail}`),
      () => canonicalAddress(`https://a.example${plain}`),
    )
    expect(long, tail.slice(0, 20)).toBeLessThan(FAR)
  }
  expect(canonicalAddress(`https://a.example${'/'.repeat(8_000)}`)).toBe('a.example')
})
