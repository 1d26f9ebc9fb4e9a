import { markConflicts, mergeArticles, mergeSides, readableSides } from '../article'

/**
 * An editor's edits on a file that git left in conflict meanwhile: made on both of its sides, so that its marks still hold what git could
 * not decide and nothing else. Null where a file has no marks, or the edits clash with one of its sides.
 */
export function ontoMarks(base: string, text: string, disk: string): string | null {
  const sides = readableSides(disk)
  if (sides === null || readableSides(base) !== null) return null
  const edited = (side: string): string | null => {
    const { text: merged, conflicts } = mergeArticles(base, text, side)
    return conflicts.length === 0 ? merged : null
  }
  const [ours, theirs] = [edited(sides.ours), edited(sides.theirs)]
  if (ours === null || theirs === null) return null
  const before = sides.base === null ? null : edited(sides.base)
  const marked = markConflicts(mergeSides({ ...sides, ours, theirs, base: before }), {
    ours: sides.oursName,
    theirs: sides.theirsName,
  })
  return readableSides(marked) === null ? null : marked
}
