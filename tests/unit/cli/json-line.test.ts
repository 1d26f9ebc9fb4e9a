import { expect, test } from 'vitest'
import { jsonLine } from '../../../src/cli/json-line'

test('what a terminal would obey stands escaped, and means the same', () => {
  const value = { title: 'a\u009b31m\u202eb\u2028c\u2066', list: ['ok', 'é', '👩‍👧'] }
  const line = jsonLine(value)
  expect(line).not.toMatch(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
  expect(line).toContain('👩‍👧')
  expect(JSON.parse(line)).toEqual(value)
})
