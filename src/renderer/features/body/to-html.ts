import MarkdownIt from 'markdown-it'

/** A shortcode or a tag of Liquid ends on the next lines, or it is no more than two braces. In UTF-16 units. */
const MAX_SHORTCODE_LETTERS = 1_000
const SHORTCODE = /^(?:\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})/

const reader = new MarkdownIt({ html: true })

// What only the site's own program fills in is shown as it is written: `{{<figure src="x">}}` is no picture of the page.
reader.inline.ruler.before('escape', 'shortcode', (state, silent) => {
  if (state.src[state.pos] !== '{') return false
  const found = SHORTCODE.exec(state.src.slice(state.pos, state.pos + MAX_SHORTCODE_LETTERS))
  if (found === null) return false
  if (!silent) state.push('code_inline', 'code', 0).content = found[0]
  state.pos += found[0].length
  return true
})

/** Markdown as HTML. What stands in it as HTML stays, whatever it is: the page shows nothing that isn't cleaned (`cleaned`). */
export const toHtml = (markdown: string): string => reader.render(markdown)
