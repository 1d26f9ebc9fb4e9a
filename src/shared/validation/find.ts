import { forbidsEditing } from '../article/errors'
import { lineAndColumn } from '../article/lines'
import { mendOf } from '../article/read/mend'
import type { Article, Path, Problem } from '../article/types'
import { label, MAX_MESSAGE_LETTERS } from '../text/label'
import { addressRules } from './addresses'
import { flagRules } from './flags'
import { kindRules } from './kinds'
import { listRules } from './lists'
import { missingRules } from './missing'
import { pictureRules } from './pictures'
import type { Context, Finding, Remark, Rule } from './rule'
import { textRules } from './texts'

/** All rules, in the order in which their findings are listed; docs/rules.md says what each is for. */
export const rules: readonly Rule[] = [
  ...missingRules,
  ...kindRules,
  ...addressRules,
  ...textRules,
  ...listRules,
  ...flagRules,
  ...pictureRules,
]

const problemRules = rules.filter((rule) => rule.severity !== 'hint')
const hintRules = rules.filter((rule) => rule.severity === 'hint')

/** Where the finding stands in the file; the top where its field is not written. */
function place(article: Article, path: Path): { line: number; column: number } {
  const range = article.rangeOf(path)
  return range === undefined ? { line: 1, column: 1 } : lineAndColumn(article.text, range.from)
}

/** At most this many findings of a rule are reported: each is placed by a walk through the text, and a list may have 60,000 entries. */
const MAX_REMARKS = 50

type Unplaced = Omit<Finding, 'line' | 'column' | 'path'> & Remark

function run(chosen: readonly Rule[], article: Article, context: Context): Unplaced[] {
  const found: Unplaced[] = []
  for (const { code, severity, check } of chosen) {
    const remarks = check(article, context)
    // Nearly every rule has nothing to say of nearly every article.
    if (remarks.length === 0) continue
    for (const remark of remarks.slice(0, MAX_REMARKS)) {
      // Most quote the article.
      found.push({ severity, code, ...remark, message: label(remark.message, MAX_MESSAGE_LETTERS) })
    }
  }
  return found
}

const placed = (article: Article, found: readonly Unplaced[]): Finding[] =>
  found.map((one) => ({ ...one, ...place(article, one.path) }))

/** The problems of an article without their places, which cost a whole parse where only its plain lines were read. */
export const problemsOf = (article: Article, context: Context = {}): Unplaced[] => run(problemRules, article, context)

/** What an editor would want to put right in an article that parses: what counts as its problems. */
export const validate = (article: Article, context: Context = {}): Finding[] =>
  placed(article, problemsOf(article, context))

/** Which hints are asked for; 'pictures': those about pictures that were looked at. */
export type Hints = 'all' | 'pictures' | 'none'

const wantedHints: Readonly<Record<Hints, readonly Rule[]>> = {
  all: hintRules,
  pictures: pictureRules.filter((rule) => rule.severity === 'hint'),
  none: [],
}

/** What may be worth a look: beside the field only, never counted. */
export const hintsOf = (article: Article, context: Context = {}, hints: Hints = 'all'): Finding[] =>
  placed(article, run(wantedHints[hints], article, context))

/** What the parser says, and the text in which it is put right. */
function parserFinding(article: Article, problem: Problem): Finding {
  const fix = problem.severity === 'error' ? mendOf(article.text) : undefined
  return fix === undefined ? problem : { ...problem, fix }
}

/** Everything wrong with an article: how it is written, and, where it can be read, what it says. */
export function findingsOf(article: Article, context: Context = {}): Finding[] {
  const written = article.problems.map((problem) => parserFinding(article, problem))
  return written.some(forbidsEditing) ? written : [...written, ...validate(article, context)]
}
