import { expect, test } from 'vitest'
import { shownName } from '../../../../../src/main/articles/read/misnamed'

test.each([
  [[0x61, 0xe9, 0x62], 'a\\xE9b'],
  [[0xff, 0xfe, 0x80], '\\xFF\\xFE\\x80'],
  // Cut off, too long for its sign, half a pair.
  [[0x61, 0xc3], 'a\\xC3'],
  [[0xc0, 0xaf], '\\xC0\\xAF'],
  [[0xed, 0xa0, 0x80], '\\xED\\xA0\\x80'],
  [[0xe2, 0x82, 0x61], '\\xE2\\x82a'],
  [[...Buffer.from('é€😀'), 0xe9, ...Buffer.from('é')], 'é€😀\\xE9é'],
])('%j is shown as %s', (bytes, shown) => {
  expect(shownName(Buffer.from(bytes))).toBe(shown)
})
