import { expect, test } from 'vitest'
import { lineAndColumn, offsetAt } from '../../../../src/shared/article/lines'

test.each(['a\nbc\n\nd', 'a\r\nbc\r\n\r\nd', 'a\rbc\r\rd', ''])('each place of %j is found again', (text) => {
  for (let offset = 0; offset <= text.length; offset += 1) {
    // Between \r and \n is no place of its own.
    if (text[offset - 1] === '\r' && text[offset] === '\n') continue
    const { line, column } = lineAndColumn(text, offset)
    expect(offsetAt(text, line, column)).toBe(offset)
  }
})

test('a place that a text does not have is its end', () => {
  expect(offsetAt('a\nb', 9, 1)).toBe(3)
  expect(offsetAt('a\nb', 2, 9)).toBe(3)
})
