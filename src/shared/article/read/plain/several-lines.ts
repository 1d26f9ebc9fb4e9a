import { isOdd, NOT_PLAIN, quotedOf, scalarOf, withoutBlanks } from './plain-scalar'

/** Above a block of text: whether its lines are folded, and no line break stands at its end. */
const BLOCK = /^([|>])(-?)$/
/** In a plain text these are a comment or a map. */
const ENDS_TEXT = /^#| #|: |:$/m

/** Lines as YAML folds them: a line break is a blank; of several in a row, one goes. */
const folded = (lines: string): string =>
  lines.replace(/\n+/g, (breaks) => (breaks.length === 1 ? ' ' : breaks.slice(1)))

/** Lines as one text, without the blank ones at its end. */
function joined(lines: string[]): string {
  while (lines.at(-1) === '') lines.pop()
  return lines.join('\n')
}

/** A block of text; one that begins with a blank line, or is folded and indented further in places, is the full parser's. */
function blockText(sign: string, below: string): string {
  const found = BLOCK.exec(sign)
  const indent = below.search(/[^ ]/)
  const lines = below.split('\n').map((line) => {
    if (withoutBlanks(line.slice(0, indent)) !== '') throw NOT_PLAIN
    return line.slice(indent)
  })
  const text = joined(lines)
  if (found === null || text.startsWith('\n')) throw NOT_PLAIN
  const isFolded = found[1] === '>'
  if (isFolded && text.includes('\n ')) throw NOT_PLAIN
  return `${isFolded ? folded(text) : text}${found[2] === '' ? '\n' : ''}`
}

/**
 * A value that goes on below its first line: a block of text, a text in quotes, a list in brackets, plain text. Throws
 * NOT_PLAIN.
 */
export function severalLines(first: string, below: string): unknown {
  const lines = below.replaceAll('\r\n', '\n')
  if (isOdd(first) || isOdd(lines)) throw NOT_PLAIN
  const sign = first.charAt(0)
  if (sign === '|' || sign === '>') return blockText(first, lines)
  const text = joined([first, ...lines.split('\n').map(withoutBlanks)])
  const value = folded(text)
  if (sign === '"' || sign === "'") return quotedOf(value)
  if (sign === '[') {
    if (/ #|\n/.test(value)) throw NOT_PLAIN
    return scalarOf(value)
  }
  scalarOf(first)
  if (ENDS_TEXT.test(text)) throw NOT_PLAIN
  return value
}
