import { CONFLICT_MARK } from '../../../shared/article/read/git-marks'
import { isBareByte } from '../../../shared/article/read/plain/plain-lines'
import { mayGoOn } from '../../../shared/article/read/plain/plain-scalar'
import { LOOKED_AT_LETTERS } from '../../../shared/text/first-paragraph'

const LINE = 10
const RETURN = 13
const BLANK = 32
const HASH = 35
const DASH = 45
const PLUS = 43
const FENCE = Buffer.from('\n---')
const TOML_FENCE = Buffer.from('\n+++')
const RELATED = Buffer.from('\nrelated:')
const SECURED = Buffer.from('\nsecured:')
const CONFLICT = Buffer.from(`\n${CONFLICT_MARK}`)
const FIRST = 4

/** Where the line that `at` stands in ends, its line end included. */
function lineEnd(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(LINE, at)
  return end === -1 ? bytes.length : end + 1
}

interface Items {
  readonly count: number
  readonly column: number
  /** Behind the last line of the list. */
  readonly to: number
}

/** The items of the list whose lines begin at `from`; null where there is none, or a line break of another kind in it. */
function itemsOf(bytes: Buffer, from: number, limit: number): Items | null {
  let count = 0
  let column = -1
  let at = from
  while (at < limit) {
    let first = at
    while (bytes[first] === BLANK) first += 1
    const sign = bytes[first]
    if (sign === DASH && (column === -1 || first - at === column)) {
      column = first - at
      count += 1
    } else if (sign !== RETURN && sign !== LINE && sign !== HASH && (column === -1 || first - at <= column)) break
    let end = first
    while (end < limit && bytes[end] !== LINE) {
      // A lone CR is a line break to YAML.
      if (bytes[end] === RETURN && bytes[end + 1] !== LINE) return null
      end += 1
    }
    at = end + 1
  }
  return count === 0 ? null : { count, column, to: at }
}

/**
 * The bytes as text without the rest of the line that `secured:` begins, where such a line stands among them and its value ends with it;
 * null where that holds a line break of another kind.
 */
function withoutSecured(bytes: Buffer, from: number, to: number): string | null {
  // Behind `to` are a body, or stories, which nobody wants looked through.
  const before = Math.max(from - 1, 0)
  const found = bytes.subarray(before, to).indexOf(SECURED)
  if (found === -1) return bytes.toString('utf8', from, to)
  const at = before + found + SECURED.length
  const end = bytes.indexOf(LINE, at)
  const rest = bytes[end - 1] === RETURN ? end - 1 : end
  if (bytes.subarray(at, rest).includes(RETURN)) return null
  const value = bytes.toString('latin1', at + 1, rest)
  if (mayGoOn(value, 0, value.length)) return bytes.toString('utf8', from, to)
  return `${bytes.toString('utf8', from, at)}${bytes.toString('utf8', rest, to)}`
}

const isBare = (bytes: Buffer): boolean => bytes[0] !== DASH && isBareByte(bytes[0] ?? 0)

/** Where the fence begins that closes front matter; -1 where nothing does. */
function closing(bytes: Buffer): number {
  const at = bytes.indexOf(bytes[0] === PLUS ? TOML_FENCE : FENCE, FIRST - 1)
  return at === -1 ? -1 : at + 1
}

/**
 * Front matter as text of its own, without the body, without what `secured` says, and with each item of `related` as a bare
 * `- x`: a card needs only their number, and a part of a text keeps the whole text alive. Empty where there is none; null where
 * it doesn't end, or where git may have left the body in conflict. Law (tests/laws/plain.test.ts): `plainCard` gives the same card
 * of both.
 */
export function frontOf(bytes: Buffer): string | null {
  if (isBare(bytes)) return bytes.indexOf(CONFLICT) === -1 ? '' : null
  const fence = closing(bytes)
  if (fence === -1) return null
  const end = lineEnd(bytes, fence)
  if (bytes.indexOf(CONFLICT, end - 1) !== -1) return null
  if (bytes[0] === PLUS) return bytes.toString('utf8', 0, end)
  const related = bytes.indexOf(RELATED, FIRST - 1)
  const from = related === -1 || related >= fence ? -1 : lineEnd(bytes, related + 1)
  const items = from === -1 ? null : itemsOf(bytes, from, fence)
  if (items === null) return withoutSecured(bytes, 0, end)
  const [before, after] = [withoutSecured(bytes, 0, from), withoutSecured(bytes, items.to, end)]
  const dashes = `${' '.repeat(items.column)}- x\n`.repeat(items.count)
  return before === null || after === null ? null : `${before}${dashes}${after}`
}

/** One more than is looked at: it says that the body goes on. */
const BODY_LETTERS = LOOKED_AT_LETTERS + 1
/** A letter takes at most three bytes in UTF-8, and two of a pair four; the last one may be cut. */
const MOST_BODY_BYTES = (BODY_LETTERS + 1) * 3

/** The beginning of the body below what `frontOf` gives: what a card may need of it (`firstParagraph`). */
export function bodyOf(bytes: Buffer): string {
  const fence = isBare(bytes) ? 0 : closing(bytes)
  if (fence === -1) return ''
  const from = fence === 0 ? 0 : lineEnd(bytes, fence)
  const to = Math.min(bytes.length, from + BODY_LETTERS)
  const text = bytes.toString('utf8', from, to)
  // In English each letter is a byte, and there is nothing to be thrown away.
  if (text.length === to - from) return text
  return bytes.toString('utf8', from, Math.min(bytes.length, from + MOST_BODY_BYTES)).slice(0, BODY_LETTERS)
}
