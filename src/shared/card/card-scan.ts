import { NOT_PLAIN, PlainLines, plainStart, scalarOf } from '../article/read/plain-lines'
import type { Fields } from '../article/value'

/** Top-level keys that a card is made of, and how each is read. */
const WANTED: ReadonlyMap<string, 'scalar' | 'list' | 'provider' | 'images' | 'related'> = new Map([
  ...[
    'category',
    'title',
    'excerpt',
    'publishedDateTime',
    'webUrl',
    'originalUrl',
    'ampWebUrl',
    'cdnAmpWebUrl',
    'type',
    'quality',
    'heat',
    'published',
    'draft',
    'locale',
  ].map((key) => [key, 'scalar'] as const),
  ['topics', 'list'],
  ['tags', 'list'],
  ['provider', 'provider'],
  ['images', 'images'],
  ['related', 'related'],
])

/** Reads the lines that a card needs and passes over the others. Methods throw NOT_PLAIN. */
class CardScan extends PlainLines {
  scan(): Fields {
    const fields: Record<string, unknown> = {}
    this.next()
    while (this.more && !this.isFence()) {
      if (this.indent !== 0) throw NOT_PLAIN
      const colon = this.colon(this.from)
      if (colon === -1) throw NOT_PLAIN
      const key = this.text.slice(this.from, colon)
      const kind = WANTED.get(key)
      if (kind === undefined) {
        this.nextUpTo(0)
        this.pass(0)
      } else {
        if (key in fields) throw NOT_PLAIN
        fields[key] = this.value(kind, colon)
      }
    }
    if (!this.more) throw NOT_PLAIN
    return fields
  }

  /** Signs that no YAML has are the second pass's to find, and of the others only a tab is read in its own way. */
  private scalar(at: number): unknown {
    return scalarOf(this.rest(at))
  }

  private value(kind: 'scalar' | 'list' | 'provider' | 'images' | 'related', colon: number): unknown {
    const isWritten = colon + 1 < this.to
    const scalar = isWritten ? this.scalar(colon + 1) : null
    this.next()
    const isBelow = this.more && (this.indent > 0 || (this.isDash() && !this.isFence()))
    if (!isBelow) return scalar
    // A scalar that goes on in the next line, or a list where a text belongs.
    if (isWritten || kind === 'scalar') throw NOT_PLAIN
    if (kind === 'provider') return this.provider()
    if (!this.isDash()) throw NOT_PLAIN
    if (kind === 'list') return this.list()
    return kind === 'images' ? this.images() : this.related()
  }

  /** Over everything that belongs to a key at this column whose own line is behind. */
  private pass(column: number): void {
    while (this.more && (this.indent > column || (this.indent === column && this.isDash() && !this.isFence()))) {
      this.nextUpTo(column)
    }
  }

  private list(): unknown[] {
    const column = this.indent
    const items: unknown[] = []
    while (this.more && this.indent === column && this.isDash() && !this.isFence()) {
      const at = this.item()
      if (this.colon(at) !== -1) throw NOT_PLAIN
      items.push(this.scalar(at))
      this.next()
    }
    if (this.more && this.indent > 0) throw NOT_PLAIN
    return items
  }

  private provider(): Fields {
    if (this.isDash()) throw NOT_PLAIN
    return this.some(this.indent, this.from + this.indent, 'name', 'domain')
  }

  /** The first one's address and size; the others are not looked at. */
  private images(): readonly Fields[] {
    const column = this.indent
    const at = this.item()
    const first = this.some(at - this.from, at, 'url', 'width', 'height')
    this.pass(column)
    if (this.more && this.indent > 0) throw NOT_PLAIN
    return [first]
  }

  /** The scalars of these keys in a map at `column`, the first key at offset `at` of the current line. */
  private some(column: number, at: number, ...wanted: readonly string[]): Fields {
    const fields: Record<string, unknown> = {}
    for (let start = at; ; start = this.from + this.indent) {
      const colon = this.colon(start)
      if (colon === -1) throw NOT_PLAIN
      const key = this.text.slice(start, colon)
      const isWanted = wanted.includes(key)
      if (isWanted && key in fields) throw NOT_PLAIN
      if (isWanted) fields[key] = colon + 1 < this.to ? this.scalar(colon + 1) : null
      this.next()
      if (isWanted && this.more && (this.indent > column || (this.indent === column && this.isDash()))) throw NOT_PLAIN
      if (!isWanted) this.pass(column)
      if (!this.more || this.indent < column) return fields
    }
  }

  /** Only how many. */
  private related(): readonly undefined[] {
    const column = this.indent
    let length = 0
    while (this.more && this.indent >= column && !this.isFence()) {
      if (this.indent === column) {
        if (!this.isDash()) break
        length += 1
      }
      this.nextUpTo(column)
    }
    if (this.more && this.indent > 0) throw NOT_PLAIN
    return unread(length)
  }
}

const lists: (readonly undefined[])[] = []
/** A list of which only the length is known; one for each length. */
const unread = (length: number): readonly undefined[] =>
  (lists[length] ??= Object.freeze(Array.from({ length }, () => undefined)))

/**
 * The fields of front matter that a card needs, where their lines are written the plain way; null for all other texts.
 * `related` is a list of that length, `provider` its name and domain, `images` the first one's address and size. Law
 * (tests/laws/plain.test.ts): where the article parses and this is not null, its card is the one that `parseArticle` gives.
 * Other lines are not looked at: a fault there is the second pass's to find.
 */
export function scanCard(text: string): Fields | null {
  const start = plainStart(text)
  if (start === 0 || text.includes('\t')) return null
  try {
    return new CardScan(text, start).scan()
  } catch (error) {
    if (error === NOT_PLAIN) return null
    throw error
  }
}
