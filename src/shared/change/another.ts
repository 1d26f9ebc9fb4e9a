import { parseArticle } from '../article'

/** What an article is known by; a pipeline corrects one of them, and not all at once. */
const IDENTITY = ['webUrl', 'title', 'publishedDateTime', 'excerpt'] as const

/** Whether a file's new text is another article, which took the place of the one that was there: nothing of the two is merged. */
export function isAnother(base: string, disk: string): boolean {
  if (base === disk) return false
  const [was, is] = [parseArticle(base).data, parseArticle(disk).data]
  if (typeof was.webUrl !== 'string' || typeof is.webUrl !== 'string') return false
  return IDENTITY.every(
    (key) => (was[key] === undefined && is[key] === undefined) || String(was[key]) !== String(is[key]),
  )
}
