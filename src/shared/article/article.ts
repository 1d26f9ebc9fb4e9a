import { childNode } from './read/find'
import { followersIn } from './read/followers'
import { freshData, type Parsed, readArticle } from './read/parse'
import type { Article, Path, Range } from './types'

/** Reads an article. Never throws: what is wrong is in its problems. `data` is built on first use and belongs to the caller. */
export function parseArticle(text: string): Article {
  return articleOf(readArticle(text), freshData)
}

/** The same for who only looks: its data is the engine's own and must not be changed. A third of the time less. */
export function viewArticle(text: string): Article {
  return articleOf(readArticle(text), (parsed) => parsed.data)
}

function articleOf(parsed: Parsed, dataOf: (parsed: Parsed) => Record<string, unknown>): Article {
  let data: Record<string, unknown> | undefined
  return {
    text: parsed.text,
    get data() {
      data ??= dataOf(parsed)
      return data
    },
    body: parsed.text.slice(parsed.split.bodyFrom),
    eol: parsed.split.eol,
    problems: parsed.problems.map((problem) => ({ ...problem })),
    rangeOf: (path) => rangeOf(parsed, path),
    followersOf: (path) => followersIn(parsed.root, path),
  }
}

function rangeOf(parsed: Parsed, path: Path): Range | undefined {
  if (parsed.root === undefined) return undefined
  const node = path.reduce<ReturnType<typeof childNode>>(
    (here, step) => (here === undefined ? undefined : childNode(here, step)),
    parsed.root,
  )
  if (node === undefined) return undefined
  return { from: node.from + parsed.split.from, to: node.to + parsed.split.from }
}
