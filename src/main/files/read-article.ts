import type { Stats } from 'node:fs'
import { hashOf } from './hash'
import { readFileGuarded } from './read-file'
import type { Reason } from './reason'

/** Larger files are listed and not opened for editing. */
export const LARGEST = 5_000_000
/** So much of a file that can't be edited is shown, in bytes. */
const PREVIEW = 64_000

/** Tells a file that didn't change without reading it. It may skip a read of the index, never a check of a save. */
export type Fingerprint = string
export type ArticleRead =
  | { readonly kind: 'text'; readonly text: string; readonly hash: string; readonly fingerprint: Fingerprint }
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

const preview = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, PREVIEW))

/** Reads a file as an article's text, or says why it is none; never throws. `file` is absolute, its links resolved. */
export async function readArticle(file: string): Promise<ArticleRead> {
  const read = await readFileGuarded(file, { maxBytes: LARGEST, startBytes: PREVIEW })
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
  const text = decode(bytes)
  if (text === null) return refuse('not-utf8', 'Not UTF-8 text.')
  if (text.includes('\0')) return refuse('binary', 'Not text: it holds NUL bytes.')
  return { kind: 'text', text, hash: hashOf(bytes), fingerprint: fingerprintOf(stats) }
}
