/*
 * What the six buttons over a body write. A text and what is selected in it go in and come out; line ends are '\n'.
 */

/** A text with what is selected in it: offsets from (inclusive) to (exclusive), in UTF-16 units. */
export interface Selected {
  readonly text: string
  readonly from: number
  readonly to: number
}

export const markKinds = ['bold', 'italic', 'link', 'heading', 'list', 'quote'] as const
export type MarkKind = (typeof markKinds)[number]

const WORD_SIGN = /[\p{L}\p{N}\p{M}'’]/u

/** What is selected without the blanks at its ends, for marks beside a blank are none; of a mere caret the word it stands in. */
function inner({ text, from, to }: Selected): Selected {
  if (from !== to) {
    const part = text.slice(from, to)
    if (part.trim() === '') return { text, from, to }
    return { text, from: from + part.length - part.trimStart().length, to: to - part.length + part.trimEnd().length }
  }
  let [begin, end] = [from, to]
  while (begin > 0 && WORD_SIGN.test(text[begin - 1] ?? '')) begin -= 1
  while (end < text.length && WORD_SIGN.test(text[end] ?? '')) end += 1
  return { text, from: begin, to: end }
}

/** Where two marks stand with their text between them: offsets of the first sign of the one and behind the last of the other. */
interface Span {
  readonly from: number
  readonly to: number
  /** In each of the two marks: 1 is italic, 2 bold. */
  readonly stars: number
}

/** The paragraph around a selection: marks reach no further. */
function paragraphAround({ text, from, to }: Selected): readonly [from: number, to: number] {
  const before = text.lastIndexOf('\n\n', from - 1)
  const behind = text.indexOf('\n\n', to)
  return [before < 0 ? 0 : before + 2, behind < 0 ? text.length : behind]
}

/** What stands in stars in the paragraph around a selection, as a reader of Markdown pairs them: two stars before one. */
function spansAround(selected: Selected): readonly Span[] {
  const { text } = selected
  const [start, end] = paragraphAround(selected)
  const spans: Span[] = []
  const open: { at: number; count: number }[] = []
  for (const { 0: run, index } of text.slice(start, end).matchAll(/(?<!\\)\*+/g)) {
    let at = start + index
    const behind = at + run.length
    let count = run.length
    if (/\S/.test(text[at - 1] ?? '')) {
      for (let last = open.at(-1); last !== undefined && count > 0; last = open.at(-1)) {
        const stars = last.count > 1 && count > 1 ? 2 : 1
        last.count -= stars
        count -= stars
        at += stars
        spans.push({ from: last.at + last.count, to: at, stars })
        if (last.count === 0) open.pop()
      }
    }
    if (count > 0 && /\S/.test(text[behind] ?? '')) open.push({ at: behind - count, count })
  }
  return spans
}

/** Whether two marks stand between a caret and the end of what they mark, with nothing but them. */
const endsAt = (text: string, caret: number, { from, to }: Span): boolean =>
  from < caret && caret < to && /^\*+$/.test(text.slice(caret, to))

/** Behind the marks that a caret stands at the end of; undefined where it doesn't. */
function steppedOut({ text, from: caret, to }: Selected, stars: number, spans: readonly Span[]): Selected | undefined {
  const ending = caret === to ? spans.filter((span) => endsAt(text, caret, span)) : []
  const own = ending.find((span) => span.stars === stars)
  if (own === undefined) return undefined
  // Of three stars any one, and any two, close first.
  const isJoined = ending.some((other) => other !== own && Math.abs(other.from - own.from) < 3)
  const at = isJoined ? caret + stars : own.to
  return { text, from: at, to: at }
}

/** A text without the marks of a span; what is selected stays so. */
function unmarked({ text, from, to }: Selected, span: Span): Selected {
  const begin = span.from + span.stars
  const end = span.to - span.stars
  const moved = (at: number): number => Math.min(Math.max(at, begin), end) - span.stars
  return {
    text: text.slice(0, span.from) + text.slice(begin, end) + text.slice(span.to),
    from: moved(from),
    to: moved(to),
  }
}

/** Whether a caret stands between two marks with nothing in them. */
const isInEmpty = ({ text, from, to }: Selected, stars: number): boolean => {
  const run = from === to ? runAround({ text, from, to }, '*') : 0
  return run === 3 || run === stars
}

/** How many of a sign stand next to each other before and behind a place. */
function runAround({ text, from, to }: Selected, sign: string): number {
  let count = 0
  while (text[from - 1 - count] === sign && text[to + count] === sign) count += 1
  return count
}

/** Stars around what is selected, away with them, or behind them: one makes it italic, two bold, three both. */
function emphasised(selected: Selected, stars: number): Selected {
  const { from: caret } = selected
  const spans = spansAround(selected)
  const out = steppedOut(selected, stars, spans)
  if (out !== undefined) return out
  const isEmpty = isInEmpty(selected, stars) && !spans.some((span) => endsAt(selected.text, caret, span))
  if (isEmpty) return unmarked(selected, { from: caret - stars, to: caret + stars, stars })
  const at = inner(selected)
  const isInside = (span: Span): boolean => span.stars === stars && span.from <= at.from && at.to <= span.to
  const around = spans.find(isInside)
  if (around !== undefined) return unmarked(selected.from === selected.to ? selected : at, around)
  const { text, from, to } = at
  const mark = '*'.repeat(stars)
  return {
    text: text.slice(0, from) + mark + text.slice(from, to) + mark + text.slice(to),
    from: from + stars,
    to: to + stars,
  }
}

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i

/** A link around what is selected, its address selected to be typed; around an address its words are. */
function linked(selected: Selected): Selected {
  const at = inner(selected)
  const { text, from, to } = at
  const name = text.slice(from, to)
  const isAddress = ADDRESS.test(name)
  const written = isAddress ? `[](${name})` : `[${name}]()`
  const caret = isAddress || name === '' ? from + 1 : from + written.length - 1
  return { text: text.slice(0, from) + written + text.slice(to), from: caret, to: caret }
}

interface LineMark {
  /** What such a line begins with. */
  readonly is: RegExp
  /** What of it is taken away before it gets another beginning. */
  readonly others: RegExp
  readonly put: string
}

const LINE_MARKS: Readonly<Record<'heading' | 'list' | 'quote', LineMark>> = {
  heading: { is: /^## /, others: /^#{1,6} +/, put: '## ' },
  list: { is: /^ {0,3}[-*+] /, others: /^ {0,3}(?:[-*+]|\d{1,9}[.)]) +/, put: '- ' },
  quote: { is: /^ {0,3}> ?/, others: /^(?!)/, put: '> ' },
}

/** The lines that are selected with a mark at their beginning, or without it where they all have it. Blank ones stay. */
function begun({ text, from, to }: Selected, { is, others, put }: LineMark): Selected {
  const start = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1
  // A selection of whole lines ends where the next one begins.
  const last = to > from && text[to - 1] === '\n' ? to - 1 : to
  const found = text.indexOf('\n', last)
  const end = found === -1 ? text.length : found
  const lines = text.slice(start, end).split('\n')
  const full = lines.length === 1 ? lines : lines.filter((line) => line.trim() !== '')
  const isOn = full.length > 0 && full.every((line) => is.test(line))
  const changed = lines.map((line) => {
    if (lines.length > 1 && line.trim() === '') return line
    return isOn ? line.replace(is, '') : put + line.replace(others, '')
  })
  const shift = (changed[0] ?? '').length - (lines[0] ?? '').length
  const written = changed.join('\n')
  const grown = written.length - (end - start)
  return {
    text: text.slice(0, start) + written + text.slice(end),
    from: Math.max(start, from + shift),
    to: Math.max(start, to + grown),
  }
}

/** What a button makes of a text: the mark comes, or goes where it is there already. */
export function marked(kind: MarkKind, selected: Selected): Selected {
  switch (kind) {
    case 'bold':
      return emphasised(selected, 2)
    case 'italic':
      return emphasised(selected, 1)
    case 'link':
      return linked(selected)
    default:
      return begun(selected, LINE_MARKS[kind])
  }
}
