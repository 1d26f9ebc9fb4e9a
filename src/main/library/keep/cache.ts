import { closeSync, readSync } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { replaceFile } from '../../files/data-file'
import { openGuardedSync } from '../../files/read-file'
import { type CardColumns, columnsOf, entriesOf, type KeptEntry } from './card-columns'
import type { SharedValues } from './own-values'

/** Counted up whenever a card is made differently or has other fields. */
const VERSION = 13
/** How many cards are a part: what is read or written between two breaths. */
const PART_CARDS = 1_000
/** A thousand cards take 1.2 MB, and at most what their texts are cut at; a torn head may ask for any amount of memory. */
const MAX_PART_BYTES = 256_000_000
/** Every part, and the file, begins with a line of so many bytes. */
const HEAD_BYTES = 32

const headOf = (text: string): Buffer => Buffer.from(`${text.padEnd(HEAD_BYTES - 1)}\n`)
/** `sign`: what of the folder's fields the cards are made with; of others they are other cards. */
const fileHead = (sign: string): Buffer => headOf(`copydesk ${VERSION} ${crc32(sign)}`)
const partHead = (content: Buffer): Buffer => headOf(`${crc32(content)} ${content.length}`)

/** A part as JSON. */
interface Part {
  /** The taxonomy that the cards were checked with. */
  readonly checkedWith: string
  readonly columns: CardColumns
}

/**
 * The entries that an earlier run knew, part by part; none where there is no cache, or where it is of another version, made
 * with other fields (`sign`), or not ours, and no more behind what is torn: it is only a cache, and what it lacks is read again. Checked with another taxonomy
 * than `checkedWith` they are checked again.
 */
export function* readCache(
  file: string,
  sign: string,
  checkedWith: string,
  shared: SharedValues,
): Generator<readonly KeptEntry[]> {
  let handle: number
  try {
    handle = openGuardedSync(file).handle
  } catch {
    return
  }
  try {
    if (!readBytes(handle, HEAD_BYTES).equals(fileHead(sign))) return
    for (let part = readPart(handle); part !== null; part = readPart(handle)) {
      const entries = entriesOf(part.columns, shared)
      if (part.checkedWith !== checkedWith) for (const { card } of entries) card.checked = card.broken !== null
      yield entries
    }
  } catch {
    // What is no part of ours ends it.
  } finally {
    closeSync(handle)
  }
}

function readBytes(handle: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  return bytes.subarray(0, readSync(handle, bytes))
}

function readPart(handle: number): Part | null {
  const head = readBytes(handle, HEAD_BYTES)
  const length = Number(head.toString('latin1').split(' ')[1])
  if (!(length > 0 && length <= MAX_PART_BYTES)) return null
  const content = readBytes(handle, length)
  return partHead(content).equals(head) ? (JSON.parse(content.toString('utf8')) as Part) : null
}

/** A reader sees the old cache or the new one. Rejects where it can't be written. */
export function writeCache(
  file: string,
  entries: Iterable<KeptEntry>,
  sign: string,
  checkedWith: string,
): Promise<void> {
  return replaceFile(
    file,
    async (handle) => {
      await handle.writeFile(fileHead(sign))
      for (const part of partsOf(entries)) {
        const content = Buffer.from(JSON.stringify({ checkedWith, columns: columnsOf(part) } satisfies Part))
        await handle.writeFile(Buffer.concat([partHead(content), content]))
        await breathe()
      }
    },
    true,
  )
}

function* partsOf(entries: Iterable<KeptEntry>): Generator<readonly KeptEntry[]> {
  let part: KeptEntry[] = []
  for (const entry of entries) {
    if (part.push(entry) < PART_CARDS) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
