import { expect, test } from 'vitest'
import { MAX_SIDE_PIXELS, measured } from '../../../../../src/main/images/bytes/media-type'
import { png } from '../fetch/servers'
import { turnedPictures } from './turned-pictures'

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const text = (source: string): Buffer => Buffer.from(source)

test('a picture is what its first bytes say, in its own size', () => {
  expect(measured(png(30, 20))).toEqual({ type: 'png', width: 30, height: 20 })
  expect(measured(gif)).toEqual({ type: 'gif', width: 1, height: 1 })
})

/** The head of a JPEG of 40 by 30 that a camera took lying on its side. */
function turnedJpeg(orientation: number): Buffer {
  const exif = Buffer.from(`4578696600004d4d002a0000000800010112000300000001000${orientation}000000000000`, 'hex')
  const length = Buffer.from([0, exif.length + 2])
  const frame = Buffer.from('ffc0001108001e002803011100021101031101', 'hex')
  return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), length, exif, frame, Buffer.alloc(64)])
}

test('a picture that EXIF turns by a quarter has the size that readers see', () => {
  expect(measured(turnedJpeg(1))).toEqual({ type: 'jpeg', width: 40, height: 30 })
  expect(measured(turnedJpeg(6))).toEqual({ type: 'jpeg', width: 30, height: 40 })
})

test.each(turnedPictures)(
  'a picture of 64 by 36 has the size that the browser gives it: %s',
  (_, type, bytes, isTurned) => {
    expect(measured(bytes)).toEqual({ type, ...(isTurned ? { width: 36, height: 64 } : { width: 64, height: 36 }) })
  },
)

test('a drawing is known behind what may stand before it, and has the size of its place where it names none', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
  expect(measured(text(drawing))).toEqual({ type: 'svg', width: 40, height: 30 })
  expect(measured(text(`\uFEFF\n<?xml version="1.0"?>\n<!-- a -->\n${drawing}`))).toMatchObject({
    type: 'svg',
    width: 40,
  })
  expect(measured(text('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({ type: 'svg', width: 1200, height: 630 })
})

test('what isn’t a picture is told apart', () => {
  expect(measured(text('<!doctype html><svg></svg>'))).toBe('web-page')
  expect(measured(text('  <HTML>'))).toBe('web-page')
  expect(measured(text('{"error":1}'))).toBe('no-picture')
  expect(measured(Buffer.alloc(0))).toBe('no-picture')
  expect(measured(png(4, 4).subarray(0, 14))).toBe('no-picture')
  expect(measured(png(1, 1, { width: 0, height: 10 }))).toBe('no-picture')
})

test('too many pixels are refused by what the head says, before any is drawn', () => {
  expect(measured(png(1, 1, { width: MAX_SIDE_PIXELS + 1, height: 1 }))).toBe('too-large')
  expect(measured(png(1, 1, { width: 9_000, height: 9_000 }))).toBe('too-large')
  expect(measured(png(1, 1, { width: MAX_SIDE_PIXELS, height: 6_000 }))).toMatchObject({ width: MAX_SIDE_PIXELS })
})

const box = (type: string, ...inside: Buffer[]): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + inside.reduce((sum, { length }) => sum + length, 0))
  head.write(type, 4)
  return Buffer.concat([head, ...inside])
}

/** An AVIF of 16 × 16 pixels, which says so behind `free` bytes of nothing. */
const avif = (free: number): Buffer =>
  Buffer.concat([
    box('ftyp', text('avif\0\0\0\0avif')),
    box(
      'meta',
      Buffer.alloc(4),
      box('iprp', box('ipco', box('free', Buffer.alloc(free)), box('ispe', Buffer.alloc(4), ...size(16), ...size(16)))),
    ),
  ])
const size = (pixels: number): Buffer[] => [Buffer.from([0, 0, 0, pixels])]

test('only the beginning is looked through for the size: what is full of boxes would take hours', () => {
  expect(measured(avif(60_000))).toEqual({ type: 'avif', width: 16, height: 16 })
  expect(measured(avif(70_000))).toBe('no-picture')
})
