import { lineEnd } from '../article/lines'
import type { Article } from '../article/types'
import type { RowKind } from '../fields/table/row'
import { firstOf, stepsTo, writtenAt } from '../fields/table/values'
import { decoded, EACH_ENTITY, unwantedIn } from '../text/entities'
import { label, MAX_NAME_LETTERS } from '../text/label'
import { isBlank, keysOf, nothing, type Remark, type Rule, tableIn } from './rule'

/** What is said of a text with HTML's names for characters; null where it has none. */
export function entityMessage(value: string): string | null {
  if (!value.includes('&') || decoded(value) === value) return null
  const found = (value.match(EACH_ENTITY) ?? []).find((one) => decoded(one) !== one) ?? ''
  return `${found} is HTML for “${decoded(found)}”; readers may see it as it is.`
}

function encoded({ data }: Article, key: string): readonly Remark[] {
  const value = writtenAt(data, key)
  const message = typeof value === 'string' ? entityMessage(value) : null
  if (typeof value !== 'string' || message === null) return nothing
  const text = decoded(value)
  const path = stepsTo(key)
  const isWhole = decoded(text) === text
  if (!isWhole || unwantedIn(text) > unwantedIn(value) || isBlank(text)) return [{ path, message }]
  const edits = [{ op: 'set', path, value: text }] as const
  return [{ path, message, fix: { what: 'HTML characters', edits } }]
}

const inTitle: Rule = {
  code: 'html-entities',
  severity: 'warning',
  check: (article, context) => keysOf('title', context).flatMap((key) => encoded(article, key)),
}

/** Feeds encode their excerpts: one in nine of the corpus has such. */
const inExcerpt: Rule = {
  code: 'html-entities-excerpt',
  severity: 'hint',
  check: (article, context) => keysOf('excerpt', context).flatMap((key) => encoded(article, key)),
}

/** Two dots before the end are the last two of any number. */
const ELLIPSIS = /(?:\.\.|…)["'”’»)\]]*$/
/** The end of a sentence, an address, or a word set off like `#topic`. */
const ENDED = /[.!?:;。！？：；؟।]["'”’»」』)\]）]*$|(?:^|\s)(?:#|www\.|https?:\/\/)\S+$/i

const excerptCut: Rule = {
  code: 'excerpt-cut',
  severity: 'hint',
  check: ({ data }, context) => {
    const [key = 'excerpt', ...others] = keysOf('excerpt', context)
    const value = firstOf(data, [key, ...others])
    // `&hellip;` ends a text as its character does.
    const text = typeof value === 'string' ? decoded(value).trimEnd() : ''
    if (text === '' || (ENDED.test(text) && !ELLIPSIS.test(text))) return nothing
    return [{ path: stepsTo(key), message: 'May be cut in mid-sentence.' }]
  },
}

const unusuallyLong: Rule = {
  code: 'unusually-long',
  severity: 'hint',
  check: ({ data }, context) => {
    const { lengths } = context
    if (lengths === undefined) return nothing
    return (['title', 'excerpt'] as const).flatMap((role): readonly Remark[] => {
      const [key = '', ...others] = keysOf(role, context)
      const value = firstOf(data, [key, ...others])
      if (typeof value !== 'string' || value.length <= lengths[role]) return nothing
      const message = `Longer than most here: 19 of 20 have up to ${lengths[role]} characters.`
      return [{ path: stepsTo(key), message }]
    })
  },
}

const TEXTS: ReadonlySet<RowKind> = new Set(['text', 'long text', 'link', 'choice'])

/** ` #topic` behind a plain value or none; `# by hand` is meant as a comment. */
const CUT_OFF = /^[ \t]+#[^\s#]/

const cutByComment: Rule = {
  code: 'cut-by-comment',
  severity: 'hint',
  check: (article, context) => {
    if (!article.text.includes(' #')) return nothing
    return tableIn(context).rows.flatMap(({ key, kind }): readonly Remark[] => {
      const path = stepsTo(key)
      const range = TEXTS.has(kind) ? article.rangeOf(path) : undefined
      if (range === undefined || /["'|>]/.test(article.text.charAt(range.from))) return nothing
      const behind = article.text.slice(range.to, lineEnd(article.text, range.to))
      if (!CUT_OFF.test(behind)) return nothing
      const message = `${label(behind, MAX_NAME_LETTERS)} is a comment to all readers. Quotes around the value would keep it.`
      return [{ path, message }]
    })
  },
}

export const textRules: readonly Rule[] = [inTitle, inExcerpt, excerptCut, unusuallyLong, cutByComment]
