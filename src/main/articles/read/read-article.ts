import type { Stats } from 'node:fs'
import { hashOf } from '../../files/hash'
import { readFileGuarded } from '../../files/read-file'
import type { Reason } from '../../files/reason'

/** Larger files are listed and not opened for editing. */
export const LARGEST = 5_000_000
/** So much of a file that can't be edited is shown, in bytes. */
const PREVIEW_BYTES = 64_000

/** Tells a file that didn't change without reading it. It may skip a read of the index, never a check of a save. */
export type Fingerprint = string
export type ArticleRead =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Of its bytes. */
      readonly hash: string
      readonly fingerprint: Fingerprint
      /** What readers of UTF-8 see of a file in the older encoding that was asked for; null where the file is UTF-8. */
      readonly misread: string | null
    }
  | {
      readonly kind: 'refused'
      readonly reason: Reason
      readonly preview: string | null
      readonly fingerprint: Fingerprint | null
    }

export const fingerprintOf = (stats: Stats): Fingerprint =>
  `${stats.ino}:${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}`

/** The bytes as text, BOM and all; null where they are no UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const preview = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, PREVIEW_BYTES))

/** What Windows-1252 has from 0x80 to 0x9f, as browsers read it; all else is Latin-1. */
const FROM_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9dž\u0178'

/** By a table of our own: the decoders of some releases of Node read these bytes as Latin-1. */
const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (sign) => FROM_80[sign.charCodeAt(0) - 0x80] ?? sign)

/** What may be asked for where a file is no UTF-8: each byte is a letter of it, so nothing is lost on the way. */
export type OlderEncoding = 'windows-1252'

/**
 * Reads a file as an article's text, or says why it is none; never throws. `file` is absolute, its links resolved. `older`: how
 * it is read where it is no UTF-8; left out, it is refused then.
 */
export async function readArticle(file: string, older?: OlderEncoding): Promise<ArticleRead> {
  const read = await readFileGuarded(file, { maxBytes: LARGEST, startBytes: PREVIEW_BYTES, isReal: true })
  const fingerprint = read.stats && fingerprintOf(read.stats)
  if (read.kind === 'refused') {
    const { reason, start } = read
    return { kind: 'refused', reason, preview: start && preview(start), fingerprint }
  }
  const { bytes, stats } = read
  const refuse = (code: string, message: string): ArticleRead => ({
    kind: 'refused',
    reason: { code, message },
    preview: preview(bytes),
    fingerprint,
  })
  const plain = decode(bytes)
  const text = plain ?? (older === undefined ? null : decodeWindows1252(bytes))
  if (text === null) return refuse('not-utf8', 'Not UTF-8 text.')
  if (text.includes('\0')) return refuse('binary', 'Not text: it holds NUL bytes.')
  const misread = plain === null ? new TextDecoder().decode(bytes) : null
  return { kind: 'text', text, hash: hashOf(bytes), fingerprint: fingerprintOf(stats), misread }
}
