import type { Column } from './columns'

/** In CSS px: the box that selects; the title, and the least that it shrinks to. */
export const BOX_PX = 36
const TITLE_PX = 250
const LEAST_TITLE_PX = 96

/** What tells an article's place in the day's work: in sight beside an open article too. */
const kept = ({ id }: Column): boolean => id === 'state' || id === 'date'

interface Fitted {
  readonly columns: readonly Column[]
  /** The title's least width, and that of the whole table, in CSS px. */
  readonly title: number
  readonly least: number
}

const sum = (columns: readonly Column[]): number => columns.reduce((all, { width }) => all + width, 0)

/**
 * The chosen columns in this width (CSS px; 0: not known yet). Where they don't fit, date and state stand right behind the title, which
 * gives them of its width, and the others are reached by scrolling.
 */
export function fitted(chosen: readonly Column[], width: number): Fitted {
  const whole = BOX_PX + TITLE_PX + sum(chosen)
  if (width === 0 || whole <= width) return { columns: chosen, title: TITLE_PX, least: whole }
  const first = chosen.filter(kept)
  const title = Math.max(LEAST_TITLE_PX, Math.min(TITLE_PX, width - BOX_PX - sum(first)))
  return {
    columns: [...first, ...chosen.filter((column) => !kept(column))],
    title,
    least: whole - TITLE_PX + title,
  }
}
