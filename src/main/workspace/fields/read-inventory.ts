import {
  type ArticleFacts,
  createInventory,
  factsOf,
  type Inventory,
  type Signs,
  whyNoArticle,
} from '../../../shared/fields'
import { findArticles, readLayout } from '../../articles/read/find-articles'
import { readArticle } from '../../articles/read/read-article'
import { resolveArticle } from '../../articles/read/resolve-article'

/** How many files are read at once; a system lets a program open some hundreds. */
const FILES_AT_ONCE = 16

/** Files that are no articles, for one reason. */
export interface LeftOut {
  readonly words: string
  readonly files: number
}

export interface Counted {
  readonly inventory: Inventory
  readonly leftOut: readonly LeftOut[]
}

export interface Hears {
  readonly log: (message: string) => void
  readonly progress: (done: number, total: number) => void
  /** Each article with what it adds. */
  readonly counted: (path: string, facts: ArticleFacts) => void
}

/** The articles of a folder, and why its other Markdown files are none. */
async function listArticles(root: string, signs: Signs, log: (message: string) => void) {
  const layout = await readLayout(root)
  const { paths, misnamed } = await findArticles(root, layout, log)
  const reasons = new Map<string, number>()
  const leaveOut = (words: string): void => void reasons.set(words, (reasons.get(words) ?? 0) + 1)
  if (layout.collections.length > 0) {
    const listed = new Set(paths)
    const all = await findArticles(root, { collections: [] }, () => {})
    const outside = all.paths.filter((path) => !listed.has(path))
    for (const path of outside) leaveOut(whyNoArticle(path, signs) ?? `outside ${layout.collections.join(', ')}`)
  }
  const articles = paths.filter((path) => {
    const why = misnamed.has(path) ? 'whose names aren’t UTF-8' : whyNoArticle(path, signs)
    if (why !== null) leaveOut(why)
    return why === null
  })
  return { articles, reasons, leaveOut }
}

async function readFacts(root: string, path: string): Promise<ArticleFacts | null> {
  const inside = await resolveArticle(root, path)
  const file = inside.kind === 'inside' ? await readArticle(inside.file) : inside
  return file.kind === 'text' ? factsOf(path, file.text) : null
}

/** Reads all articles of a folder (its real path) and counts their keys. Throws where the folder can't be listed. */
export async function readInventory(root: string, signs: Signs, { log, progress, counted }: Hears): Promise<Counted> {
  const { articles, reasons, leaveOut } = await listArticles(root, signs, log)
  const inventory = createInventory()
  for (let from = 0; from < articles.length; from += FILES_AT_ONCE) {
    const some = articles.slice(from, from + FILES_AT_ONCE)
    for (const [index, facts] of (await Promise.all(some.map((path) => readFacts(root, path)))).entries()) {
      if (facts === null) leaveOut('that can’t be read (check says why)')
      else {
        inventory.add(facts)
        counted(some[index] ?? '', facts)
      }
    }
    progress(from + some.length, articles.length)
  }
  const leftOut = [...reasons].map(([words, files]) => ({ words, files })).sort((a, b) => b.files - a.files)
  return { inventory, leftOut }
}
