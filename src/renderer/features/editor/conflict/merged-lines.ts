import { type Hunk, hunksOf, linesOf } from '../../../../shared/text/line-hunks'

const keyOf = ({ from, removed, added }: Hunk): string => JSON.stringify([from, removed, added])

/** A text as it was, with the changes that two others have in common: against it each of them shows its own alone. */
export function withShared(base: string, ours: string, theirs: string): string {
  const known = new Set(hunksOf(base, theirs).map(keyOf))
  const lines = linesOf(base)
  for (const hunk of hunksOf(base, ours).toReversed()) {
    if (known.has(keyOf(hunk))) lines.splice(hunk.from, hunk.removed.length, ...hunk.added)
  }
  return lines.join('')
}
