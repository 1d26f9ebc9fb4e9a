import { meet } from './meet'

/** A version of another program, in whose place ours stood for a moment: `base` was in the file before both. */
export interface Hidden {
  readonly base: string
  readonly ours: string
  readonly theirs: string
}

/** Whether a text holds all that ours changed. */
function holds({ base, ours }: Hidden, text: string): boolean {
  const merged = meet(base, ours, text)
  return merged.conflicts.length === 0 && merged.text === text
}

/**
 * What a file should hold. A program that read it in that moment writes what it made of ours, which lacks the hidden version though
 * nobody meant to take it away: it holds our changes, as that version doesn't. Every other text stays as it is.
 */
export function unhide(hidden: Hidden, disk: string): string {
  const { base, ours, theirs } = hidden
  if (disk === theirs || holds(hidden, theirs) || !holds(hidden, disk)) return disk
  const both = meet(base, ours, theirs)
  if (both.conflicts.length > 0) return disk
  const merged = meet(ours, both.text, disk)
  return merged.conflicts.length > 0 ? disk : merged.text
}
