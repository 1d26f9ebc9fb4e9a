import { join } from 'node:path'
import { ARTICLE_ENDING } from '../../../shared/article/name'
import { anyGround, type Ground, groundOf, whyNoArticleIn } from '../../../shared/fields'
import { isHiddenName } from '../../files/hidden-name'
import { holdsArticles } from './holds-articles'
import { type Listed, listFolder } from './misnamed'
import { readSigns } from './read-signs'

/** Which files of a folder are articles: below these collections, or, where there is none, where its kind of site has them. */
export interface Layout {
  /** Top-level folders that begin with `_` and hold articles, like `_news`; empty in a folder of another kind. */
  readonly collections: readonly string[]
  /** What its kind of site says of all others; none: they lie anywhere. */
  readonly ground?: Ground
}

/** Folders of a Jekyll site that begin with `_` and hold no articles. */
const NO_COLLECTION = new Set(['_data', '_includes', '_layouts', '_sass', '_site'])
/** What new articles are made of. */
const TEMPLATES = /^_templates?$/i
/** At the top it holds other people's packages; further down it is a name like any other. */
const PACKAGES = 'vendor'
/** Where one of these lies, folders that begin with `_` are collections, whatever other program is at home there. */
const JEKYLL = new Set([...NO_COLLECTION, '_config.yml', '_config.yaml', '_news', '_posts'])
/** What else says which kind of site a folder is, by its path. */
const SIGN = /^(?:(?:config\/_default\/)?(?:hugo|config)\.\w+|(?:\w+\/)?(?:astro|docusaurus)\.config\.\w+)$/
const SIGN_FOLDERS = new Set(['.obsidian', 'archetypes', 'content'])

/** What belongs to programs, at any depth. */
export const isSkipped = (name: string): boolean => isHiddenName(name) || name === 'node_modules'
export const isArticleName = (name: string): boolean => ARTICLE_ENDING.test(name)
/** Whether a top-level folder holds no articles, whatever kind of site this is. */
export const holdsNone = (top: string): boolean => NO_COLLECTION.has(top) || TEMPLATES.test(top) || top === PACKAGES
/** Whether it is a part of a Jekyll site, of which nobody expects articles. */
export const isOwnPart = (top: string): boolean => NO_COLLECTION.has(top)
const mayBeCollection = (top: string): boolean => top.startsWith('_') && !holdsNone(top)

/** Whether a site may serve what lies in a folder (relative, with '/'); Jekyll's own folders and those of programs it never does. */
export function isServed(folder: string): boolean {
  // Names that differ in capitals are the same folder on some systems.
  const parts = folder.toLowerCase().split('/')
  return !parts.some(isSkipped) && !NO_COLLECTION.has(parts[0] ?? '')
}

/** Whether a path (relative, with '/') may be an article's in some folder, by its words alone. */
export function isNamedAsArticle(path: string): boolean {
  const parts = path.split('/')
  if (parts.some(isSkipped) || !isArticleName(parts.at(-1) ?? '')) return false
  return parts.length === 1 || !holdsNone(parts[0] ?? '')
}

/**
 * Why the Markdown files of a folder (relative, with '/'; '' for the top) are not listed, by their names: in words that stand behind
 * '12 files: '; null for one that is an article.
 */
export function whyNotListedIn(folder: string, { collections, ground = anyGround }: Layout) {
  const whyNot = whyNoArticleIn(folder, ground)
  const slash = folder.indexOf('/')
  const isIn = collections.length === 0 || collections.includes(slash === -1 ? folder : folder.slice(0, slash))
  const outside = isIn ? null : `outside ${collections.join(', ')}`
  return (name: string): string | null => whyNot(name) ?? outside
}

/** The same for one Markdown file (relative, with '/'). */
function whyNotListed(path: string, layout: Layout): string | null {
  const slash = path.lastIndexOf('/')
  return whyNotListedIn(path.slice(0, Math.max(slash, 0)), layout)(path.slice(slash + 1))
}

/** Whether a path (relative, with '/') is one that `findArticles` would give, were the file there. */
export const isArticlePath = (path: string, layout: Layout): boolean =>
  isNamedAsArticle(path) && whyNotListed(path, layout) === null

/** Whether a folder that came or went may change which articles there are. */
export function mayHoldArticles(folder: string, layout: Layout): boolean {
  const [top = ''] = folder.split('/')
  if (folder.split('/').some(isSkipped) || holdsNone(top)) return false
  // A `_folder` may be a collection now.
  const mayBecome = layout.collections.length > 0 && top.startsWith('_')
  return mayBecome || whyNotListed(`${folder}/article.md`, layout) === null
}

/** Whether what came or went at this path may change what counts: it makes a collection of its folder, or another site of all. */
export function mayChangeLayout(path: string, { collections }: Layout): boolean {
  const [top = '', ...below] = path.split('/')
  if (JEKYLL.has(path) || SIGN_FOLDERS.has(path) || SIGN.test(path)) return true
  return below.length > 0 && mayBeCollection(top) && !collections.includes(top) && isArticleName(path)
}

/** Whether an entry of the top folder is a folder that may hold a collection. */
export const isCollection = (entry: Listed): boolean => mayBeCollection(entry.name) && entry.isDirectory()

/** What the kind of site says; undefined where its folders that begin with `_` may say what counts. */
async function groundIn(root: string, entries: readonly Listed[]): Promise<Ground | undefined> {
  if (entries.some(({ name }) => JEKYLL.has(name))) return undefined
  const ground = groundOf(await readSigns(root, () => {}))
  const content = ground.content.filter((name) => !isSkipped(name) && !holdsNone(name))
  return content.length > 0 || ground.isVault || ground.hasParts ? { ...ground, content } : undefined
}

/** Throws where the folder can't be listed. */
export async function readLayout(root: string): Promise<Layout> {
  const entries = await listFolder(root)
  const ground = await groundIn(root, entries)
  if (ground !== undefined) return { collections: [], ground }
  const collections: string[] = []
  for (const entry of entries) {
    if (!isCollection(entry) || entry.isMisnamed) continue
    if (await holdsArticles(join(root, entry.name))) collections.push(entry.name)
  }
  return { collections: collections.sort() }
}

/** Whether the folder still has this layout; where it can't be listed nothing else is known. */
export const isLayout = (root: string, layout: Layout): Promise<boolean> =>
  readLayout(root).then(
    (now) => JSON.stringify(now) === JSON.stringify(layout),
    () => true,
  )
