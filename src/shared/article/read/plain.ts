import { CONFLICT_MARK } from './git-marks'
import { isOdd, NOT_PLAIN, PlainLines, plainStart, scalarOf, WORDS } from './plain-lines'

/** Front matter as the plain reader gives it. */
export type PlainFields = Record<string, unknown>

/** Reads every line. Methods throw NOT_PLAIN. */
class PlainReader extends PlainLines {
  /** The fields, if front matter begins in the first column and ends at a fence. */
  read(): PlainFields {
    this.next()
    if (!this.more || this.indent !== 0) throw NOT_PLAIN
    const fields = this.isFence() ? {} : this.map(0, this.from)
    if (!this.more || !this.isFence()) throw NOT_PLAIN
    return fields
  }

  private scalar(at: number): unknown {
    const written = this.rest(at)
    if (isOdd(written)) throw NOT_PLAIN
    return scalarOf(written)
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
      if (isWritten) fields[key] = this.scalar(colon + 1)
      this.next()
      if (!isWritten) fields[key] = this.more ? this.block(column) : null
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
    return dash ? this.list(this.indent) : this.map(this.indent, this.from + this.indent)
  }

  private list(column: number): unknown[] {
    const items: unknown[] = []
    while (this.more && this.indent === column && this.isDash() && !this.isFence()) {
      const at = this.item()
      if (this.colon(at) !== -1) items.push(this.map(at - this.from, at))
      else {
        items.push(this.scalar(at))
        this.next()
      }
    }
    if (this.more && this.indent > column) throw NOT_PLAIN
    return items
  }
}

/**
 * The fields of front matter that is written the plain way (one line a value, no anchors, no block
 * scalars), many times as fast as a YAML parser; null for all other texts. Law (tests/laws/plain.test.ts): where this is not
 * null, the article parses without a problem, and this is its data.
 */
export function readPlain(text: string): PlainFields | null {
  const start = plainStart(text)
  // Marks that git left in the body are a problem too.
  if (start === 0 || text.includes(CONFLICT_MARK)) return null
  try {
    return new PlainReader(text, start).read()
  } catch (error) {
    if (error === NOT_PLAIN) return null
    throw error
  }
}
