import { TomlDate } from 'smol-toml'
import type { PlainFields } from './plain'
import { PlainLines, plainStart } from './plain-lines'
import { FRACTION, INTEGER, isOdd, NOT_PLAIN } from './plain-scalar'

const FENCE = '+++'
const TABLE = /^\[ *([\w-]+) *\] *(?:#.*)?$/
const PAIR = /^([\w-]+) *= *(.*)$/
/** A text, with escapes that JSON has too or without any. */
const TEXT = /"(?:[^"\\\n]|\\["\\nrt])*"|'[^'\n]*'/.source
const VALUE = new RegExp(`^(?:(${TEXT})|([^\\s"'[{#]+(?: [^\\s"'[{#]+)?)) *(?:#.*)?$`)
/** An item of a list with what stands behind it, the end of the list or a comma. */
const ITEM = new RegExp(`[ \\n]*(?:(${TEXT})|([^"'\\s,[\\]{}#]+))[ \\n]*((?:,[ \\n]*)?\\]$|,)`, 'y')
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)?)?$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: TOML has none, in comments neither
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const EMPTY_LIST = /^\[[ \n]*\]$/

function textOf(written: string): string {
  return written.startsWith('"') ? JSON.parse(written) : written.slice(1, -1)
}

function bareOf(written: string): unknown {
  if (written === 'true' || written === 'false') return written === 'true'
  if (INTEGER.test(written) || FRACTION.test(written)) return Number(written)
  const date = DATE.test(written) ? new TomlDate(written) : null
  if (date === null || !date.isValid()) throw NOT_PLAIN
  // As smol-toml writes it.
  return date.toISOString()
}

function listOf(written: string): readonly unknown[] {
  const items: unknown[] = []
  if (EMPTY_LIST.test(written)) return items
  ITEM.lastIndex = 1
  for (let found = ITEM.exec(written); found !== null; found = ITEM.exec(written)) {
    const [, text, bare = '', behind] = found
    items.push(text === undefined ? bareOf(bare) : textOf(text))
    if (behind !== ',') return items
  }
  throw NOT_PLAIN
}

function tomlValue(written: string): unknown {
  if (written.startsWith('[')) return listOf(written)
  const [, text, bare = ''] = VALUE.exec(written) ?? []
  return text === undefined ? bareOf(bare) : textOf(text)
}

/** Reads every line. Methods throw NOT_PLAIN. */
class TomlReader extends PlainLines {
  read(): PlainFields {
    const fields: PlainFields = {}
    let table = fields
    const put = (key: string, value: unknown): void => {
      // Also true for `constructor` and the like.
      if (key in table) throw NOT_PLAIN
      table[key] = value
    }
    for (let line = this.line(); line !== FENCE || this.indent > 0; line = this.line()) {
      const name = TABLE.exec(line)?.[1]
      const [, key, written] = PAIR.exec(line) ?? []
      if (name !== undefined) {
        const below: PlainFields = {}
        table = fields
        put(name, below)
        table = below
      } else if (key !== undefined && written !== undefined) put(key, tomlValue(this.whole(written)))
      else throw NOT_PLAIN
    }
    return fields
  }

  private line(): string {
    this.next()
    const line = this.rest(this.from)
    if (!this.more || isOdd(line)) throw NOT_PLAIN
    return line
  }

  /** What is written of a value on this line, and of a list also below. */
  private whole(written: string): string {
    let whole = written
    while (whole.startsWith('[') && !whole.endsWith(']')) whole += `\n${this.line()}`
    return whole
  }
}

/**
 * The fields of front matter in TOML (`+++`) that is written the plain way: keys with texts, numbers, dates, flags and lists of
 * these, and tables of one name. Null for all other texts. Law (tests/laws/plain-toml.test.ts): where this is not null, it is what
 * smol-toml reads.
 */
export function readPlainToml(text: string): PlainFields | null {
  const start = plainStart(text, FENCE)
  if (start === 0 || CONTROL.test(text)) return null
  try {
    return new TomlReader(text, start).read()
  } catch (error) {
    if (error === NOT_PLAIN) return null
    throw error
  }
}
