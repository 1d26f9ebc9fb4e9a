import { CONFLICT_MARK } from '../git-marks'
import { isBare, PlainLines, plainStart } from './plain-lines'
import { isOdd, NOT_PLAIN, scalarOf, WORDS } from './plain-scalar'

/** Front matter as the plain reader gives it. */
export type PlainFields = Record<string, unknown>

const ANCHOR = /^&([\w-]+) +/
/** So many aliases no article has; the full parser takes some more. */
const MAX_ALIASES = 100
/** What these say the library cuts before it reads (`frontOf`), and with it an anchor that an alias may stand for. */
const CUT = /^(?:related|secured):/m

/** Reads every line. Methods throw NOT_PLAIN. */
class PlainReader extends PlainLines {
  private readonly anchors = new Map<string, unknown>()
  private aliases = 0

  /** The fields, if front matter begins in the first column and ends at a fence. */
  read(): PlainFields {
    this.next()
    if (!this.more || this.indent !== 0) throw NOT_PLAIN
    const fields = this.isFence() ? {} : this.map(0, this.from)
    if (!this.more || !this.isFence()) throw NOT_PLAIN
    return fields
  }

  protected override scalar(written: string): unknown {
    if (isOdd(written)) throw NOT_PLAIN
    if (written.startsWith('&')) return this.anchored(written)
    return written.startsWith('*') ? this.shared(written.slice(1)) : scalarOf(written)
  }

  /** A value of one line that others may stand for by its name. */
  private anchored(written: string): unknown {
    const [whole = '', name = ''] = ANCHOR.exec(written) ?? []
    const value = scalarOf(written.slice(whole.length))
    this.anchors.set(name, value)
    return value
  }

  /** What the last anchor of this name stands at. */
  private shared(name: string): unknown {
    this.aliases += 1
    if (!this.anchors.has(name) || this.aliases > MAX_ALIASES || CUT.test(this.text)) throw NOT_PLAIN
    return this.anchors.get(name)
  }

  /** A map whose keys stand at `column`, the first one at offset `at` of the current line. */
  private map(column: number, at: number): PlainFields {
    const fields: PlainFields = {}
    for (let start = at; ; start = this.from + this.indent) {
      const colon = this.colon(start)
      if (colon === -1) throw NOT_PLAIN
      const key = this.text.slice(start, colon)
      // Also true for `constructor` and the like: those are not plain.
      if (key in fields || WORDS.has(key)) throw NOT_PLAIN
      const isWritten = colon + 1 < this.to
      if (isWritten) fields[key] = this.value(colon + 1, column)
      else {
        this.next()
        fields[key] = this.more ? this.block(column) : null
      }
      if (!this.more || this.indent < column) return fields
      if (this.indent > column) throw NOT_PLAIN
      if (this.isDash()) return fields
    }
  }

  /** What stands below a key without a value on its line. */
  private block(parent: number): unknown {
    const dash = this.isDash()
    if (parent === 0 && this.isFence()) return null
    if (this.indent < parent || (this.indent === parent && !dash)) return null
    if (dash) return this.list(this.indent)
    const at = this.from + this.indent
    return this.colon(at) === -1 ? this.value(at, parent) : this.map(this.indent, at)
  }

  private list(column: number): unknown[] {
    const items: unknown[] = []
    while (this.more && this.indent === column && this.isDash() && !this.isFence()) {
      const at = this.item()
      if (this.colon(at) !== -1) items.push(this.map(at - this.from, at))
      else items.push(this.value(at, column))
    }
    if (this.more && this.indent > column) throw NOT_PLAIN
    return items
  }
}

/**
 * The fields of front matter that is written the plain way (no maps in brackets, no tags, no lists of lists), many times as fast
 * as a YAML parser; {} where there is none; null for all other texts. Law (tests/laws/plain.test.ts): where this is not
 * null, the article parses without a problem, and this is its data.
 */
export function readPlain(text: string): PlainFields | null {
  // Marks that git left in the body are a problem too, and so is half of a pair of surrogates.
  if (text.includes(CONFLICT_MARK) || !text.isWellFormed()) return null
  const start = plainStart(text)
  if (start === 0) return isBare(text) ? {} : null
  try {
    return new PlainReader(text, start).read()
  } catch (error) {
    if (error === NOT_PLAIN) return null
    throw error
  }
}
