import { splitArticle } from '../../../../../shared/article/read/split'
import { ITEM } from '../../../../../shared/fields/table/key-path'

/** What could be completed at a place of a text. Offsets are of the text, whose line ends are '\n'. */
export type Spot =
  | {
      readonly kind: 'key'
      /** The map that the key stands in: its keys from the top, `[]` for an item of a list. */
      readonly within: readonly string[]
      /** Its other keys. */
      readonly present: readonly string[]
      readonly from: number
    }
  | {
      readonly kind: 'value'
      readonly of: readonly string[]
      /** Behind the quote that it begins with. */
      readonly from: number
      readonly quote: '"' | "'" | null
      readonly isInFlow: boolean
    }

const LINE = /^( *)((?:- +)*)(.*)$/
const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s:#'"[\]{},&*!|>%@`-][^:#]*?|-[^\s:#][^:#]*?) *:(?: +|$)/

interface Read {
  readonly blanks: number
  /** Where its key or item begins: blanks and dashes. */
  readonly indent: number
  readonly isItem: boolean
  readonly key: string | null
  readonly rest: string
}

function readLine(line: string): Read | null {
  if (/^\s*(?:#.*)?$/.test(line)) return null
  const [, blanks = '', dashes = '', rest = ''] = LINE.exec(line) ?? []
  const isBareDash = dashes === '' && rest === '-'
  const key = KEY.exec(rest)?.[1]?.replace(/^(["'])(.*)\1$/, '$2') ?? null
  const indent = blanks.length + (isBareDash ? 2 : dashes.length)
  return { blanks: blanks.length, indent, isItem: dashes !== '' || isBareDash, key, rest }
}

/** The steps from the top to what stands at `indent` in a line: of the first line itself only its dashes count. */
function stepsAbove(lines: readonly string[], index: number, first: Read): readonly string[] {
  const steps: string[] = []
  let need = first.indent
  let inItem = false
  const enter = ({ isItem, blanks }: Read): void => {
    if (!isItem) return
    steps.unshift(ITEM)
    need = blanks
    inItem = true
  }
  enter(first)
  for (let at = index - 1; at >= 0 && (need > 0 || inItem); at -= 1) {
    const read = readLine(lines[at] ?? '')
    if (read === null) continue
    if (!inItem && read.isItem && read.indent === need) enter(read)
    else if (read.key !== null && (read.indent < need || (inItem && !read.isItem && read.indent === need))) {
      steps.unshift(read.key)
      need = read.indent
      inItem = false
      enter(read)
    }
  }
  return steps
}

/** The keys beside a line, in the same map. */
function presentAround(lines: readonly string[], index: number, indent: number): readonly string[] {
  const keys: string[] = []
  const look = (from: number, step: 1 | -1): void => {
    for (let at = from; at >= 0 && at < lines.length; at += step) {
      const read = readLine(lines[at] ?? '')
      if (read === null) continue
      const begins = read.isItem && read.indent === indent
      if (read.indent < indent || (begins && step === 1) || (read.isItem && read.blanks < indent - 2)) return
      if (read.indent === indent && read.key !== null) keys.push(read.key)
      if (begins) return
    }
  }
  if (readLine(lines[index] ?? '')?.isItem !== true) look(index - 1, -1)
  look(index + 1, 1)
  return keys
}

/** What stands at an offset of an article's front matter, as far as it is written there; null where nothing can be completed. */
export function spotAt(text: string, offset: number): Spot | null {
  const { state, from, to } = splitArticle(text)
  if (state !== 'front-matter' || offset < from || offset > to) return null
  const front = text.slice(from, to)
  const lineFrom = text.lastIndexOf('\n', offset - 1) + 1
  const lines = front.split('\n')
  const index = text.slice(from, lineFrom).split('\n').length - 1
  const before = text.slice(lineFrom, offset)
  if (/^\s*#|\s#/.test(before)) return null
  const read = readLine(before)
  if (read === null)
    return {
      kind: 'key',
      within: stepsAbove(lines, index, atBlank(before)),
      present: presentAround(lines, index, before.length),
      from: offset,
    }
  const colon = KEY.exec(read.rest)
  if (colon !== null && read.key !== null) {
    const of = [...stepsAbove(lines, index, read), read.key]
    return valueSpot(of, read.rest.slice(colon[0].length), offset)
  }
  const isScalarItem = read.isItem && !/^[\w.-]*$/.test(read.rest)
  if (!isScalarItem && /^[\p{L}\p{N}_.-]*$/u.test(read.rest)) {
    const above = stepsAbove(lines, index, read)
    return {
      kind: 'key',
      within: above,
      present: presentAround(lines, index, read.indent),
      from: offset - read.rest.length,
    }
  }
  return read.isItem ? valueSpot(stepsAbove(lines, index, read), read.rest, offset) : null
}

const atBlank = (before: string): Read => ({
  blanks: before.length,
  indent: before.length,
  isItem: false,
  key: null,
  rest: '',
})

function valueSpot(of: readonly string[], written: string, offset: number): Spot | null {
  const flow = /^\[(?:.*,)?\s*([^,[\]]*)$/.exec(written)
  if (flow === null && /^[[{&*!|>]/.test(written)) return null
  const value = flow?.[1] ?? written
  const quote = value.startsWith('"') ? '"' : value.startsWith("'") ? "'" : null
  return {
    kind: 'value',
    of: flow === null || of.at(-1) === ITEM ? of : [...of, ITEM],
    from: offset - value.length + (quote === null ? 0 : 1),
    quote,
    isInFlow: flow !== null,
  }
}
