import { nameOfArticle } from '../article/name'
import type { SiteKind } from '../fields/table/site'
import { label, oneLine } from '../text/label'

const MAX_NAME_LETTERS = 1_000

/** What stands for a title where there is none: the file's name, of a page bundle that of its folder. */
export const nameOf = (path: string): string => label(nameOfArticle(path), MAX_NAME_LETTERS) || oneLine(path)

const DATED = /^\d{4}-\d{2}-\d{2}(?=[-_ .]|$)/

/** The date that begins the name of an article's file, or of the folder that is its own; null where none does. */
export const dateInName = (path: string): string | null => DATED.exec(nameOfArticle(path))?.[0] ?? null

const CONTENT: Readonly<Partial<Record<SiteKind, RegExp>>> = {
  newsroom: /^(_[^/]*)\//,
  jekyll: /^(_[^/]*)\//,
  hugo: /^content\/([^/]+)\/./,
  astro: /^src\/(?:content|pages)\/([^/]+)\/./,
}
const TOP = /^([^/]+)\//

/** Which part of its folder an article belongs to: a collection, a section; '' where it is in none. */
export const collectionOf = (path: string, site: SiteKind): string => (CONTENT[site] ?? TOP).exec(path)?.[1] ?? ''
