import { applyEdits, diffArticles } from '../../shared/article'
import { articleFields } from '../../shared/article/schema'
import type { Edit, Path } from '../../shared/article/types'
import { type Hunk, hunksOf, linesOf } from '../../shared/change/line-hunks'

export type Merge =
  /** `theirs`: labels of what the disk had changed. */
  | { readonly kind: 'merged'; readonly text: string; readonly theirs: string[] }
  | { readonly kind: 'conflict'; readonly fields: string[] }

const BODY = 'body'
type Place = Path | typeof BODY

/** What an edit touches: an edit inside a list touches the whole list, since indexes say little after another's change. */
function placeOf(edit: Edit): Place {
  if (edit.op === 'body') return BODY
  const index = edit.path.findIndex((step) => typeof step === 'number')
  return index === -1 ? edit.path : edit.path.slice(0, index)
}

/** Two places touch when one is a prefix of the other. */
function touch(a: Place, b: Place): boolean {
  if (a === BODY || b === BODY) return a === b
  const length = Math.min(a.length, b.length)
  return a.slice(0, length).every((step, index) => String(step) === String(b[index]))
}

function labelOf(place: Place): string {
  if (place === BODY) return 'Body'
  const key = String(place[0] ?? '')
  return articleFields.find((field) => field.key === key)?.label ?? key
}

const labelsOf = (places: readonly Place[]): string[] => [...new Set(places.map(labelOf))]

/** Both sides' lines, or null where their changes meet. Keeps comments and layout of both. */
function mergeLines(base: string, ours: string, theirs: string): string | null {
  const old = linesOf(base)
  const mine = hunksOf(base, ours)
  const other = hunksOf(base, theirs)
  const end = (hunk: Hunk): number => hunk.from + hunk.removed.length
  if (mine.some((a) => other.some((b) => a.from <= end(b) && b.from <= end(a)))) return null
  const lines: string[] = []
  let at = 0
  for (const hunk of [...mine, ...other].sort((a, b) => a.from - b.from)) {
    lines.push(...old.slice(at, hunk.from), ...hunk.added)
    at = end(hunk)
  }
  return [...lines, ...old.slice(at)].join('')
}

/**
 * Puts our edits (`base` → `ours`) onto what is on the disk now. Only where the two sides changed different fields; anything
 * else, and whatever of ours would be lost on the way (a comment, the layout), is a conflict for the editor.
 */
export function mergeEdits(base: string, ours: string, theirs: string): Merge {
  try {
    const edits = diffArticles(base, ours)
    const mine = edits.map(placeOf)
    const other = diffArticles(base, theirs).map(placeOf)
    const both = mine.filter((place) => other.some((theirPlace) => touch(place, theirPlace)))
    if (both.length > 0) return { kind: 'conflict', fields: labelsOf(both) }
    const byField = applyEdits(theirs, edits)
    const labels = other.length === 0 ? ['Layout'] : labelsOf(other)
    const byLine = mergeLines(base, ours, theirs)
    if (byLine !== null && diffArticles(byField, byLine).length === 0) {
      return { kind: 'merged', text: byLine, theirs: labels }
    }
    if (applyEdits(base, edits) === ours) return { kind: 'merged', text: byField, theirs: labels }
    return { kind: 'conflict', fields: ['Layout'] }
  } catch {
    // A side that doesn't parse, or an edit that can't be made on theirs.
    return { kind: 'conflict', fields: ['Source'] }
  }
}
