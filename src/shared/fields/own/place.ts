import type { Article, Path } from '../../article'
import { lineAndColumn } from '../../article/lines'
import { wrapYaml } from '../../views/wrap'
import type { At } from './own-fields'

/** A settings file of ours as the article engine reads it, with places as they are in the file. */
export interface Placed {
  /** The file as an article's text. */
  readonly article: string
  /** A place of that article in the file. */
  readonly inFile: (at: At) => At
}

export function placed(yaml: string): Placed {
  const { article } = wrapYaml(yaml)
  // A fence was put above a file that has none of its own.
  const above = article.startsWith('---') && !/^\uFEFF?---[ \t]*\r?\n/.test(yaml) ? 1 : 0
  return { article, inFile: ({ line, column }) => ({ line: Math.max(1, line - above), column }) }
}

/** Where the key of a path is written, in the article's lines. The value is known to the engine; its key stands before it. */
export function keyAt(article: Article, path: Path): At {
  const range = article.rangeOf(path)
  const key = String(path.at(-1) ?? '')
  if (range === undefined) return { line: 1, column: 1 }
  const before = typeof path.at(-1) === 'number' ? -1 : article.text.lastIndexOf(key, range.from)
  return lineAndColumn(article.text, before === -1 ? range.from : before)
}

/** Where the value of a path is written, in the article's lines. */
export function valueAt(article: Article, path: Path): At {
  return lineAndColumn(article.text, article.rangeOf(path)?.from ?? 0)
}
