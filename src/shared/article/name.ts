/** How the name of an article's file ends: what Jekyll reads as Markdown, and MDX, whose front matter is the same. */
export const ARTICLE_ENDING = /\.(?:md|markdown|mkd|mkdn|mkdown|mdx)$/i

/** What a page bundle's own file is called, alone or with its language: `index.md`, `index.de.md`. */
const INDEX = /^index(?:\.[a-z]{2,3}(?:-[a-z]+)?)?\.[a-z]+$/i

/** Whether an article (its path with '/') is a page bundle: the index of a folder of its own, which holds its pictures too. */
export function isBundle(path: string): boolean {
  const [name = '', folder] = path.split('/').reverse()
  // A collection isn't one article's.
  return folder !== undefined && !folder.startsWith('_') && INDEX.test(name)
}

/** What an article is called by its path: the file's name without its ending, of a page bundle that of its folder. */
export function nameOfArticle(path: string): string {
  const [name = '', folder = ''] = path.split('/').reverse()
  return isBundle(path) ? folder : name.replace(ARTICLE_ENDING, '')
}
