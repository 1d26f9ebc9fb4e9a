import { crc32 } from 'node:zlib'
import { rgbaPng } from '../../../../../scripts/sample/png.mjs'

const [WIDTH, HEIGHT] = [64, 36]
const HEAD_BYTES = 33

/** A chunk of a PNG; `isWhole` false: its check sum is another. */
export function chunk(type: string, content: Uint8Array, isWhole = true): Buffer {
  const made = Buffer.concat([Buffer.alloc(4), Buffer.from(type), content, Buffer.alloc(4)])
  made.writeUInt32BE(content.length)
  made.writeUInt32BE((crc32(made.subarray(4, -4)) ^ (isWhole ? 0 : 1)) >>> 0, made.length - 4)
  return made
}

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex')

/** EXIF that says an orientation, its numbers' last byte first or last. */
export const bigEndian = (orientation: number): Buffer =>
  hex(`4d4d002a0000000800010112000300000001000${orientation}000000000000`)
export const littleEndian = (orientation: number): Buffer =>
  hex(`49492a0008000000010012010300010000000${orientation}00000000000000`)

/** A PNG of 64 by 36 with these chunks before its pixels, or behind them. */
export function pngWith(before: readonly Buffer[], behind: readonly Buffer[] = []): Buffer {
  const plain = rgbaPng(WIDTH, HEIGHT, new Uint8Array(WIDTH * HEIGHT * 4))
  const end = plain.length - 12
  return Buffer.concat([
    plain.subarray(0, HEAD_BYTES),
    ...before,
    plain.subarray(HEAD_BYTES, end),
    ...behind,
    plain.subarray(end),
  ])
}

export const exif = (tiff: Uint8Array): Buffer => chunk('eXIf', tiff)

/** One of 64 by 36 whose `irot` turns it three times by a quarter, as Pillow writes it. */
export const turnedAvif = Buffer.from(
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAAD1bWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAEdAAAALgAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAAB0aXBycAAAAFRpcGNvAAAAFGlzcGUAAAAAAAAAQAAAACQAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAAAlpcm90AwAAABhpcG1hAAAAAAAAAAEAAQUBAoMEhQAAADZtZGF0EgAKCRgVf42iAhoNCDIfFMeHhmUCCCCeUAAAAMIRaNaU+W/ZQ+WwXcTEFFXqKA==',
  'base64',
)

/** One of 64 by 36 with an EXIF that says 6. */
const webp = Buffer.from(
  'UklGRogAAABXRUJQVlA4WAoAAAAIAAAAPwAAIwAAVlA4IEgAAADwAwCdASpAACQAPm02mEkkIyKhIqgAgA2JZwDU9oB+AAAVGmMcPgzAAP7wm0P/8guWF1yNf/8gP+QH/ID/+PfFDYqwyAAAAABFWElGGgAAAE1NACoAAAAIAAEBEgADAAAAAQAGAAAAAAAA',
  'base64',
)

/** Pictures of 64 by 36, and whether a browser turns them by a quarter. The window test looks whether it does. */
export const turnedPictures: readonly (readonly [name: string, type: string, bytes: Buffer, isTurned: boolean])[] = [
  ...[1, 2, 3, 4].map((value) => [`PNG ${value}`, 'png', pngWith([exif(bigEndian(value))]), false] as const),
  ...[5, 6, 7, 8].map((value) => [`PNG ${value}`, 'png', pngWith([exif(bigEndian(value))]), true] as const),
  ['PNG, little-endian', 'png', pngWith([exif(littleEndian(6))]), true],
  ['PNG, no orientation that there is', 'png', pngWith([exif(bigEndian(9))]), false],
  ['PNG, behind the pixels', 'png', pngWith([], [exif(bigEndian(6))]), false],
  [
    'PNG, behind a long text',
    'png',
    pngWith([chunk('tEXt', Buffer.alloc(2_000_000, 'a\0')), exif(bigEndian(6))]),
    true,
  ],
  ['PNG, the first counts', 'png', pngWith([exif(bigEndian(1)), exif(bigEndian(6))]), false],
  ['PNG, a broken one is passed over', 'png', pngWith([chunk('eXIf', bigEndian(1), false), exif(bigEndian(6))]), true],
  ['PNG, as a JPEG has it', 'png', pngWith([exif(Buffer.concat([Buffer.from('Exif\0\0'), bigEndian(6)]))]), false],
  ['PNG, cut in the entry', 'png', pngWith([exif(bigEndian(6).subarray(0, 18))]), false],
  ['AVIF', 'avif', turnedAvif, true],
  ['WebP', 'webp', webp, false],
]
