import { isPublished } from '../fields/table/published'
import { label } from '../text/label'
import { type Context, fieldOf, nothing, type Rule, tableIn } from './rule'

/** Who writes these wants it published, text or not. */
const TRUE_WORD = /^(?:true|yes|on)$/i
const QUOTED_LETTERS = 40

const isTrue = (value: unknown): boolean => value === true || (typeof value === 'string' && TRUE_WORD.test(value))

/** These two are about `published` alone. */
const isOurs = (context: Context): boolean => tableIn(context).switch?.key === 'published'

/** Other programs' way to keep an article from readers; here it keeps it from none. */
const draft: Rule = {
  code: 'draft-flag',
  severity: 'hint',
  check: (article, context) =>
    isOurs(context) && isTrue(fieldOf(article, 'draft')) && isPublished(article, '', tableIn(context).switch) === true
      ? [{ path: ['draft'], message: 'draft: true doesn’t take it off here; only published: false does.' }]
      : nothing,
}

const publishedText: Rule = {
  code: 'published-text',
  severity: 'hint',
  check: (article, context) => {
    if (!isOurs(context)) return nothing
    const value = fieldOf(article, 'published')
    const isAbsent = value === undefined || value === null
    if (
      isAbsent ||
      typeof value === 'boolean' ||
      isTrue(value) ||
      isPublished(article, '', tableIn(context).switch) !== true
    )
      return nothing
    const what = typeof value === 'string' ? `the text “${label(value, QUOTED_LETTERS)}”` : 'neither true nor false'
    const message = `published is ${what}, which counts as published; false without quotes takes it off.`
    return [{ path: ['published'], message }]
  },
}

export const flagRules: readonly Rule[] = [draft, publishedText]
