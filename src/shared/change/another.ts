import { type Article, parseArticle } from '../article'

/** What an article is known by; a pipeline corrects some of it, and not all at once. */
const IDENTITY = ['webUrl', 'originalUrl', 'title', 'excerpt'] as const
/** A body of so many letters is no article's by chance. */
const OWN_BODY_LETTERS = 200
/** So much has to differ, and nothing to be the same. */
const ANOTHER = 3

/** Whether two values are one, where both say something. */
function isSame(a: unknown, b: unknown): boolean | null {
  const [one, other] = [a, b].map((value) => (typeof value === 'string' ? value.trim() : ''))
  return !one || !other ? null : one === other
}

const linesOf = ({ body }: Article): string[] => body.split('\n').flatMap((line) => line.trim() || [])

function isOtherBody(was: Article, is: Article): boolean {
  const [before, after] = [new Set(linesOf(was)), linesOf(is)]
  return before.size > 0 && after.length > 0 && !after.some((line) => before.has(line))
}

/**
 * Whether a file's new text is another article, which took the place of the one that was there: nothing of the two is merged. One thing
 * of its own that is still there makes it the same article; an equal date doesn't, since many have it.
 */
export function isAnother(base: string, disk: string): boolean {
  if (base === disk) return false
  const [was, is] = [parseArticle(base), parseArticle(disk)]
  const known = IDENTITY.map((key) => isSame(was.data[key], is.data[key]))
  const isBody = isSame(was.body, is.body) === true && was.body.trim().length >= OWN_BODY_LETTERS
  if (known.includes(true) || isSame(was.data.secured, is.data.secured) === true || isBody) return false
  const date = isSame(was.data.publishedDateTime ?? was.data.date, is.data.publishedDateTime ?? is.data.date)
  const differing = [...known, date, isOtherBody(was, is) ? false : null].filter((one) => one === false)
  return differing.length >= ANOTHER
}

/** Whether all of an article's fields went from its file: it was emptied, or cut off. */
export const isEmptied = (base: string, disk: string): boolean =>
  Object.keys(parseArticle(disk).data).length === 0 && Object.keys(parseArticle(base).data).length > 0
