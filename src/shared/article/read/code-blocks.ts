import { splitArticle } from './split'

/** A fence of Markdown: up to three blanks, then its row of signs. */
const FENCE = /(?<![^\n]) {0,3}(`{3,}|~{3,})([^\n]*)/g

/** A part of a text, and what stands there once it is decided for one side. */
interface Part {
  readonly from: number
  readonly to: number
  readonly ours: string
}

/** Where code begins and ends in a body from `at` on; code without an end is none. */
function codeIn(text: string, at: number): { readonly from: number; readonly to: number }[] {
  const blocks: { from: number; to: number }[] = []
  let open: { readonly at: number; readonly row: string } | null = null
  FENCE.lastIndex = at
  for (let found = FENCE.exec(text); found !== null; found = FENCE.exec(text)) {
    const [, row = '', rest = ''] = found
    // A row of backticks with one behind it is code within a line.
    if (open === null) open = row.startsWith('`') && rest.includes('`') ? null : { at: found.index, row }
    else if (row.startsWith(open.row) && rest.trim() === '') {
      blocks.push({ from: open.at, to: found.index })
      open = null
    }
  }
  return blocks
}

/** Of each part of a text whether it lies within one block of code of the body. Parts are in order; none holds a fence then. */
export function insideCode(text: string, parts: readonly Part[]): boolean[] {
  if (parts.length === 0) return []
  const pieces: string[] = []
  const places: { readonly from: number; readonly to: number }[] = []
  let [at, length] = [0, 0]
  for (const { from, to, ours } of parts) {
    const place = length + from - at
    pieces.push(text.slice(at, from), ours)
    length = place + ours.length
    places.push({ from: place, to: length })
    at = to
  }
  const settled = pieces.join('') + text.slice(at)
  const blocks = codeIn(settled, splitArticle(settled).bodyFrom)
  let next = 0
  return parts.map(({ from, to }, index) => {
    const place = places[index] ?? { from: 0, to: 0 }
    while ((blocks[next]?.to ?? Number.POSITIVE_INFINITY) < place.to) next += 1
    const block = blocks[next]
    const isInside = block !== undefined && block.from < place.from && place.to <= block.to
    return isInside && text.slice(from, to).search(FENCE) === -1
  })
}
