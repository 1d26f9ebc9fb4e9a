import { join } from 'node:path'
import { hidden, type Inside, isHidden, refused, resolvedOf } from '../../files/resolve-inside'
import { isArticlePath, isNamedAsArticle, readLayout } from './layout'

const byName = refused('not-an-article', 'Not an article of this folder.')
const noArticle = refused('not-an-article', 'A link to a file that is no article of this folder.')

const isArticle = (root: string, way: string): Promise<boolean> =>
  readLayout(root).then(
    (layout) => isArticlePath(way, layout),
    () => false,
  )

/**
 * The real file of an article, to read it or to write it, as `resolveInside` gives it: what a link leads to must be an article by the same rules. That the path
 * itself is one the caller knows of the library; here only its name is looked at.
 */
export async function resolveArticle(root: string, path: string): Promise<Inside> {
  if (!isNamedAsArticle(path)) return byName
  const way = await resolvedOf(root, path)
  if (typeof way !== 'string') return way
  if (isHidden(way)) return hidden
  // What is no link needs no look at the folders.
  return way === path || (await isArticle(root, way)) ? { kind: 'inside', file: join(root, way) } : noArticle
}
