import { insideCode } from './code-blocks'

/** What every conflict begins with: a text without it needs no closer look. */
export const CONFLICT_MARK = '<<<<<<<'

/**
 * A whole line, as git writes its marks: 7 signs or more, then a name; `=` stands alone. A longer row than 100 is a ruler. Only \n
 * ends a line to git, so no `^` and no `$`.
 */
const MARK = /(?<![^\n])(?:([<|>])\1{6,99}(?: [^\n]*|\r)?|={7,100}\r?)(?![^\n])/g

type Sign = '<' | '|' | '=' | '>'

/** A line with one of git's marks; `from` is its offset, `to` that of the next line. */
interface Mark {
  readonly sign: Sign
  readonly size: number
  readonly name: string
  readonly from: number
  readonly to: number
}

/** A whole set of marks, with the texts between them. */
interface MarkSet {
  readonly open: Mark
  /** Undefined where git was not asked for what stood there before (its styles diff3 and zdiff3). */
  readonly base: Mark | undefined
  readonly middle: Mark
  readonly close: Mark
  /** More than one line may be the mark in the middle, such as what underlines a title in Markdown. */
  readonly isOpenWhere: boolean
  /** What stood there before is itself a conflict, of two common versions that git merged first. */
  readonly isBaseInConflict: boolean
}

/** The two sides of a text that git left in conflict; where only one changed something both have it, as git merged it. */
export interface GitSides {
  readonly ours: string
  readonly theirs: string
  /** What both began with; null where the marks don't hold it, or not in one piece. */
  readonly base: string | null
  /** As the marks name them: 'HEAD', 'origin/main'. */
  readonly oursName: string
  readonly theirsName: string
}

/** What git's marks in a text come to. Offsets are those of the lines with the marks, in order. */
export interface GitMarks {
  /** Whether what a conflict begins with stands anywhere: without it there is neither a conflict nor the first half of one. */
  readonly isMarked: boolean
  /** Of whole conflicts. */
  readonly conflicts: readonly number[]
  /** Of what looks like conflicts within blocks of code of the body, such as in an article about git. */
  readonly inCode: readonly number[]
  /** Null where there is no conflict, or none that can be taken apart: then some of the marks are gone, or too many. */
  readonly sides: GitSides | null
}

function marksOf(text: string): Mark[] {
  return [...text.matchAll(MARK)].map(({ 0: line, index }) => {
    const sign = line.charAt(0) as Sign
    const size = line.search(/[^<|=>]|$/)
    const to = index + line.length
    return { sign, size, name: line.slice(size).trim(), from: index, to: text.charAt(to) === '\n' ? to + 1 : to }
  })
}

/** Where lines with marks stand, whole conflicts or not. */
export const markOffsets = (text: string): number[] => marksOf(text).map(({ from }) => from)

/** Goes through the marks of a text from the top and puts them together to sets. */
class Gatherer {
  readonly sets: MarkSet[] = []
  /** Marks that belong to no set, of which one has begun or ended before. */
  readonly strays: Mark[] = []
  private open: Mark | undefined
  private base: Mark | undefined
  private middles: Mark[] = []
  /** How many conflicts have begun within the base: older versions of git give them marks of the same length. */
  private depth = 0
  private isBaseInConflict = false

  take(mark: Mark): void {
    if (this.open === undefined) {
      if (mark.sign === '<') this.begin(mark)
      else if (mark.sign === '>') this.strays.push(mark)
    } else if (this.base !== undefined && this.middles.length === 0) this.takeInBase(mark, this.open)
    else if (mark.sign === '<' && mark.size >= this.open.size) {
      // Longer ones are git's where a line of the article looks like a mark.
      this.strays.push(this.open)
      this.begin(mark)
    } else if (mark.size === this.open.size) this.takeInSide(mark, this.open)
  }

  end(): void {
    if (this.open !== undefined) this.strays.push(this.open)
  }

  private begin(open: Mark | undefined): void {
    this.open = open
    this.base = undefined
    this.middles = []
    this.depth = 0
    this.isBaseInConflict = false
  }

  private takeInBase(mark: Mark, open: Mark): void {
    if (mark.sign === '<' && mark.size >= open.size) this.isBaseInConflict = true
    if (mark.size !== open.size) return
    if (mark.sign === '<') this.depth += 1
    else if (this.depth > 0) this.depth -= mark.sign === '>' ? 1 : 0
    else this.takeInSide(mark, open)
  }

  private takeInSide(mark: Mark, open: Mark): void {
    const [middle, second] = this.middles
    if (mark.sign === '=') this.middles.push(mark)
    else if (mark.sign === '|' && this.base === undefined && middle === undefined) this.base = mark
    else if (mark.sign === '|' || middle === undefined) {
      this.strays.push(open, mark)
      this.begin(undefined)
    } else {
      const { base, isBaseInConflict } = this
      this.sets.push({ open, base, middle, close: mark, isOpenWhere: second !== undefined, isBaseInConflict })
      this.begin(undefined)
    }
  }
}

/** The marks of a set in their order. */
const linesOf = ({ open, base, middle, close }: MarkSet): number[] =>
  [open, base, middle, close].flatMap((mark) => (mark === undefined ? [] : [mark.from]))

type Side = 'ours' | 'base' | 'theirs'

function partOf(text: string, { open, base, middle, close }: MarkSet, side: Side): string {
  if (side === 'ours') return text.slice(open.to, (base ?? middle).from)
  return side === 'theirs' ? text.slice(middle.to, close.from) : text.slice(base?.to ?? middle.from, middle.from)
}

/** The text with one side of each set. A last mark without a line end says that the text has none there. */
function withSide(text: string, sets: readonly MarkSet[], side: Side): string {
  const parts: string[] = []
  let at = 0
  for (const set of sets) {
    parts.push(text.slice(at, set.open.from), partOf(text, set, side))
    at = set.close.to
  }
  const isUnended = at === text.length && !text.endsWith('\n')
  const made = parts.join('') + text.slice(at)
  return isUnended ? made.replace(/\r?\n$/, '') : made
}

function sidesOf(text: string, sets: readonly MarkSet[], strays: readonly Mark[]): GitSides | null {
  const [first] = sets
  if (first === undefined) return null
  if (sets.some(({ isOpenWhere }) => isOpenWhere)) return null
  if (strays.some(({ size }) => size === first.open.size)) return null
  const hasBase = sets.every(({ base, isBaseInConflict }) => base !== undefined && !isBaseInConflict)
  return {
    ours: withSide(text, sets, 'ours'),
    theirs: withSide(text, sets, 'theirs'),
    base: hasBase ? withSide(text, sets, 'base') : null,
    oursName: first.open.name,
    theirsName: first.close.name,
  }
}

const NONE: GitMarks = { isMarked: false, conflicts: [], inCode: [], sides: null }

/**
 * Finds the conflicts that git left in a text: whole sets of its marks alone, so that a title of Markdown (`=======` under it) or a quote
 * in quotes is none. Time grows with the length of the text.
 */
export function readGitMarks(text: string): GitMarks {
  if (!text.includes(CONFLICT_MARK)) return NONE
  const gatherer = new Gatherer()
  for (const mark of marksOf(text)) gatherer.take(mark)
  gatherer.end()
  // All marks of a file are of one length; shorter ones are lines of the article, for which git's were made longer.
  const size = gatherer.sets.reduce((most, { open }) => Math.max(most, open.size), 0)
  const sets = gatherer.sets.filter(({ open }) => open.size === size)
  const isCode = insideCode(
    text,
    sets.map((set) => ({ from: set.open.from, to: set.close.to, ours: partOf(text, set, 'ours') })),
  )
  const conflicts = sets.filter((_, index) => !isCode[index])
  return {
    isMarked: true,
    conflicts: conflicts.flatMap(linesOf),
    inCode: sets.filter((_, index) => isCode[index]).flatMap(linesOf),
    sides: sidesOf(text, conflicts, gatherer.strays),
  }
}

/** The two sides of a text that git left in conflict; null where there is no conflict, or none that can be taken apart. */
export const gitSides = (text: string): GitSides | null => readGitMarks(text).sides
