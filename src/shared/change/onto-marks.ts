import {
  type Choice,
  type Conflict,
  markConflicts,
  mergeArticles,
  mergeSides,
  readableSides,
  resolveConflict,
} from '../article'

/**
 * An editor's edits on a file that git left in conflict meanwhile: made on both of its sides, so that its marks hold what git could not
 * decide. Where an edit clashes with a side, ours has the edit and theirs what git has, on the value that the edit was made on: so the
 * marks hold that too. Null where a file has no marks, or the edits can't be made on its sides.
 */
export function ontoMarks(base: string, text: string, disk: string): string | null {
  const sides = readableSides(disk)
  if (sides === null || readableSides(base) !== null) return null
  const edited = (side: string, choiceOf: (conflict: Conflict) => Choice): string | null => {
    const { text: merged, conflicts } = mergeArticles(base, text, side)
    if (conflicts.some(({ path }) => path === 'layout' || path === 'source')) return null
    try {
      return conflicts.reduce((made, conflict) => resolveConflict(made, conflict, choiceOf(conflict)), merged)
    } catch {
      return null
    }
  }
  const [ours, theirs] = [edited(sides.ours, () => 'mine'), edited(sides.theirs, () => 'theirs')]
  if (ours === null || theirs === null) return null
  const before = sides.base === null ? null : edited(sides.base, (conflict) => ({ value: conflict.base }))
  const marked = markConflicts(mergeSides({ ...sides, ours, theirs, base: before }), {
    ours: sides.oursName,
    theirs: sides.theirsName,
  })
  return readableSides(marked) === null ? null : marked
}
