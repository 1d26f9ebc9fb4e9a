/** A marked text without its marks and without one side's lines, as a person would leave it. */
export function keepSide(marked: string, side: 'ours' | 'theirs'): string {
  // A line of the article may look like a mark: then the marks are longer.
  const size = Math.max(7, ...[...marked.matchAll(/^(<+) ours\r?$/gm)].map(([, signs = '']) => signs.length))
  const [open, middle, close] = [`${'<'.repeat(size)} ours`, '='.repeat(size), `${'>'.repeat(size)} theirs`]
  const kept: string[] = []
  let inside: 'ours' | 'theirs' | null = null
  for (const line of marked.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const words = line.replace(/\r?\n$/, '')
    if (inside === null && words === open) inside = 'ours'
    else if (inside === 'ours' && words === middle) inside = 'theirs'
    else if (inside === 'theirs' && words === close) {
      inside = null
      // The last mark says that the text has no line end there.
      if (words === line) kept.push(kept.pop()?.replace(/\r?\n$/, '') ?? '')
    } else if (inside === null || inside === side) kept.push(line)
  }
  return kept.join('')
}
