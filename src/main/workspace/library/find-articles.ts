import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isHiddenName } from '../../files/hidden-name'

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

export async function readLayout(root: string): Promise<Layout> {
  const entries = await readdir(root, { withFileTypes: true })
  const collections = entries
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('_') && !NO_COLLECTION.has(entry.name))
    .map((entry) => entry.name)
    .sort()
  return { collections }
}

/**
 * Paths of all articles, relative to `root` with '/', sorted; a folder or a pipe with an article's name is one too, so that
 * it is listed with its reason. Links to folders are never followed. `say` hears of folders that can't be read.
 */
export async function findArticles(root: string, layout: Layout, say: (message: string) => void): Promise<string[]> {
  const found: string[] = []
  const list = async (folder: string): Promise<Dirent[]> => {
    try {
      return await readdir(join(root, folder), { withFileTypes: true })
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
      if (isArticleName(entry.name)) found.push(path)
      if (entry.isDirectory() && !(folder === '' && NO_COLLECTION.has(entry.name))) below.push(path)
    }
    for (const path of below) await walk(path)
  }
  if (layout.collections.length === 0) await walk('')
  for (const collection of layout.collections) await walk(collection)
  return found.sort()
}
