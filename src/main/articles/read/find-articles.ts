import { join } from 'node:path'
import { ARTICLE_ENDING } from '../../../shared/article/name'
import { isHiddenName } from '../../files/hidden-name'
import { holdsArticles } from './holds-articles'
import { type Listed, listFolder } from './misnamed'

/** Which files of a folder are articles: below these collections, or, where there is none, anywhere. */
export interface Layout {
  /** Top-level folders that begin with `_` and hold articles, like `_news`; empty in a folder of plain Markdown files. */
  readonly collections: readonly string[]
}

/** Folders of a Jekyll site that begin with `_` and hold no articles. */
const NO_COLLECTION = new Set(['_data', '_includes', '_layouts', '_sass', '_site'])
/** What new articles are made of. */
const TEMPLATES = /^_templates?$/i
/** At the top it holds other people's packages; further down it is a name like any other. */
const PACKAGES = 'vendor'

/** What belongs to programs, at any depth. */
export const isSkipped = (name: string): boolean => isHiddenName(name) || name === 'node_modules'
const isArticleName = (name: string): boolean => ARTICLE_ENDING.test(name)
const holdsNone = (top: string): boolean => NO_COLLECTION.has(top) || TEMPLATES.test(top) || top === PACKAGES
const mayBeCollection = (top: string): boolean => top.startsWith('_') && !holdsNone(top)

/** Whether a top-level folder may hold Markdown files of people that this layout leaves out. */
export const isAside = (top: string, { collections }: Layout): boolean =>
  !isSkipped(top) && !NO_COLLECTION.has(top) && (collections.length === 0 ? holdsNone(top) : !collections.includes(top))

/** Whether a site may serve what lies in a folder (relative, with '/'); Jekyll's own folders and those of programs it never does. */
export function isServed(folder: string): boolean {
  // Names that differ in capitals are the same folder on some systems.
  const parts = folder.toLowerCase().split('/')
  return !parts.some(isSkipped) && !NO_COLLECTION.has(parts[0] ?? '')
}

/** Whether a path (relative, with '/') is one that `findArticles` would give, were the file there. */
export function isArticlePath(path: string, layout: Layout): boolean {
  const parts = path.split('/')
  const [top = '', ...below] = parts
  if (parts.some(isSkipped) || !isArticleName(parts.at(-1) ?? '')) return false
  if (layout.collections.length === 0) return !(holdsNone(top) && below.length > 0)
  return below.length > 0 && layout.collections.includes(top)
}

/** Whether a folder that came or went may change which articles there are. */
export function mayHoldArticles(folder: string, layout: Layout): boolean {
  const [top = ''] = folder.split('/')
  if (folder.split('/').some(isSkipped) || holdsNone(top)) return false
  // A `_folder` may be a collection now.
  return layout.collections.length === 0 || layout.collections.includes(top) || top.startsWith('_')
}

/** Whether an article at this path may make a collection of its folder, which then decides what counts. */
export function mayMakeCollection(path: string, { collections }: Layout): boolean {
  const [top = '', ...below] = path.split('/')
  return below.length > 0 && mayBeCollection(top) && !collections.includes(top) && isArticleName(path)
}

const isCollection = (entry: Listed): boolean => mayBeCollection(entry.name) && entry.isDirectory()

export async function readLayout(root: string): Promise<Layout> {
  const collections: string[] = []
  for (const entry of await listFolder(root)) {
    if (!isCollection(entry) || entry.isMisnamed) continue
    if (await holdsArticles(join(root, entry.name))) collections.push(entry.name)
  }
  return { collections: collections.sort() }
}

/** Whether the folder still has this layout; where it can't be listed nothing else is known. */
export const isLayout = (root: string, { collections }: Layout): Promise<boolean> =>
  readLayout(root).then(
    (now) => now.collections.join('/') === collections.join('/'),
    () => true,
  )

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
      if (!entry.isDirectory() || (folder === '' && holdsNone(entry.name))) continue
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
