import { foreignFrontMatter } from './foreign'

/** Front matter and body, found by lines alone: Jekyll's rule, a few lines of our own (gray-matter runs `---js`). */

export type SplitState =
  | 'none' // no front matter
  | 'front-matter'
  | 'unclosed' // a first line `---`, but no later one
  | 'language' // `---js`, `---toml` …
  | 'foreign' // TOML, JSON, a block that begins elsewhere …

export interface Split {
  readonly state: SplitState
  /** What stands after the first `---`, for 'language'; which kind it is, for 'foreign'. */
  readonly language: string
  /** The YAML between the fences is text.slice(from, to); it ends with a line break unless it is empty. */
  readonly from: number
  readonly to: number
  readonly bodyFrom: number
  readonly eol: '\n' | '\r\n'
}

const FIRST_LINE = /^\uFEFF?---([^\n]*)(\n|$)/
const CLOSING = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g

export function splitArticle(text: string): Split {
  const firstBreak = text.indexOf('\n')
  const eol = firstBreak > 0 && text.charCodeAt(firstBreak - 1) === 13 ? '\r\n' : '\n'
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const none = { state: 'none', language: '', from: start, to: start, bodyFrom: start, eol } as const
  const first = text.startsWith('---', start) ? FIRST_LINE.exec(text) : null
  const rest = first?.[1] ?? '-'
  // `-----` is a thematic break, not a fence, unless it stands around keys.
  if (first === null || rest.startsWith('-')) {
    const kind = foreignFrontMatter(text)
    return kind === null ? none : { ...none, state: 'foreign', language: kind }
  }
  // Not every blank: to a reader a no-break space is a letter.
  const language = rest.replace(/^[ \t]+|[ \t\r]+$/g, '')
  if (language.includes('\r')) return { ...none, state: 'unclosed' }
  if (language !== '' && language !== 'yaml') return { ...none, state: 'language', language }
  const from = first[0].length
  CLOSING.lastIndex = from - 1
  const closing = first[2] === '' ? null : CLOSING.exec(text)
  if (closing === null) return { ...none, state: 'unclosed' }
  return {
    state: 'front-matter',
    language,
    from,
    to: closing.index + 1,
    bodyFrom: closing.index + closing[0].length,
    eol,
  }
}
