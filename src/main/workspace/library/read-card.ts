import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { brokenCard, cardOf, plainCard } from '../../../shared/article/card'
import { quickArticle } from '../../../shared/article/quick'
import { type ArticleCard, emptyDesk } from '../../../shared/ipc/card'
import type { Context } from '../../../shared/validation'
import { type Fingerprint, fingerprintOf, readArticle } from '../../files/read-article'
import { resolveInside } from '../../files/resolve-inside'
import { frontOf } from './front'
import { ownCard, type SharedValues } from './own-values'
import type { Watchdog } from './watchdog'

/** An article as the library holds it. */
export interface Entry {
  readonly card: ArticleCard
  /** Equal fingerprints skip a read; null: read it again next time. */
  readonly fingerprint: Fingerprint | null
}

/** Longer files are read the careful way. In bytes. */
const QUICK = 512 * 1024
/** One for all: nothing else runs between a read into it and the text made of it. */
const bytes = Buffer.allocUnsafe(QUICK)
/** A link is refused by the system itself; Windows has no such flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)
const mayFollow = constants.O_NOFOLLOW === undefined

interface QuickRead {
  /** UTF-8 without NUL; overwritten by the next read. */
  readonly content: Buffer
  readonly fingerprint: Fingerprint
  /** Birth of the file in ms since 1970; 0 where the system doesn't keep it. */
  readonly born: number
}

/** The bytes of an ordinary file in one go, several times as fast as by promises; null where it needs care. */
function readQuick(file: string): QuickRead | null {
  let handle: number
  try {
    if (mayFollow && lstatSync(file).isSymbolicLink()) return null
    handle = openSync(file, FLAGS)
  } catch {
    return null
  }
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile() || stats.size >= QUICK) return null
    const length = readSync(handle, bytes, 0, QUICK, 0)
    const content = bytes.subarray(0, length)
    if (length !== stats.size || !isUtf8(content) || content.includes(0)) return null
    return { content, fingerprint: fingerprintOf(stats), born: stats.birthtimeMs }
  } catch {
    return null
  } finally {
    closeSync(handle)
  }
}

/** What a whole parse is done with. */
export interface Reading {
  readonly watchdog: Watchdog
  /** What of the workspace the rules look at. */
  readonly context: Context
  readonly shared: SharedValues
}

/** The whole article parsed, its problems among it; the watchdog knows which one it is. */
export function fullCard(path: string, text: string, { watchdog, context, shared }: Reading): ArticleCard {
  return ownCard(
    watchdog.during(path, () => cardOf(path, quickArticle(text), context)),
    shared,
  )
}

/**
 * The entry of an ordinary article, at once: from its plain lines where it has such, else parsed whole. With `whole` it is
 * always parsed. Null where the file needs care (a link, a folder, not UTF-8, large, gone …).
 */
export function readEntry(root: string, path: string, reading: Reading, whole: boolean): Entry | null {
  const read = readQuick(`${root}/${path}`)
  if (read === null) return null
  const front = whole ? null : frontOf(read.content)
  const plain = front === null ? null : plainCard(path, front)
  const card = plain ?? fullCard(path, read.content.toString('utf8'), reading)
  card.desk = { ...emptyDesk, arrived: read.born }
  return { card, fingerprint: read.fingerprint }
}

/** The entry of any file: what can't be read is broken, with the reason. Null where it is gone. Never throws. */
export async function readEntryCarefully(root: string, path: string, reading: Reading): Promise<Entry | null> {
  const entry = await readAny(root, path, reading)
  const born = entry === null ? undefined : await lstat(`${root}/${path}`).catch(() => undefined)
  if (entry !== null && born !== undefined) entry.card.desk = { ...emptyDesk, arrived: born.birthtimeMs }
  return entry
}

async function readAny(root: string, path: string, reading: Reading): Promise<Entry | null> {
  const inside = await resolveInside(root, path)
  if (inside.kind === 'refused') {
    return inside.reason.code === 'missing' ? null : { card: brokenCard(path, inside.reason), fingerprint: null }
  }
  const file = await readArticle(inside.file)
  if (file.kind === 'text') return { card: fullCard(path, file.text, reading), fingerprint: file.fingerprint }
  return file.reason.code === 'missing' ? null : { card: brokenCard(path, file.reason), fingerprint: file.fingerprint }
}
