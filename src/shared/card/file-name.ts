import { ARTICLE_ENDING } from '../article/name'
import type { SiteKind } from '../fields/table/site'
import { label, oneLine } from '../text/label'

const MAX_NAME_LETTERS = 1_000

/** What stands for a title where there is none: the file's name without its ending. */
export function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(ARTICLE_ENDING, '')
  return label(name, MAX_NAME_LETTERS) || oneLine(path)
}

const DATED = /^\d{4}-\d{2}-\d{2}(?=[-_ .]|$)/

/** The date that begins the name of an article's file, or of the folder that is its own; null where none does. */
export function dateInName(path: string): string | null {
  const steps = path.split('/')
  const file = steps.pop() ?? ''
  const named = /^index\.\w+$/i.test(file) ? (steps.at(-1) ?? file) : file
  return DATED.exec(named)?.[0] ?? null
}

const CONTENT: Readonly<Partial<Record<SiteKind, RegExp>>> = {
  newsroom: /^(_[^/]*)\//,
  jekyll: /^(_[^/]*)\//,
  hugo: /^content\/([^/]+)\/./,
  astro: /^src\/(?:content|pages)\/([^/]+)\/./,
}
const TOP = /^([^/]+)\//

/** Which part of its folder an article belongs to: a collection, a section; '' where it is in none. */
export const collectionOf = (path: string, site: SiteKind): string => (CONTENT[site] ?? TOP).exec(path)?.[1] ?? ''
