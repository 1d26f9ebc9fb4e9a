import { imageSize } from 'image-size'
import type { PictureType } from '../../../shared/pictures/look'
import { isAvifTurned } from './avif-turn'
import { pictureType } from './picture'
import { pngOrientation } from './png-orientation'

export interface Measured {
  readonly type: PictureType
  readonly width: number
  readonly height: number
}

/** The longest side and the most pixels of a picture that is shown: more is a bomb, or nothing for a card. */
export const MAX_SIDE_PIXELS = 12_000
export const MAX_PIXELS = 80_000_000

/** Drawn pictures have the size of their place where they name none. */
const UNSIZED = { width: 1_200, height: 630 }

/** Where the first bytes are those of a text, as much as is looked through for what it is. */
const HEAD_BYTES = 1_024

/**
 * How much of a picture is looked through for its size: going through the boxes of an AVIF takes time that grows with their
 * square, through the segments of a JPEG much for each byte. Real ones have it in their first kilobytes.
 */
const SIZE_HEAD_BYTES = { avif: 65_536, other: 1_048_576 } as const

function textHead(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase()
}

function isDrawing(head: string): boolean {
  return head.startsWith('<svg') || (/^<(\?xml|!--|!doctype svg)/.test(head) && head.includes('<svg'))
}

function typeOf(bytes: Uint8Array): PictureType | null {
  const known = pictureType(bytes)
  if (known !== null) return known.slice('image/'.length) as PictureType
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 1 && bytes[3] === 0) return 'icon'
  return isDrawing(textHead(bytes)) ? 'svg' : null
}

/** What the bytes are, by themselves: the server's word and the address's ending are not believed. */
export function measured(bytes: Uint8Array): Measured | 'no-picture' | 'web-page' | 'too-large' {
  const type = typeOf(bytes)
  if (type === null) return /^<(!doctype html|html|head|body)/.test(textHead(bytes)) ? 'web-page' : 'no-picture'
  try {
    const head = bytes.subarray(0, SIZE_HEAD_BYTES[type === 'avif' ? 'avif' : 'other'])
    const { width, height } = type === 'svg' ? sizeOfDrawing(head) : sizeAsSeen(bytes, head, type)
    if (!(width > 0 && height > 0)) return 'no-picture'
    const isTooLarge = Math.max(width, height) > MAX_SIDE_PIXELS || width * height > MAX_PIXELS
    return isTooLarge ? 'too-large' : { type, width: Math.round(width), height: Math.round(height) }
  } catch {
    return 'no-picture'
  }
}

/** From here on EXIF turns a picture by a quarter. */
const LEAST_QUARTER_TURN = 5

/**
 * What the browser follows: EXIF of JPEG and PNG, and AVIF's own turn. WebP's EXIF it doesn't follow (Chromium 130, seen in a window), nor
 * does `image-size`, which tells of JPEG's alone.
 */
function isTurned(bytes: Uint8Array, head: Uint8Array, type: PictureType, orientation: number): boolean {
  if (type === 'avif') return isAvifTurned(head)
  return (type === 'png' ? pngOrientation(bytes) : orientation) >= LEAST_QUARTER_TURN
}

function sizeAsSeen(bytes: Uint8Array, head: Uint8Array, type: PictureType): { width: number; height: number } {
  const { width, height, orientation = 1 } = imageSize(head)
  return isTurned(bytes, head, type, orientation) ? { width: height, height: width } : { width, height }
}

function sizeOfDrawing(bytes: Uint8Array): { width: number; height: number } {
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 ? { width, height } : UNSIZED
  } catch {
    return UNSIZED
  }
}
