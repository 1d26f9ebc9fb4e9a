import type { Column } from './columns'

/** In CSS px: the box that selects, and the title. */
export const BOX_PX = 36
const TITLE_PX = 250
/** The part of the width that the title keeps. */
const TITLE_SHARE = 1 / 3

/** What tells an article's place in the day's work, in sight beside an open article too; with ever less room. */
const KEPT: readonly (readonly string[])[] = [['date', 'state'], ['state'], []]

interface Fitted {
  readonly columns: readonly Column[]
  /** The title's least width, and that of the whole table, in CSS px. */
  readonly title: number
  readonly least: number
}

const sum = (columns: readonly Column[]): number => columns.reduce((all, { width }) => all + width, 0)

/**
 * The chosen columns in this width (CSS px; 0: not known yet). Where they don't fit, date and state stand right behind the title, which
 * gives them of its width, but keeps a third of the whole: the date goes before the state. The others are reached by scrolling.
 */
export function fitted(chosen: readonly Column[], width: number): Fitted {
  const whole = BOX_PX + TITLE_PX + sum(chosen)
  if (width === 0 || whole <= width) return { columns: chosen, title: TITLE_PX, least: whole }
  const room = width - BOX_PX - Math.ceil(width * TITLE_SHARE)
  const first =
    KEPT.map((ids) => chosen.filter(({ id }) => ids.includes(id))).find((columns) => sum(columns) <= room) ?? []
  const title = Math.min(TITLE_PX, width - BOX_PX - sum(first))
  return {
    columns: [...first, ...chosen.filter((column) => !first.includes(column))],
    title,
    least: whole - TITLE_PX + title,
  }
}
