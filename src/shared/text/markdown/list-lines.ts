import type { Selected } from './markdown-marks'

/** Indent, sign or number, its dot, blanks, box to tick. A year that begins a sentence is no number of an item. */
const ITEM = /^(\s*)(?:([-*+])|(\d{1,3})([.)]))( +)(\[[ xX]\] +)?/
const RULE = /^ {0,3}(?:[-*] *){3,}$/
const FENCE = /^ {0,3}(?:```|~~~)/gm

/**
 * What Enter makes of a list where the caret stands in one of its items: the next item begins, and an empty one ends the list with a blank line. Line ends
 * are '\n', the caret an offset in UTF-16 units. Null elsewhere: in prose, before an item's words, in code.
 */
export function nextItem(text: string, caret: number): Selected | null {
  const start = caret === 0 ? 0 : text.lastIndexOf('\n', caret - 1) + 1
  const found = text.indexOf('\n', caret)
  const end = found < 0 ? text.length : found
  const line = text.slice(start, end)
  const item = ITEM.exec(line)
  if (item === null || RULE.test(line) || caret < start + item[0].length) return null
  const isInCode = (text.slice(0, start).match(FENCE) ?? []).length % 2 === 1
  if (isInCode) return null
  if (item[0].length === line.length) {
    // Without a blank line between, what comes next would go on in the item above.
    const above = text.slice(0, start)
    const ended = above === '' || above.endsWith('\n\n') ? above : `${above}\n`
    return { text: ended + text.slice(end), from: ended.length, to: ended.length }
  }
  const [, indent = '', sign, count, dot = '', blanks = ' ', box] = item
  const next = sign ?? `${Number(count) + 1}${dot}`
  const written = `\n${indent}${next}${blanks}${box === undefined ? '' : '[ ] '}`
  const at = caret + written.length
  return { text: text.slice(0, caret) + written + text.slice(caret), from: at, to: at }
}
