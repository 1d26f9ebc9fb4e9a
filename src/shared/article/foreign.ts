/** Front matter that Copydesk doesn't edit, found by how a text begins: a block of ours above it would hide it from every reader. */

/** More blanks and comments than this stand above no front matter, and a block that is longer has shown what it is. */
const LOOKED_AT = 20_000

const KEY_LINE = /^["']?[A-Za-z_][\w .-]*["']?:(?:[ \t]|$)/
const TOML_LINE = /^(?:\[|["'\w.-]+[ \t]*=)/
const JSON_START = /^\{\s*"[^"\n]{0,200}"\s*:/
/** Blank lines, and comments of HTML and Liquid. */
const ABOVE = /^(?:\s+|<!--[\s\S]*?-->|\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\})/

/** The lines between a first line and the next one that ends what it begins; null where none does. */
function blockOf(text: string, fence: RegExp): readonly string[] | null {
  const [, ...lines] = text.split(/\r?\n/)
  const end = lines.findIndex((line) => fence.test(line.trimEnd()))
  return end === -1 ? null : lines.slice(0, end).filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

/** Whether the block begins as front matter does: what stands between two rules of plain Markdown is a text. */
const begins = (block: readonly string[] | null, line: RegExp): boolean =>
  block !== null && (block.length === 0 || line.test(block[0] ?? ''))

const isYaml = (block: readonly string[] | null): boolean => block?.[0] !== undefined && KEY_LINE.test(block[0])

/**
 * What kind of front matter a text begins with that doesn't begin with `---`, for people; null for plain Markdown, which may
 * begin with a rule, a tag of Liquid, or a brace.
 */
export function foreignFrontMatter(whole: string): string | null {
  const text = whole.slice(0, LOOKED_AT).replace(/^\uFEFF/, '')
  const [first = ''] = text.split(/\r?\n/, 1)
  const fence = first.trimEnd()
  if (fence === '+++') return begins(blockOf(text, /^\+\+\+$/), TOML_LINE) ? 'TOML (+++)' : null
  if (fence === ';;;') return begins(blockOf(text, /^;;;$/), /^[{"]/) ? 'JSON (;;;)' : null
  if (JSON_START.test(text)) return 'JSON ({)'
  if (/^--+$/.test(fence) && fence !== '---') {
    return isYaml(blockOf(text, /^--+$/)) ? `between ${fence.length} dashes, where three are read` : null
  }
  const above = ABOVE.exec(text)
  if (above === null) return null
  const below = text.slice(above[0].length)
  if (/^---[ \t]*\r?\n/.test(below)) {
    return isYaml(blockOf(below, /^(?:---|\.\.\.)$/)) ? 'not at the first line, where readers look for it' : null
  }
  return foreignFrontMatter(below)
}
