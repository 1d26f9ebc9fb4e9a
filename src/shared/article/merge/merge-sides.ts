import { hunksOf, linesOf } from '../../text/line-hunks'
import { type GitSides, gitSides } from '../read/git-marks'
import { freshData, readArticle } from '../read/parse'
import { fieldAt } from '../schema'
import type { Conflict, Path } from '../types'
import { hasOwn, isMap, sameValue } from '../value'
import { type Merged, mergeArticles } from './merge'
import { bodyOf, isReadable, MAX_READ_LETTERS } from './merge-layout'
import { resolveAsOurs } from './merge-resolve'
import { addressKeys } from './merge-value'

/** The two sides of a text that git left in conflict, where both can be read as articles; null for all other texts. */
export function readableSides(text: string): GitSides | null {
  const sides = gitSides(text)
  return sides !== null && isReadable(sides.ours) && isReadable(sides.theirs) ? sides : null
}

/**
 * What the two sides of a text that git left in conflict come to. Where its marks hold what both began with, that is any other merge;
 * else nobody knows which side changed what, and all in which they differ is a conflict.
 */
export function mergeSides({ base, ours, theirs }: GitSides): Merged {
  return base !== null && isReadable(base) ? mergeArticles(base, ours, theirs) : compareArticles(ours, theirs)
}

/** The lines that two texts have in common. */
function commonLines(ours: string, theirs: string): string {
  const lines = linesOf(ours)
  const parts: string[] = []
  let at = 0
  for (const { from, removed } of hunksOf(ours, theirs)) {
    parts.push(...lines.slice(at, from))
    at = from + removed.length
  }
  return [...parts, ...lines.slice(at)].join('')
}

const whole = (path: 'body' | 'layout' | 'source', ours: string, theirs: string): Conflict => ({
  path,
  base: commonLines(ours, theirs),
  ours,
  theirs,
})

/**
 * All in which two versions of an article differ, as conflicts without a base: settled as 'theirs' it is theirs, byte for byte, as
 * 'mine' ours. Of texts the base is what both have in common.
 */
export function compareArticles(ours: string, theirs: string): Merged {
  if (ours === theirs) return { text: theirs, conflicts: [] }
  const apart: Merged = { text: theirs, conflicts: [whole('source', ours, theirs)] }
  if (!isReadable(ours) || !isReadable(theirs)) return apart
  const conflicts: Conflict[] = []
  compare(freshData(readArticle(ours)), freshData(readArticle(theirs)), [], conflicts)
  if (bodyOf(ours) !== bodyOf(theirs)) conflicts.push(whole('body', bodyOf(ours), bodyOf(theirs)))
  // Each is settled by an edit, and each of those reads the front matter.
  if (conflicts.length * readArticle(theirs).source.length > MAX_READ_LETTERS) return apart
  try {
    // What the fields and the body don't hold: comments, quotes, the order of keys.
    if (resolveAsOurs(theirs, conflicts) !== ours) conflicts.push(whole('layout', ours, theirs))
    return resolveAsOurs(theirs, conflicts) === ours ? { text: theirs, conflicts } : apart
  } catch {
    // An edit can't be made on what is there, such as an alias.
    return apart
  }
}

function compare(ours: unknown, theirs: unknown, path: Path, found: Conflict[]): void {
  if (sameValue(ours, theirs)) return
  if (isMap(ours) && isMap(theirs)) {
    const own = (map: Record<string, unknown>, key: string): unknown => (hasOwn(map, key) ? map[key] : undefined)
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
      compare(own(ours, key), own(theirs, key), [...path, key], found)
    }
  } else if (Array.isArray(ours) && Array.isArray(theirs) && areSameItems(ours, theirs, path)) {
    ours.forEach((item, index) => {
      compare(item, theirs[index], [...path, index], found)
    })
  } else found.push({ path, base: undefined, ours, theirs })
}

/** Whether two lists have the same pictures or related entries, by their addresses, in the same order. */
function areSameItems(ours: readonly unknown[], theirs: readonly unknown[], path: Path): boolean {
  const key = addressKeys[fieldAt(path)?.kind ?? '']
  if (key === undefined || ours.length !== theirs.length) return false
  return ours.every((item, index) => {
    const other = theirs[index]
    return isMap(item) && isMap(other) && typeof item[key] === 'string' && item[key] === other[key]
  })
}
