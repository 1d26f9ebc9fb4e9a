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

/** How many of a sign stand next to each other before and behind a place. */
function runAround({ text, from, to }: Selected, sign: string): number {
  let count = 0
  while (text[from - 1 - count] === sign && text[to + count] === sign) count += 1
  return count
}

/** Stars around what is selected, or away with them: one makes it italic, two bold, three both. */
function emphasised(selected: Selected, stars: number): Selected {
  const at = inner(selected)
  const { text, from, to } = at
  const run = runAround(at, '*')
  const isOn = run === 3 || run === stars
  const mark = '*'.repeat(stars)
  if (isOn) {
    return {
      text: text.slice(0, from - stars) + text.slice(from, to) + text.slice(to + stars),
      from: from - stars,
      to: to - stars,
    }
  }
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
