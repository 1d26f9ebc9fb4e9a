import { join } from 'node:path'
import { isHiddenName } from '../../files/hidden-name'
import { type Listed, listFolder } from './misnamed'

/** Which files of a folder are articles: below these collections, or, where there is none, anywhere. */
export interface Layout {
  /** Top-level folders, like `_news`; empty in a folder of plain Markdown files. */
  readonly collections: readonly string[]
}

/** Folders of a Jekyll site that begin with `_` and hold no articles. */
const NO_COLLECTION = new Set(['_data', '_includes', '_layouts', '_sass', '_site'])
const SKIPPED = new Set(['node_modules', 'vendor'])

const isSkipped = (name: string): boolean => isHiddenName(name) || SKIPPED.has(name)
const isArticleName = (name: string): boolean => /\.(md|markdown)$/i.test(name)

/** Whether a path (relative, with '/') is one that `findArticles` would give, were the file there. */
export function isArticlePath(path: string, layout: Layout): boolean {
  const parts = path.split('/')
  const [top = '', ...below] = parts
  if (parts.some(isSkipped) || !isArticleName(parts.at(-1) ?? '')) return false
  if (layout.collections.length === 0) return !(NO_COLLECTION.has(top) && below.length > 0)
  return below.length > 0 && layout.collections.includes(top)
}

/** Whether a folder that came or went may change which articles there are. */
export function mayHoldArticles(folder: string, layout: Layout): boolean {
  const [top = '', ...below] = folder.split('/')
  if (folder.split('/').some(isSkipped) || NO_COLLECTION.has(top)) return false
  // A new top-level `_folder` is a new collection.
  return (
    layout.collections.length === 0 || layout.collections.includes(top) || (below.length === 0 && top.startsWith('_'))
  )
}

const isCollection = (entry: Listed): boolean =>
  entry.name.startsWith('_') && !NO_COLLECTION.has(entry.name) && entry.isDirectory()

export async function readLayout(root: string): Promise<Layout> {
  const entries = await listFolder(root)
  const collections = entries
    .filter((entry) => isCollection(entry) && !entry.isMisnamed)
    .map((entry) => entry.name)
    .sort()
  return { collections }
}

export interface Found {
  /** Of all articles, relative to the root with '/', sorted. */
  readonly paths: string[]
  /** Those of them whose names aren't UTF-8: no file is found by them. */
  readonly misnamed: ReadonlySet<string>
  /** How many folders have such names; nothing in them is listed. */
  readonly leftOut: number
}

/**
 * Finds all articles; a folder or a pipe with an article's name is one too, so that it is listed with its reason. Links to
 * folders are never followed. `say` hears of folders that can't be read.
 */
export async function findArticles(root: string, layout: Layout, say: (message: string) => void): Promise<Found> {
  const paths: string[] = []
  const misnamedPaths = new Set<string>()
  let leftOut = 0
  const list = async (folder: string): Promise<readonly Listed[]> => {
    try {
      return await listFolder(join(root, folder))
    } catch {
      say(`The folder ${folder} can't be read.`)
      return []
    }
  }
  const walk = async (folder: string): Promise<void> => {
    const below: string[] = []
    for (const entry of await list(folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (isSkipped(entry.name)) continue
      if (isArticleName(entry.name)) {
        if (entry.isMisnamed) misnamedPaths.add(path)
        else paths.push(path)
      }
      if (!entry.isDirectory() || (folder === '' && NO_COLLECTION.has(entry.name))) continue
      if (entry.isMisnamed) leftOut += 1
      else below.push(path)
    }
    for (const path of below) await walk(path)
  }
  if (layout.collections.length === 0) await walk('')
  else leftOut += (await list('')).filter((entry) => isCollection(entry) && entry.isMisnamed).length
  for (const collection of layout.collections) await walk(collection)
  // A file that is called as another one is shown stays itself.
  for (const path of paths) misnamedPaths.delete(path)
  return { paths: [...paths, ...misnamedPaths].sort(), misnamed: misnamedPaths, leftOut }
}
