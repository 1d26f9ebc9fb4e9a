import { parseArticle } from '../article/article'
import { applyEdits } from '../article/edit/apply'
import { ArticleError } from '../article/errors'
import { findingsOf, type Hints, hintsOf } from './find'
import { byPlace, type Context, type Finding, type Fix } from './rule'

/** The text with a finding of it put right. Throws ArticleError where the edit can't be made (a shared anchor). */
export const applyFix = (text: string, fix: Fix): string => ('text' in fix ? fix.text : applyEdits(text, fix.edits))

export interface Fixed {
  readonly text: string
  /** What was put right, at its place in the text before, from the top. */
  readonly fixed: readonly Finding[]
  /** Findings whose fix can't be made, and why. */
  readonly refused: readonly { readonly finding: Finding; readonly reason: string }[]
}

const nameOf = ({ code, path = [] }: Finding): string => JSON.stringify([code, ...path])

/** Each is a parse of the whole text; what is left then is found by the next run. */
const MAX_FIXES = 200
/** Of all fixes together; of a large text a few are made at a time. */
const MAX_READ_LETTERS = 200_000
const LEAST_FIXES = 5

/** Makes the fixes of an article, of these hints too; from the bottom up, so that the places of the others stay true. */
export function fixAll(text: string, context: Context = {}, hints: Hints = 'none'): Fixed {
  const fixed: Finding[] = []
  const refused = new Map<string, Fixed['refused'][number]>()
  let now = text
  const most = Math.min(MAX_FIXES, Math.max(LEAST_FIXES, Math.ceil(MAX_READ_LETTERS / Math.max(1, text.length))))
  while (fixed.length < most) {
    const article = parseArticle(now)
    const found = [...findingsOf(article, context), ...hintsOf(article, context, hints)]
    const finding = found
      .filter((one) => one.fix !== undefined && !refused.has(nameOf(one)))
      .sort(byPlace)
      .at(-1)
    if (finding?.fix === undefined) break
    try {
      const next = applyFix(now, finding.fix)
      // A finding that stayed would be found again for ever.
      if (next === now) throw new ArticleError('would-break', 'The fix changes nothing.')
      now = next
      fixed.push(finding)
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error
      refused.set(nameOf(finding), { finding, reason: error.message })
    }
  }
  return { text: now, fixed: fixed.sort(byPlace), refused: [...refused.values()] }
}
