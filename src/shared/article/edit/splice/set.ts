import { blanks, columnOf, eolAt, lineEnd, nextLine } from '../../lines'
import type { Node, ScalarNode } from '../../read/nodes'
import type { Parsed } from '../../read/parse'
import { type Habits, habitsOf } from '../habits'
import { isPlainList, needsBlock, renderBlock, renderInline, renderScalar } from '../render'
import { blockLines, chomping, DATE, isScalar, type Scalar, writeNumber, writeText } from '../scalar'
import { insertLinesAfter } from './block'
import type { Target } from './target'
import { replace } from './text'

/** Replaces a value that is written, in its own range and style. The value is another one than is there. */
export function replaceValue(parsed: Parsed, target: Target, value: unknown): string {
  const { source } = parsed
  const { node, path, flow } = target
  // A flag or a number needs no look at the file's habits, which costs a walk over the tree: a toggle is quick.
  if (typeof value === 'boolean') return replaceByLine(source, target, String(value))
  if (typeof value === 'number') return replaceByLine(source, target, writeNumber(value))
  const habits = habitsOf(parsed)
  const nested = !flow && needsBlock(value) && !staysOnLine(node, value, habits)
  if (!nested) {
    if (isScalar(value) && node.kind === 'scalar') return replaceScalar(parsed, target, node, value, habits)
    return replaceByLine(source, target, renderInline(value, path, habits, flow))
  }
  const { container, column, after } = target
  if (container?.kind === 'seq') {
    const width = widthOf(source, target, habits.dashWidth)
    const lines = renderBlock(value, column + width, path, habits)
    const text = lines.join(eolAt(source, after, parsed.split.eol)).trimStart()
    return replaceByLine(source, target, text)
  }
  const depth = Array.isArray(value) ? habits.listIndent : habits.mapIndent
  const lines = renderBlock(value, column + depth, path, habits)
  return insertLinesAfter(replaceByLine(source, target, ''), after, lines, parsed.split.eol)
}

/** Whether a list of plain values stays on the line of the `[]` or the one value that was there: where the file's lists don't say otherwise. */
function staysOnLine(node: Node, value: unknown, habits: Habits): boolean {
  if (!isPlainList(value)) return false
  if (node.kind === 'scalar' && node.empty) return habits.lists === 'flow'
  if (node.kind === 'scalar') return habits.lists !== 'block' && node.style !== 'literal' && node.style !== 'folded'
  return node.kind === 'seq' && node.flow && (habits.lists ?? habits.otherLists) !== 'block'
}

/** Columns from a dash to what stands after it. */
function widthOf(source: string, target: Target, usual: number): number {
  const from = target.node.from
  return from > target.after && from < lineEnd(source, target.after) ? columnOf(source, from) - target.column : usual
}

function replaceScalar(parsed: Parsed, target: Target, node: ScalarNode, value: Scalar, habits: Habits): string {
  const { source } = parsed
  const { path, flow } = target
  const isBlock = node.style === 'literal' || node.style === 'folded'
  if (typeof value !== 'string') {
    return replaceByLine(source, target, renderScalar(value, path, habits, flow))
  }
  if (isBlock) {
    const block = replaceBlockScalar(parsed, target, node, value)
    if (block !== undefined) return block
    return replaceByLine(source, target, writeText(value, 'double', 'double', flow))
  }
  const old = source.slice(node.valueFrom, node.to)
  // That nothing stands in quotes is no choice of them.
  if (old === '""' || old === "''") return replaceByLine(source, target, renderScalar(value, path, habits, flow))
  const wasText = node.style !== 'plain' || isPlainText(old)
  if (!wasText) return replaceByLine(source, target, renderScalar(value, path, habits, flow))
  if (node.style === 'plain' && !flow && DATE.test(old) && DATE.test(value)) return replaceByLine(source, target, value)
  const style = node.style === 'plain' ? 'plain' : node.style === 'single' ? 'single' : 'double'
  const quote = style === 'plain' ? habits.quote : 'double'
  return replaceByLine(source, target, writeText(value, style, quote, flow))
}

/** Whether a plain scalar was text already, so that plain is the style to keep. */
function isPlainText(written: string): boolean {
  return /^(?:\p{L}|\.{0,2}\/)/u.test(written) || DATE.test(written)
}

/** `|` and `>` stay, with their indentation; undefined where they can't hold the value. */
function replaceBlockScalar(parsed: Parsed, target: Target, node: ScalarNode, value: string): string | undefined {
  const { source } = parsed
  const lines = blockLines(value, node.style === 'folded')
  if (lines === undefined) return undefined
  const chomp = chomping(value)
  const headerEnd = lineEnd(source, node.headerTo)
  // Blank lines below would become part of a value that keeps them.
  const below = source.slice(nextLine(source, Math.max(node.to, headerEnd)))
  if (chomp === '+' && /^[ \t]*\r?\n/.test(below)) return undefined
  const indent = node.indent > target.column ? node.indent : target.column + habitsOf(parsed).mapIndent
  const depth = indent - target.column
  const header = source.slice(node.valueFrom, node.headerTo)
  const first = lines.find((line) => line !== '') ?? ''
  const digit = /\d/.test(header) || first.startsWith(' ')
  if (digit && depth > 9) return undefined
  const lineBreak = eolAt(source, node.headerTo, parsed.split.eol)
  const kept = chomp === '+' ? (/\n+$/.exec(value)?.[0].length ?? 1) - 1 : 0
  const all = [...lines, ...Array<string>(kept).fill('')]
  const content = all.map((line) => lineBreak + (line === '' ? '' : blanks(indent) + line)).join('')
  const sign = header.charAt(0) + (digit ? String(depth) : '') + chomp
  const rest = source.slice(node.headerTo, headerEnd)
  const from = node.tagged || node.anchor !== undefined ? node.from : node.valueFrom
  return replace(source, from, Math.max(node.to, headerEnd), anchorOf(node) + sign + rest + content)
}

const anchorOf = (node: Node): string => (node.anchor === undefined ? '' : `&${node.anchor} `)

/** Puts text (of one line, or an item's lines) in the place of a value. Comments on the value's line stay, tags don't. */
function replaceByLine(source: string, target: Target, text: string): string {
  const { node, after } = target
  const isBlockScalar = node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')
  const isBlockCollection = (node.kind === 'map' || node.kind === 'seq') && !node.flow
  const kept = node.kind === 'scalar' && text !== '' ? anchorOf(node) + text : text
  if (isBlockScalar) {
    const headerEnd = lineEnd(source, node.headerTo)
    const comment = source.slice(node.headerTo, headerEnd).trimEnd()
    return replace(source, text === '' ? after : node.from, Math.max(node.to, headerEnd), kept + comment)
  }
  if (isBlockCollection && node.valueFrom > lineEnd(source, after)) {
    const end = lineEnd(source, after)
    const line = source.slice(after, end)
    const comment = /[ \t]+#.*$/.exec(line)?.[0] ?? ''
    return replace(source, after, lineEnd(source, node.to), (text === '' ? '' : ` ${text}`) + comment)
  }
  if (text === '') return replace(source, after, node.to, '')
  if (node.from === node.to || node.from === after) {
    const spaced = target.container?.kind === 'seq' && target.container.flow ? kept : ` ${kept}`
    const bare = target.container?.flow === true && source[after - 1] !== ':' && target.container.kind === 'map'
    const end = lineEnd(source, node.to)
    const trailing = source.slice(node.to, end).trim() === '' && !target.flow ? end : node.to
    return replace(source, node.from, trailing, bare ? `:${spaced}` : spaced)
  }
  return replace(source, node.from, node.to, kept)
}
