import { expect, test } from 'vitest'
import { pngOrientation } from '../../../../../src/main/images/bytes/png-orientation'
import { bigEndian, chunk, exif, littleEndian, pngWith } from './turned-pictures'

test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i is read, whichever byte comes first', (value) => {
  expect(pngOrientation(pngWith([exif(bigEndian(value))]))).toBe(value)
  expect(pngOrientation(pngWith([exif(littleEndian(value))]))).toBe(value)
})

test('what is cut off or has another number in any byte is read or passed over, and never throws', () => {
  const whole = pngWith([exif(bigEndian(6))])
  for (let length = 0; length <= whole.length; length += 1) {
    expect([1, 6], `${length} bytes`).toContain(pngOrientation(whole.subarray(0, length)))
  }
  const tiff = bigEndian(6)
  for (let at = 0; at < tiff.length; at += 1) {
    for (const value of [0, 1, 0x7f, 0xff]) {
      const odd = Buffer.from(tiff)
      odd[at] = value
      expect(pngOrientation(pngWith([exif(odd)])), `${value} at ${at}`).toBeGreaterThanOrEqual(1)
      expect(pngOrientation(pngWith([exif(odd)]))).toBeLessThanOrEqual(8)
    }
  }
})

test('empty chunks and entries without end are gone through once', () => {
  const empty = chunk('eXIf', Buffer.alloc(0), false)
  expect(pngOrientation(pngWith(Array(100_000).fill(empty)))).toBe(1)
  const entries = Buffer.concat([Buffer.from('4d4d002a00000008ffff', 'hex'), Buffer.alloc(12 * 65_535)])
  expect(pngOrientation(pngWith([exif(entries)]))).toBe(1)
})
