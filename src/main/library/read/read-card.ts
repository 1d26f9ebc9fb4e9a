import { lstat } from 'node:fs/promises'
import { plainArticle, quickArticle } from '../../../shared/article/read/quick'
import { type ArticleCard, emptyDesk } from '../../../shared/card/article-card'
import { brokenCard, type CardRest, cardOf, plainCard, restOfCard } from '../../../shared/card/card'
import { readsBody } from '../../../shared/card/excerpt'
import { newsroomTable } from '../../../shared/fields/table/newsroom'
import type { Context } from '../../../shared/validation'
import { type Fingerprint, readArticle } from '../../articles/read/read-article'
import { readQuick } from '../../articles/read/read-quick'
import { resolveArticle } from '../../articles/read/resolve-article'
import type { Watchdog } from '../pace/watchdog'
import { bodyOf, frontOf } from './front'

/** An article as the library holds it. */
export interface Entry {
  readonly card: ArticleCard
  /** Equal fingerprints skip a read; null: read it again next time. */
  readonly fingerprint: Fingerprint | null
}

/** What was read of an ordinary article for its plain lines. */
export interface FrontRead {
  /** As `frontOf` gives it. */
  readonly text: string
  /** As `bodyOf` gives it; null where nobody asked for it. */
  readonly body: string | null
  readonly fingerprint: Fingerprint
  /** Birth of the file in ms since 1970; 0 where the system doesn't keep it. */
  readonly born: number
}

/** What a whole parse is done with. */
export interface Reading {
  readonly watchdog: Watchdog
  /** What of the workspace the rules look at. */
  readonly context: Context
}

/** The whole article parsed, its problems among it; the watchdog knows which one it is. Its texts may be cut out of this one. */
export function fullCard(path: string, text: string, { watchdog, context }: Reading): ArticleCard {
  return watchdog.during(path, () => cardOf(path, quickArticle(text), context))
}

/**
 * The entry of an ordinary article, at once: from its plain lines where it has such, else parsed whole. With `whole` it is
 * always parsed. Null where the file needs care (a link, a folder, not UTF-8, large, gone …).
 */
export function readEntry(root: string, path: string, reading: Reading, whole: boolean): Entry | null {
  const read = readQuick(`${root}/${path}`)
  if (read === null) return null
  const text = whole ? null : frontOf(read.content)
  const plain = text === null ? null : plainCard(path, text, reading.context.fields, () => bodyOf(read.content))
  return entryOf(plain ?? fullCard(path, read.content.toString('utf8'), reading), read)
}

/** What this entry's file tells beyond its card; null where it is another file by now, or not written the plain way: then all is read. */
export function readRest(root: string, { card, fingerprint }: Entry, { watchdog, context }: Reading): CardRest | null {
  const read = readQuick(`${root}/${card.path}`)
  if (read === null || read.fingerprint !== fingerprint) return null
  return watchdog.during(card.path, () => {
    const article = plainArticle(read.content.toString('utf8'))
    return article === null ? null : restOfCard(card, article, context)
  })
}

type FileRead = Pick<FrontRead, 'fingerprint' | 'born'>

/** The same well-formed text, no part of another one: what is made of bytes is copied. */
const ownText = (text: string): string => Buffer.from(text).toString()

/** The card is the entry's own from here on: it gets what is known of its file. */
function entryOf(card: ArticleCard, { fingerprint, born }: FileRead): Entry {
  card.desk = { ...emptyDesk, arrived: born }
  // Cut out of the body it would keep all of that.
  if (!card.hasExcerpt && card.excerpt !== null) card.excerpt = ownText(card.excerpt)
  return { card, fingerprint }
}

/** Whether cards are made with what bodies begin with. */
export const readsBodies = ({ context }: Reading): boolean => readsBody(context.fields ?? newsroomTable)

/** The entry of an article whose front matter was read; null where it isn't written the plain way, or something of it wasn't read. */
export function entryOfFront(path: string, read: FrontRead, reading: Reading): Entry | null {
  const { text, body } = read
  if (body === null && readsBodies(reading)) return null
  const card = plainCard(path, text, reading.context.fields, () => body ?? '')
  return card === null ? null : entryOf(card, read)
}

/** The entry of any file: what can't be read is broken, with the reason. Null where it is gone. Never throws. */
export async function readEntryCarefully(root: string, path: string, reading: Reading): Promise<Entry | null> {
  const entry = await readAny(root, path, reading)
  const born = entry === null ? undefined : await lstat(`${root}/${path}`).catch(() => undefined)
  if (entry !== null && born !== undefined) entry.card.desk = { ...emptyDesk, arrived: born.birthtimeMs }
  return entry
}

async function readAny(root: string, path: string, reading: Reading): Promise<Entry | null> {
  const inside = await resolveArticle(root, path)
  if (inside.kind === 'refused') {
    return inside.reason.code === 'missing'
      ? null
      : { card: brokenCard(path, inside.reason, reading.context.fields), fingerprint: null }
  }
  const file = await readArticle(inside.file)
  if (file.kind === 'text') return { card: fullCard(path, file.text, reading), fingerprint: file.fingerprint }
  return file.reason.code === 'missing'
    ? null
    : { card: brokenCard(path, file.reason, reading.context.fields), fingerprint: file.fingerprint }
}
