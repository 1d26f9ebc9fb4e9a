import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { type ArticleCard, emptyDesk } from '../../../shared/ipc/card'
import type { Entry } from './read-card'

/** Counted up whenever a card is made differently or has other fields. */
const VERSION = 4

/** What else isn't in the file is kept elsewhere. */
type FileCard = Omit<ArticleCard, 'desk'>

/** By columns: field names once instead of once an article, which halves the file and the time to read it. */
type Columns = { readonly [Key in keyof FileCard]: FileCard[Key][] } & {
  readonly fingerprint: string[]
  /** When each was first seen: its log needs no reading then. */
  readonly arrived: number[]
  /** The taxonomy that the cards were checked with. */
  readonly checkedWith: string
}

/** One row. A literal, since cards that are put together key by key take ten times as long to make. */
function cardAt(columns: Columns, row: number): ArticleCard {
  const card: { [Key in keyof ArticleCard]: ArticleCard[Key] | undefined } = {
    path: columns.path[row],
    collection: columns.collection[row],
    title: columns.title[row],
    excerpt: columns.excerpt[row],
    date: columns.date[row],
    time: columns.time[row],
    provider: columns.provider[row],
    topics: columns.topics[row],
    tags: columns.tags[row],
    type: columns.type[row],
    category: columns.category[row],
    quality: columns.quality[row],
    heat: columns.heat[row],
    published: columns.published[row],
    webUrl: columns.webUrl[row],
    originalUrl: columns.originalUrl[row],
    addresses: columns.addresses[row],
    ownAddresses: columns.ownAddresses[row],
    image: columns.image[row],
    related: columns.related[row],
    problems: columns.problems[row],
    checked: columns.checked[row],
    broken: columns.broken[row],
    desk: { ...emptyDesk, arrived: columns.arrived[row] ?? 0 },
  }
  return card as ArticleCard
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
    const columns = JSON.parse(content.toString('utf8')) as Columns
    const entries = new Map<string, Entry>()
    for (const [row, fingerprint] of columns.fingerprint.entries()) {
      const card = cardAt(columns, row)
      if (columns.checkedWith !== checkedWith && card.broken === null) card.checked = false
      entries.set(card.path, { card, fingerprint })
    }
    return entries
  } catch {
    return new Map()
  }
}

/** Writes the cache beside itself and renames it: a reader sees the old one or the new one. Throws where it can't. */
export function writeCache(file: string, entries: Iterable<Entry>, checkedWith: string): void {
  const kept = [...entries].filter((entry) => entry.fingerprint !== null)
  const columns: Record<string, unknown> = {
    fingerprint: kept.map(({ fingerprint }) => fingerprint),
    arrived: kept.map(({ card }) => card.desk.arrived),
    checkedWith,
  }
  for (const key of Object.keys(kept[0]?.card ?? {}) as (keyof ArticleCard)[]) {
    if (key !== 'desk') columns[key] = kept.map(({ card }) => card[key])
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
