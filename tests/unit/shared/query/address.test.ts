import { expect, it } from 'vitest'
import { linkOf } from '../../../../src/shared/query'

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
