import { type ArticleFacts, createInventory, factsOf, type Inventory } from '../../../shared/fields'
import { findArticles } from '../../articles/read/find-articles'
import { readLayout } from '../../articles/read/layout'
import { addOutside, type LeftOut, type WhyLeftOut } from '../../articles/read/left-out'
import { readArticle } from '../../articles/read/read-article'
import { resolveArticle } from '../../articles/read/resolve-article'

/** How many files are read at once; a system lets a program open some hundreds. */
const FILES_AT_ONCE = 16

/** Files that are no articles, for one reason. */
export type FilesLeftOut = Pick<WhyLeftOut, 'words' | 'files'>

export interface Counted {
  readonly inventory: Inventory
  readonly leftOut: readonly FilesLeftOut[]
}

export interface Hears {
  readonly log: (message: string) => void
  readonly progress: (done: number, total: number) => void
  /** Each article with what it adds. */
  readonly counted: (path: string, facts: ArticleFacts) => void
}

/** The articles of a folder, and why its other Markdown files are none. */
async function listArticles(root: string, log: (message: string) => void) {
  const layout = await readLayout(root)
  const { paths, misnamed, leftOut } = await findArticles(root, layout, log)
  await addOutside(root, layout, leftOut, new AbortController().signal)
  for (const path of misnamed) leftOut.add(path, 'whose names aren’t UTF-8')
  return { articles: paths.filter((path) => !misnamed.has(path)), leftOut }
}

const readWhy = (leftOut: LeftOut): readonly FilesLeftOut[] =>
  leftOut.read().map(({ words, files }) => ({ words, files }))

/** Which Markdown files of a folder (its real path) are no articles. Throws where it can't be listed. */
export async function readLeftOut(root: string, log: (message: string) => void): Promise<readonly FilesLeftOut[]> {
  return readWhy((await listArticles(root, log)).leftOut)
}

async function readFacts(root: string, path: string): Promise<ArticleFacts | null> {
  const inside = await resolveArticle(root, path)
  const file = inside.kind === 'inside' ? await readArticle(inside.file) : inside
  return file.kind === 'text' ? factsOf(path, file.text) : null
}

/** Reads all articles of a folder (its real path) and counts their keys. Throws where the folder can't be listed. */
export async function readInventory(root: string, { log, progress, counted }: Hears): Promise<Counted> {
  const { articles, leftOut } = await listArticles(root, log)
  const inventory = createInventory()
  for (let from = 0; from < articles.length; from += FILES_AT_ONCE) {
    const some = articles.slice(from, from + FILES_AT_ONCE)
    for (const [index, facts] of (await Promise.all(some.map((path) => readFacts(root, path)))).entries()) {
      if (facts === null) leftOut.add(some[index] ?? '', 'that can’t be read (check says why)')
      else {
        inventory.add(facts)
        counted(some[index] ?? '', facts)
      }
    }
    progress(from + some.length, articles.length)
  }
  return { inventory, leftOut: readWhy(leftOut) }
}
