import { type Hunk, hunksOf, linesOf } from '../../text/line-hunks'
import { parseArticle } from '../article'
import type { Merged } from './merge'
import { resolveAsOurs } from './merge-resolve'

/** As long as git's. */
const LEAST_MARK = 7
/** A longer row of signs is a ruler, no mark. In UTF-16 units. */
const MOST_MARK = 100

/** How long the longest row of one of these signs is that begins a line, if it could be taken for a mark; else 0. */
function longestRow(text: string, signs: string): number {
  const row = new RegExp(`^([${signs}])\\1{${LEAST_MARK - 1},${MOST_MARK - 1}}(?![${signs}])`, 'gm')
  return [...text.matchAll(row)].reduce((most, [signsOf]) => Math.max(most, signsOf.length), 0)
}

/** Lines from 0; `to` is the first one after. */
interface Lines {
  readonly from: number
  readonly to: number
}

/** The lines of the merged text that hold a field that clashes. */
function fieldLines({ text, conflicts }: Merged): Lines[] {
  const article = parseArticle(text)
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length - 1
  return conflicts.flatMap(({ path }) => {
    const range = typeof path === 'string' ? undefined : article.rangeOf(path)
    return range === undefined ? [] : [{ from: lineOf(range.from), to: lineOf(Math.max(range.from, range.to - 1)) + 1 }]
  })
}

const reaches = ({ from, to }: Lines, field: Lines): boolean =>
  from === to ? field.from <= from && from <= field.to : field.from < to && from < field.to

/** The hunks of one field as one: half of a list in one order and half in the other would be neither side's. */
function joined(hunks: readonly Hunk[], merged: Merged): readonly Hunk[] {
  if (hunks.length < 2) return hunks
  const fields = fieldLines(merged)
  const lines = linesOf(merged.text)
  const result: Hunk[] = []
  let before: Lines = { from: 0, to: 0 }
  let shift = 0
  for (const hunk of hunks) {
    const here = { from: hunk.from + shift, to: hunk.from + shift + hunk.added.length }
    const last = result.at(-1)
    if (last !== undefined && fields.some((field) => reaches(before, field) && reaches(here, field))) {
      const between = lines.slice(before.to, here.from)
      result[result.length - 1] = {
        from: last.from,
        removed: [...last.removed, ...between, ...hunk.removed],
        added: [...last.added, ...between, ...hunk.added],
      }
    } else result.push(hunk)
    shift += hunk.added.length - hunk.removed.length
    before = here
  }
  return result
}

/**
 * A merged text with git's marks around the lines in which it differs settled as ours from settled as theirs: what else either side
 * changed stands already. Without the marks and one side's lines it is that text, byte for byte; only where one of them ends
 * without a line end and the other one with it, both get it. Marks are longer than 7 signs where a line of the article looks like one.
 */
export function markConflicts(merged: Merged, names = { ours: 'ours', theirs: 'theirs' }): string {
  const { text, conflicts } = merged
  const mine = resolveAsOurs(text, conflicts)
  const hunks = joined(hunksOf(mine, text), merged)
  const inside = hunks.flatMap(({ removed, added }) => [...removed, ...added]).join('')
  const row = Math.max(longestRow(mine, '<>'), longestRow(text, '<>'), longestRow(inside, '=|'))
  const { eol } = parseArticle(text)
  const mark = (sign: string, name: string): string =>
    `${sign.repeat(row === 0 ? LEAST_MARK : row + 1)}${name === '' ? '' : ` ${name}`}${eol}`
  const whole = (lines: readonly string[]): string => {
    const side = lines.join('')
    return side === '' || side.endsWith('\n') ? side : side + eol
  }
  const lines = linesOf(mine)
  const parts: string[] = []
  let at = 0
  for (const { from, removed, added } of hunks) {
    parts.push(
      ...lines.slice(at, from),
      mark('<', names.ours),
      whole(removed),
      mark('=', ''),
      whole(added),
      mark('>', names.theirs),
    )
    at = from + removed.length
  }
  const marked = [...parts, ...lines.slice(at)].join('')
  const isUnended = at === lines.length && !mine.endsWith('\n') && !text.endsWith('\n')
  return hunks.length > 0 && isUnended ? marked.slice(0, -eol.length) : marked
}
