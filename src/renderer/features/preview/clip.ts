/** Of title and excerpt: how many lines the card shows where it doesn't show all of it; null: it shows all. */
export interface Clip {
  readonly title: number | null
  readonly excerpt: number | null
}

/** A drawn text: heights in px; `lines`: as many as it may have. */
interface Drawn {
  readonly whole: number
  readonly shown: number
  readonly line: number
  readonly lines: number
}

/** Letters of some scripts stand out of their line: less than half of one isn't cut off. */
export const clippedTo = ({ whole, shown, line, lines }: Drawn): number | null =>
  whole - shown > line / 2 ? lines : null

/** How many lines an element shows of a longer text, by its own style; null: all. */
export function clipOf(element: HTMLElement): number | null {
  const { lineHeight, webkitLineClamp } = getComputedStyle(element)
  return clippedTo({
    whole: element.scrollHeight,
    shown: element.clientHeight,
    line: Number.parseFloat(lineHeight),
    lines: Number(webkitLineClamp),
  })
}
