import { type Conflict, forbidsEditing, type GitSides } from '../../../../shared/article'
import { ANOTHER_STANDS, isAnother, isEmptied } from '../../../../shared/change/another'
import { label, MAX_NAME_LETTERS } from '../../../../shared/text/label'
import { fieldsNow } from '../../../core/fields'
import { clockTime } from '../../../ui/age'
import { lastCame, parsed, theirsSince } from '../changed/outside'
import { articleOf } from '../text/article-of'
import { isClashing } from '../text/history'
import { sidesToSettle } from '../text/marks'
import type { OpenArticle } from '../text/store'
import { type Settling, settlingOf, settlingOfSides } from './settling'

/** What the dialog asks, and in which words. */
export interface Question {
  readonly both: Settling
  readonly heading: string
  /** What came about before there was anything to choose; '' where nothing more is known. */
  readonly cause: string
  /** What stands beside the names of the sides. */
  readonly notes: { readonly mine: string; readonly theirs: (conflict: Conflict) => string }
  /** Our side, which the merged text is compared with. */
  readonly ours: string
  /** What readers see before it is saved. */
  readonly before: string
  /** Null: nobody here typed anything that could be discarded. */
  readonly discarded: string | null
}

/** Faults that name their lines, or are of no line. */
const WITHOUT_LINE = new Set(['git-conflict', 'too-large', 'several-documents', 'not-a-map'])

/** Why a text can't be edited as an article: 'A quote is not closed (line 7).', 'Left in conflict by git (lines 3 and 5).'; '' where it can. */
function whyBroken(text: string): string {
  const problem = articleOf(text).problems.find(forbidsEditing)
  if (problem === undefined) return ''
  const { code, message, line } = problem
  // Of the whole file is what is said of its first line.
  return line === 1 || WITHOUT_LINE.has(code) ? message : `${message.replace(/\.$/, '')} (line ${line}).`
}

/** What became of an article's file that is no change of a field: marks of git, another article; '' where it is nothing of that kind. */
export function whatBecame(base: string, disk: string): string {
  if (isAnother(base, disk)) return `${ANOTHER_STANDS}.`
  const broken = whyBroken(disk)
  return broken === '' && isEmptied(base, disk) ? 'This file has no fields any more.' : broken
}

const sinceOf = (at: number | null): string => (at === null ? '' : `on disk since ${clockTime(at)}`)

/** An editor's text and its file's, which was changed meanwhile. */
export function questionOfFile({ base, text, outside }: OpenArticle, disk: string, table = fieldsNow()): Question {
  const others = parsed(outside)
  const last = lastCame(outside)
  const at = last === null ? null : clockTime(last)
  const broken = whatBecame(base, disk)
  return {
    both: settlingOf(base, text, disk, table),
    heading: 'This article changed while you were editing',
    cause: `${at === null ? '' : `Its file was changed at ${at}. `}${broken && `On disk: ${broken} `}`,
    notes: { mine: '', theirs: (conflict) => sinceOf(theirsSince(others, conflict)) },
    ours: text,
    // Of a file that can't be read nobody knows what readers see; they saw what was there before.
    before: broken === '' ? disk : base,
    discarded: disk,
  }
}

/** The two sides that git's marks hold, by the names that stand in the marks. */
export function questionOfSides(sides: GitSides, table = fieldsNow()): Question {
  const [mine, theirs] = [sides.oursName, sides.theirsName].map((name) => label(name, MAX_NAME_LETTERS))
  return {
    both: settlingOfSides(sides, table),
    heading: 'Git left this article in conflict',
    cause:
      sides.base === null
        ? 'Its marks don’t say what stood there before, so all that differs is yours to choose. '
        : '',
    notes: { mine: mine ?? '', theirs: () => theirs ?? '' },
    ours: sides.ours,
    before: sides.ours,
    discarded: null,
  }
}

/** What there is to ask about an open article; null: nothing any more. */
export function questionOf(article: OpenArticle, disk: string, table = fieldsNow()): Question | null {
  if (isClashing({ ...article, disk })) return questionOfFile(article, disk, table)
  const sides = sidesToSettle(article)
  return sides === null ? null : questionOfSides(sides, table)
}

/** How much needs the editor: 'Two fields need you; the rest is merged.' */
export function needOf({ clashes, merged }: Settling): string {
  if (clashes.length === 0) return 'Its two sides changed different fields: nothing needs you, both are kept.'
  const many = clashes.length === 1 ? 'One field needs you' : `${clashes.length} fields need you`
  return `${many}${merged.length > 0 ? '; the rest is merged.' : '.'}`
}
