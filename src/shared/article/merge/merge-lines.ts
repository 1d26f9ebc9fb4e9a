import { type Hunk, hunksOf } from '../../text/line-hunks'

/**
 * How near the two sides' changes may come to each other: with a line between them; on adjacent lines; or even as two insertions at
 * one place, whose order their text decides. The nearer, the more has to be looked at afterwards.
 */
export type Nearness = 'apart' | 'adjacent' | 'same place'

/** A text with what both sides changed; where they clash `ours` has our lines and `theirs` theirs. Clean: both are the same. */
export interface LineMerge {
  readonly clean: boolean
  readonly ours: string
  readonly theirs: string
}

const cleanly = (text: string): LineMerge => ({ clean: true, ours: text, theirs: text })

/** Lines of the base, by number, that changes of the two sides meet in. */
interface Meeting {
  readonly from: number
  to: number
  readonly ours: Hunk[]
  readonly theirs: Hunk[]
}

const endOf = (hunk: Hunk): number => hunk.from + hunk.removed.length

function meets(meeting: Meeting, hunk: Hunk, nearness: Nearness): boolean {
  if (hunk.from < meeting.to) return true
  if (hunk.from > meeting.to) return false
  return nearness === 'apart' || (meeting.from === meeting.to && hunk.removed.length === 0)
}

function meetingsOf(ours: readonly Hunk[], theirs: readonly Hunk[], nearness: Nearness): Meeting[] {
  const all = [...ours.map((hunk) => ({ hunk, isOurs: true })), ...theirs.map((hunk) => ({ hunk, isOurs: false }))]
  // What is inserted before a line comes before what happens to the line.
  all.sort((a, b) => a.hunk.from - b.hunk.from || endOf(a.hunk) - endOf(b.hunk))
  const meetings: Meeting[] = []
  for (const { hunk, isOurs } of all) {
    let meeting = meetings.at(-1)
    if (meeting === undefined || !meets(meeting, hunk, nearness)) {
      meeting = { from: hunk.from, to: hunk.from, ours: [], theirs: [] }
      meetings.push(meeting)
    }
    meeting[isOurs ? 'ours' : 'theirs'].push(hunk)
    meeting.to = Math.max(meeting.to, endOf(hunk))
  }
  return meetings
}

/** Walks through a text line by line, without making lines of it: there may be a million. */
class Lines {
  private line = 0
  private at = 0
  constructor(private readonly text: string) {}

  /** The text from where the walk is to the beginning of a line. */
  upTo(line: number): string {
    const from = this.at
    for (; this.line < line; this.line += 1) {
      const end = this.text.indexOf('\n', this.at)
      this.at = end === -1 ? this.text.length : end + 1
    }
    return this.text.slice(from, this.at)
  }

  rest(): string {
    return this.text.slice(this.at)
  }
}

/** The lines that a meeting is about, with one side's changes. */
function changed(lines: string, { from }: Meeting, hunks: readonly Hunk[]): string {
  const walk = new Lines(lines)
  const parts: string[] = []
  for (const hunk of hunks) {
    parts.push(walk.upTo(hunk.from - from), hunk.added.join(''))
    walk.upTo(endOf(hunk) - from)
  }
  parts.push(walk.rest())
  return parts.join('')
}

/** Two insertions at one place, in the order of their text; null where they can't stand one after the other. */
function inOrder(ours: string, theirs: string): string | null {
  const [first, second] = ours < theirs ? [ours, theirs] : [theirs, ours]
  return first.endsWith('\n') ? first + second : null
}

/** Finds the lines that differ, once for each two texts: a merge asks for the same ones again and again. */
class Differences {
  private readonly known = new Map<string, Map<string, readonly Hunk[]>>()

  between(before: string, after: string): readonly Hunk[] {
    const from = this.known.get(before) ?? new Map<string, readonly Hunk[]>()
    this.known.set(before, from)
    const hunks = from.get(after) ?? hunksOf(before, after)
    from.set(after, hunks)
    return hunks
  }

  /** How many lines lie between two texts. */
  count(before: string, after: string): number {
    return this.between(before, after).reduce((sum, { removed, added }) => sum + removed.length + added.length, 0)
  }
}

/**
 * Whether a change of a text that another change made is one beside it. Lines that the first one took out may be back in the second
 * one, as somebody else changed them: then it is none.
 */
function isBeside(first: Hunk, from: number, second: Hunk, nearness: Nearness): boolean {
  const to = from + first.added.length
  if (endOf(second) < from || second.from > to) return true
  if (nearness === 'apart' || (endOf(second) > from && second.from < to)) return false
  return first.added.length > 0 || second.added.length <= second.removed.length
}

/** The same of all changes from a text to a second one, and from that to a third one. */
function areBeside(first: readonly Hunk[], second: readonly Hunk[], nearness: Nearness): boolean {
  let shift = 0
  return first.every((hunk) => {
    const from = hunk.from + shift
    shift += hunk.added.length - hunk.removed.length
    return second.every((later) => isBeside(hunk, from, later, nearness))
  })
}

class LineMerger {
  private readonly differences = new Differences()
  constructor(
    private readonly base: string,
    private readonly nearness: Nearness,
  ) {}

  merge(ours: string, theirs: string): LineMerge {
    const { base } = this
    if (ours === theirs || base === ours) return cleanly(theirs)
    if (base === theirs || this.includes(ours, theirs)) return cleanly(ours)
    return this.includes(theirs, ours) ? cleanly(theirs) : this.combine(ours, theirs)
  }

  /** Whether merging what came out with either side again gives the same. */
  isSettled(ours: string, theirs: string, merged: LineMerge): boolean {
    const stays = (text: string, one: string, other: string): boolean =>
      [this.merge(one, text), this.merge(text, other)].every(
        (again) => again.theirs === text && (again.clean || !merged.clean),
      )
    return stays(merged.theirs, ours, theirs) && (merged.clean || stays(merged.ours, theirs, ours))
  }

  /**
   * Whether one side has all of what the other one changed: then that is on the shortest way to it. Where lines repeat (the blank lines
   * between paragraphs do) comparisons with the base alone may find the same change in two places, and it would be made twice.
   */
  private includes(whole: string, part: string): boolean {
    const { base, differences, nearness } = this
    if (differences.count(base, part) + differences.count(part, whole) !== differences.count(base, whole)) return false
    // What comes out of changes at one place is looked at afterwards.
    if (nearness === 'same place') return true
    return areBeside(differences.between(base, part), differences.between(part, whole), nearness)
  }

  private combine(ours: string, theirs: string): LineMerge {
    const { base, nearness, differences } = this
    const walk = new Lines(base)
    const parts: { readonly ours: string; readonly theirs: string }[] = []
    let clean = true
    for (const meeting of meetingsOf(differences.between(base, ours), differences.between(base, theirs), nearness)) {
      const before = walk.upTo(meeting.from)
      const lines = walk.upTo(meeting.to)
      const mine = changed(lines, meeting, meeting.ours)
      const other = changed(lines, meeting, meeting.theirs)
      let one: string | null = null
      if (meeting.theirs.length === 0 || mine === other) one = mine
      else if (meeting.ours.length === 0) one = other
      else if (meeting.from === meeting.to && nearness === 'same place') one = inOrder(mine, other)
      if (one === null) clean = false
      parts.push({ ours: before, theirs: before }, { ours: one ?? mine, theirs: one ?? other })
    }
    const rest = walk.rest()
    const textOf = (side: 'ours' | 'theirs'): string => parts.map((part) => part[side]).join('') + rest
    return { clean, ours: textOf('ours'), theirs: textOf('theirs') }
  }
}

/**
 * Merges what two sides made of a text, line by line. Merged with either side again the result stays the same: where that isn't so,
 * lines repeat in a way that leaves open what was meant, and the whole is a clash.
 */
export function mergeLines(base: string, ours: string, theirs: string, nearness: Nearness): LineMerge {
  const merger = new LineMerger(base, nearness)
  const merged = merger.merge(ours, theirs)
  return merger.isSettled(ours, theirs, merged) ? merged : { clean: false, ours, theirs }
}
