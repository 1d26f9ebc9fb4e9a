import { type Article, parseArticle } from '../article'

/** What is an article's own; a pipeline corrects some of it, and not all at once. */
const OWN = ['webUrl', 'title', 'excerpt', 'originalUrl', 'secured'] as const
/** A body of so many letters is no article's by chance. */
const OWN_BODY_LETTERS = 200
/** So much has to differ, and nothing of its own to be the same. */
const ANOTHER = 3

/** What an article is known by, or numbers that stand for it; null where it has no such value, absent where it isn't known. */
interface Known extends Readonly<Partial<Record<(typeof OWN)[number], string | number | null>>> {
  readonly publishedDateTime: string | number | null
}

/** Null where one of the two says nothing. */
const isSame = <T>(a: T | null | undefined, b: T | null | undefined): boolean | null =>
  a === null || a === undefined || b === null || b === undefined ? null : a === b

/** How much of two articles differs; 0 where something of its own is the same. An equal date is none: many have it. */
function differing(was: Known, is: Known): number {
  const own = OWN.map((key) => isSame(was[key], is[key]))
  if (own.includes(true)) return 0
  // `secured` is sealed anew with each rewrite.
  return [...own.slice(0, -1), isSame(was.publishedDateTime, is.publishedDateTime)].filter((one) => one === false)
    .length
}

/** What is said of it, under 8 words. */
export const ANOTHER_STANDS = 'Another article stands in this file now'

/** Whether what is known by `is` is another article than what was known by `was`. Both are made the same way. */
export const isAnotherThan = (was: Known, is: Known): boolean => differing(was, is) >= ANOTHER

function knownOf({ data }: Article): Known {
  const textAt = (key: string): string | null => {
    const value = data[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const publishedDateTime = textAt('publishedDateTime') ?? textAt('date')
  return { ...Object.fromEntries(OWN.map((key) => [key, textAt(key)])), publishedDateTime }
}

const linesOf = ({ body }: Article): string[] => body.split('\n').flatMap((line) => line.trim() || [])

function isOtherBody(was: Article, is: Article): boolean {
  const [before, after] = [new Set(linesOf(was)), linesOf(is)]
  return before.size > 0 && after.length > 0 && !after.some((line) => before.has(line))
}

/**
 * Whether a file's new text is another article, which took the place of the one that was there: nothing of the two is merged. A long body
 * that is still there is an article's own, too; one of which no line is left is one thing more that differs.
 */
export function isAnother(base: string, disk: string): boolean {
  if (base === disk) return false
  const [was, is] = [parseArticle(base), parseArticle(disk)]
  const body = was.body.trim()
  if (body.length >= OWN_BODY_LETTERS && body === is.body.trim()) return false
  const fields = differing(knownOf(was), knownOf(is))
  return fields >= ANOTHER || (fields === ANOTHER - 1 && isOtherBody(was, is))
}

/** Whether all of an article's fields went from its file: it was emptied, or cut off. */
export const isEmptied = (base: string, disk: string): boolean =>
  Object.keys(parseArticle(disk).data).length === 0 && Object.keys(parseArticle(base).data).length > 0
