import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { type ArticleCard, emptyDesk } from '../../../shared/ipc/card'
import type { Entry } from './read-card'

/** Counted up whenever a card is made differently or has other fields. */
const VERSION = 2

/** By columns: field names once instead of once an article, which halves the file and the time to read it. */
interface Columns {
  readonly keys: readonly (keyof ArticleCard)[]
  readonly values: readonly (readonly unknown[])[]
  readonly fingerprints: readonly string[]
  /** When each was first seen: its log needs no reading then. */
  readonly arrived: readonly number[]
  /** The taxonomy that the cards were checked with. */
  readonly checkedWith: string
}

const first = (version: number, content: Buffer): string => `copydesk ${version} ${crc32(content)} ${content.length}\n`

/**
 * The entries that an earlier run knew, by path; empty where there are none, or where the file is of another version,
 * torn, or not ours: it is only a cache, and what it lacks is read again. Checked with another taxonomy than `checkedWith`
 * they are checked again.
 */
export function readCache(file: string, checkedWith: string): Map<string, Entry> {
  try {
    const bytes = readFileSync(file)
    const start = bytes.indexOf('\n') + 1
    const content = bytes.subarray(start)
    if (bytes.toString('latin1', 0, start) !== first(VERSION, content)) return new Map()
    const { keys, values, fingerprints, arrived, ...known } = JSON.parse(content.toString('utf8')) as Columns
    const entries = new Map<string, Entry>()
    for (const [row, fingerprint] of fingerprints.entries()) {
      const card: Record<string, unknown> = { desk: { ...emptyDesk, arrived: arrived[row] ?? 0 } }
      for (const [column, key] of keys.entries()) card[key] = values[column]?.[row]
      if (known.checkedWith !== checkedWith && card.broken === null) card.checked = false
      entries.set(card.path as string, { card: card as ArticleCard, fingerprint })
    }
    return entries
  } catch {
    return new Map()
  }
}

/** Writes the cache beside itself and renames it: a reader sees the old one or the new one. Throws where it can't. */
export function writeCache(file: string, entries: Iterable<Entry>, checkedWith: string): void {
  const kept = [...entries].filter((entry) => entry.fingerprint !== null)
  // What else isn't in the file is kept elsewhere.
  const keys = (Object.keys(kept[0]?.card ?? {}) as (keyof ArticleCard)[]).filter((key) => key !== 'desk')
  const columns: Columns = {
    keys,
    values: keys.map((key) => kept.map(({ card }) => card[key])),
    fingerprints: kept.map(({ fingerprint }) => fingerprint ?? ''),
    arrived: kept.map(({ card }) => card.desk.arrived),
    checkedWith,
  }
  const content = Buffer.from(JSON.stringify(columns))
  mkdirSync(dirname(file), { recursive: true })
  const handle = openSync(`${file}.new`, 'w', 0o600)
  try {
    for (const part of [Buffer.from(first(VERSION, content)), content]) {
      let written = 0
      while (written < part.length) written += writeSync(handle, part, written)
    }
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(`${file}.new`, file)
}
