import { expect, test } from 'vitest'
import { isAvifTurned } from '../../../../../src/main/images/bytes/avif-turn'
import { turnedAvif } from './turned-pictures'

/** The same file with another byte at so many bytes behind a box's name. */
function changed(type: string, behind: number, value: number): Buffer {
  const bytes = Buffer.from(turnedAvif)
  bytes[bytes.indexOf(type) + 4 + behind] = value
  return bytes
}

test('odd quarters turn the size, of the picture itself', () => {
  expect([0, 1, 2, 3].map((quarters) => isAvifTurned(changed('irot', 0, quarters)))).toEqual([false, true, false, true])
  expect(isAvifTurned(changed('pitm', 5, 2))).toBe(false)
  expect(isAvifTurned(changed('irot', -1, 0x78))).toBe(false)
})

test('what is cut off or has another number in any byte is an answer, and never throws', () => {
  for (let at = 0; at <= turnedAvif.length; at += 1) {
    expect(typeof isAvifTurned(turnedAvif.subarray(0, at))).toBe('boolean')
    for (const value of [0, 1, 7, 0xff]) {
      const odd = Buffer.from(turnedAvif)
      odd[at] = value
      expect(typeof isAvifTurned(odd)).toBe('boolean')
    }
  }
})
