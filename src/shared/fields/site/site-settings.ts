import { type Fields, isMap, mapOf } from '../../article/value'
import { label, MAX_NAME_LETTERS } from '../../text/label'
import type { Signs } from './signs'

/** What a site says of itself in its settings. */
export interface SiteSettings {
  readonly title: string | null
  /** Where readers find it. */
  readonly address: string | null
  /** How it makes an article's address, as it is written; by section where there are several: `posts: /:year/:slug/`. */
  readonly permalinks: readonly string[]
  readonly timeZone: string | null
  /** What ends an article's excerpt in its body, as Jekyll has it. */
  readonly excerptSeparator: string | null
  /** Folders of articles that it names itself. */
  readonly collections: readonly string[]
}

/** No settings file of a person names more. */
const MAX_NAMES = 50

const textIn = (value: unknown): string | null =>
  typeof value === 'string' ? label(value, MAX_NAME_LETTERS) || null : null

function first(files: readonly Fields[], ...keys: readonly string[]): string | null {
  for (const key of keys) {
    for (const fields of files) {
      const text = Object.hasOwn(fields, key) ? textIn(fields[key]) : null
      if (text !== null) return text
    }
  }
  return null
}

/** `permalinks` of Hugo may lie one map deeper, by the kind of page. */
function permalinksIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return [label(name === '' ? value : `${name}: ${value}`, MAX_NAME_LETTERS)]
  return isMap(value) ? Object.entries(value).flatMap(([key, one]) => permalinksIn(one, key)) : []
}

const namesIn = (value: unknown): readonly string[] =>
  (isMap(value) ? Object.keys(value) : Array.isArray(value) ? value : []).map(textIn).filter((name) => name !== null)

/** Reads the settings of Jekyll and Hugo; nulls where they say nothing. */
export function siteSettings({ settings }: Signs): SiteSettings {
  const files = settings.map(({ fields }) => fields)
  const all = files.flatMap((fields) => [...permalinksIn(fields.permalink), ...permalinksIn(mapOf(fields.permalinks))])
  return {
    title: first(files, 'title', 'name'),
    address: first(files, 'url', 'baseURL', 'baseurl', 'baseUrl'),
    permalinks: all.slice(0, MAX_NAMES),
    timeZone: first(files, 'timezone', 'timeZone'),
    excerptSeparator: first(files, 'excerpt_separator'),
    collections: files.flatMap((fields) => namesIn(fields.collections)).slice(0, MAX_NAMES),
  }
}
