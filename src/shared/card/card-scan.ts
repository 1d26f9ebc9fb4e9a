import { readPlain } from '../article/read/plain/plain'
import { PlainLines, plainStart } from '../article/read/plain/plain-lines'
import { mayGoOn, NOT_PLAIN } from '../article/read/plain/plain-scalar'
import { readPlainToml } from '../article/read/plain/plain-toml'
import type { Fields } from '../article/value'
import { ITEM } from '../fields/table/key-path'
import { cardRows, type FieldTable } from '../fields/table/table'
import { stepsTo } from '../fields/table/values'
import { SEPARATOR_KEY } from './excerpt'

/** How the value of a top-level key is read; of one that is needed in several ways each of them is. */
interface Wanted {
  /** Items of a list of plain values. */
  list: boolean
  /** The keys of a map, each a plain value. */
  readonly map: Set<string>
  /** The keys of a list's first item. */
  readonly items: Set<string>
  /** The keys of the first item of a list in a map, by the list's key. */
  readonly listed: Map<string, ReadonlySet<string>>
  /** Only how many items there are. */
  count: boolean
  /** Deeper, or otherwise written, than is read here. */
  isDeep: boolean
}

const SIZE = ['width', 'height']
const PROVIDER = ['name', 'title', 'domain', 'logo', 'images']
const LOGO: ReadonlySet<string> = new Set(['url'])

/** What a card needs of each top-level key. */
function wantedBy(table: FieldTable): ReadonlyMap<string, Wanted> {
  const all = new Map<string, Wanted>()
  const want = (key: string): { readonly wanted: Wanted; readonly below: readonly string[] } => {
    const [top = '', ...below] = stepsTo(key)
    const wanted = all.get(top) ?? {
      list: false,
      map: new Set(),
      items: new Set(),
      listed: new Map(),
      count: false,
      isDeep: false,
    }
    all.set(top, wanted)
    const isItem = below[0] === ITEM
    const names = isItem ? below.slice(1) : below
    const [name] = names
    if (names.length > 1) wanted.isDeep = true
    else if (name !== undefined) (isItem ? wanted.items : wanted.map).add(name)
    return { wanted, below }
  }
  const { roles, switch: turned } = table
  for (const key of [...roles.title, ...roles.excerpt, ...roles.date, ...roles.address]) want(key)
  for (const key of roles.topics) want(key).wanted.list = true
  for (const { key, kind } of cardRows(table))
    if (kind === 'list of choices') want(key).wanted.list = true
    else want(key)
  for (const key of roles.provider) {
    const { wanted } = want(key)
    for (const name of PROVIDER) wanted.map.add(name)
    wanted.listed.set('images', LOGO)
    wanted.list = true
  }
  for (const key of roles.related) want(key).wanted.count = true
  for (const key of roles.picture) {
    const { wanted, below } = want(key)
    for (const name of SIZE) (below[0] === ITEM ? wanted.items : wanted.map).add(name)
    wanted.list ||= below.length === 0
  }
  if (turned !== null && turned.key !== null) want(turned.key)
  // Beside a switch of our own it is another one.
  if (turned?.form === 'published') want('draft')
  if (table.site === 'jekyll') want(SEPARATOR_KEY)
  return all
}

const plans = new WeakMap<FieldTable, ReadonlyMap<string, Wanted>>()

function planOf(table: FieldTable): ReadonlyMap<string, Wanted> {
  const known = plans.get(table)
  if (known !== undefined) return known
  const plan = wantedBy(table)
  plans.set(table, plan)
  return plan
}

/** Reads the lines that a card needs and passes over the others. Methods throw NOT_PLAIN. */
class CardScan extends PlainLines {
  constructor(
    text: string,
    start: number,
    private readonly plan: ReadonlyMap<string, Wanted>,
  ) {
    super(text, start)
  }

  scan(): Fields {
    const fields: Record<string, unknown> = {}
    this.next()
    while (this.more && !this.isFence()) {
      if (this.indent !== 0) throw NOT_PLAIN
      const colon = this.colon(this.from)
      if (colon === -1) throw NOT_PLAIN
      const key = this.text.slice(this.from, colon)
      const wanted = this.plan.get(key)
      if (wanted === undefined) {
        if (mayGoOn(this.text, colon + 2, this.to)) throw NOT_PLAIN
        this.nextUpTo(0)
        this.pass(0)
      } else {
        if (key in fields) throw NOT_PLAIN
        fields[key] = this.field(wanted, colon)
      }
    }
    if (!this.more) throw NOT_PLAIN
    return fields
  }

  // Signs that no YAML has are the second pass's to find, and of the others only a tab is read in its own way.
  private field(wanted: Wanted, colon: number): unknown {
    let value: unknown = null
    if (colon + 1 < this.to) value = this.value(colon + 1, 0)
    else {
      this.next()
      if (!this.isBelow()) return null
      value = this.below(wanted)
    }
    // What goes on in another way.
    if (this.isBelow()) throw NOT_PLAIN
    return value
  }

  /** Whether the current line belongs to the key above it. */
  private isBelow(): boolean {
    return this.more && (this.indent > 0 || (this.isDash() && !this.isFence()))
  }

  private below(wanted: Wanted): unknown {
    if (!this.isDash()) {
      const at = this.from + this.indent
      if (this.colon(at) === -1) return this.value(at, 0)
      if (wanted.map.size === 0) throw NOT_PLAIN
      return this.some(this.indent, at, wanted.map, wanted.listed)
    }
    if (wanted.items.size > 0) return this.items(wanted.items)
    if (wanted.count) return this.count()
    if (!wanted.list) throw NOT_PLAIN
    return this.list()
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
      items.push(this.value(at, column))
    }
    return items
  }

  /** The first one's keys; the others are not looked at. */
  private items(wanted: ReadonlySet<string>): readonly Fields[] {
    const column = this.indent
    const at = this.item()
    const first = this.some(at - this.from, at, wanted, none)
    this.pass(column)
    return [first]
  }

  /**
   * The scalars of these keys in a map at `column`, the first key at offset `at` of the current line; of a list that is `listed` its first
   * item's keys.
   */
  private some(
    column: number,
    at: number,
    wanted: ReadonlySet<string>,
    listed: ReadonlyMap<string, ReadonlySet<string>>,
  ): Fields {
    const fields: Record<string, unknown> = {}
    for (let start = at; ; start = this.from + this.indent) {
      const colon = this.colon(start)
      if (colon === -1) throw NOT_PLAIN
      const key = this.text.slice(start, colon)
      const isWanted = wanted.has(key)
      if (isWanted && key in fields) throw NOT_PLAIN
      const isWritten = colon + 1 < this.to
      if (isWanted) fields[key] = isWritten ? this.value(colon + 1, column) : null
      if (!isWanted || !isWritten) this.next()
      const items = isWritten ? undefined : listed.get(key)
      if (items !== undefined && this.more && this.indent >= column && this.isDash()) fields[key] = this.items(items)
      if (isWanted && this.more && (this.indent > column || (this.indent === column && this.isDash()))) throw NOT_PLAIN
      if (!isWanted) this.pass(column)
      if (!this.more || this.indent < column) return fields
    }
  }

  /** Only how many. */
  private count(): readonly undefined[] {
    const column = this.indent
    let length = 0
    while (this.more && this.indent >= column && !this.isFence()) {
      if (this.indent === column) {
        if (!this.isDash()) break
        length += 1
      }
      this.nextUpTo(column)
    }
    return unread(length)
  }
}

const none: ReadonlyMap<string, ReadonlySet<string>> = new Map()
const lists: (readonly undefined[])[] = []
/** A list of which only the length is known; one for each length. */
const unread = (length: number): readonly undefined[] =>
  (lists[length] ??= Object.freeze(Array.from({ length }, () => undefined)))

/**
 * The fields of front matter that a card needs, where their lines are written the plain way; null for all other texts.
 * `related` is a list of that length, `provider` its name, domain and logo, `images` the first one's address and size,
 * whatever the folder's `table` calls them. Law
 * (tests/laws/plain.test.ts): where the article parses and this is not null, its card is the one that `parseArticle` gives.
 * Other lines are not looked at: a fault there is the second pass's to find. Where a field of the table lies deeper than that, or is
 * written in another way than is looked for, all of the front matter is read, as it is where that is TOML.
 */
export function scanCard(text: string, table: FieldTable): Fields | null {
  const start = plainStart(text)
  if (start === 0) return readPlain(text) ?? readPlainToml(text)
  if (text.includes('\t')) return null
  const plan = planOf(table)
  if ([...plan.values()].some(({ isDeep }) => isDeep)) return readPlain(text)
  try {
    return new CardScan(text, start, plan).scan()
  } catch (error) {
    // A name for a value, or a list where one value was looked for.
    if (error === NOT_PLAIN) return readPlain(text)
    throw error
  }
}
