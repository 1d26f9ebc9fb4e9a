import { expect, test } from 'vitest'
import { counted, number, signed } from '../../../src/shared/numbers'

test('numbers have their thousands set off', () => {
  expect(number(7)).toBe('7')
  expect(number(2104)).toBe('2,104')
})

test('one of a thing is one, none and many are several', () => {
  expect(counted(1, 'article')).toBe('1 article')
  expect(counted(0, 'article')).toBe('0 articles')
  expect(counted(2104, 'article')).toBe('2,104 articles')
})

test('a value is never rounded or set off, and its minus is a minus', () => {
  expect([signed(0), signed(154), signed(2104), signed(-1)]).toEqual(['0', '154', '2104', '−1'])
})
