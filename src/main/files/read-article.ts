import { constants, type Stats } from 'node:fs'
import { lstat, open, stat } from 'node:fs/promises'
import { hashOf } from './hash'
import { codeOf, type Reason, reasonOf } from './reason'

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

const refused = (
  code: string,
  message: string,
  preview: string | null = null,
  fingerprint: Fingerprint | null = null,
): ArticleRead => ({ kind: 'refused', reason: { code, message }, preview, fingerprint })

/** The bytes as text, BOM and all; null where they are no UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const preview = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, PREVIEW))

/** What a path that can't be stat'ed is: gone, or a link that leads nowhere. */
async function absent(file: string, error: unknown): Promise<ArticleRead> {
  const link = await lstat(file).catch(() => null)
  if (codeOf(error) === 'ENOENT' && link?.isSymbolicLink()) {
    return refused('dead-link', 'A link that leads nowhere.')
  }
  return { kind: 'refused', reason: reasonOf(error), preview: null, fingerprint: null }
}

async function readFile(file: string): Promise<ArticleRead> {
  // A pipe that takes the file's place after the stat must not hold us up.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = await handle.stat()
    const fingerprint = fingerprintOf(stats)
    if (!stats.isFile()) return refused('not-a-file', 'Not a file: a pipe or a device.')
    if (stats.size > LARGEST) {
      const start = Buffer.alloc(PREVIEW)
      const { bytesRead } = await handle.read(start, 0, PREVIEW, 0)
      const size = (stats.size / 1_000_000).toFixed(1)
      const message = `Too large: ${size} MB; up to 5 MB can be edited.`
      return refused('too-large', message, preview(start.subarray(0, bytesRead)), fingerprint)
    }
    const bytes = await handle.readFile()
    const text = decode(bytes)
    if (text === null) return refused('not-utf8', 'Not UTF-8 text.', preview(bytes), fingerprint)
    if (text.includes('\0')) return refused('binary', 'Not text: it holds NUL bytes.', preview(bytes), fingerprint)
    return { kind: 'text', text, hash: hashOf(bytes), fingerprint }
  } finally {
    await handle.close()
  }
}

/** Reads a file as an article's text, or says why it is none; never throws. `file` is absolute. */
export async function readArticle(file: string): Promise<ArticleRead> {
  try {
    const stats = await stat(file)
    if (stats.isDirectory()) return refused('folder', 'A folder with the name of an article.')
    if (!stats.isFile()) return refused('not-a-file', 'Not a file: a pipe or a device.')
  } catch (error) {
    return absent(file, error)
  }
  try {
    return await readFile(file)
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error), preview: null, fingerprint: null }
  }
}
