import { quickArticle } from '../../shared/article/read/quick'
import { addressesOf, MAX_ENTRY_ADDRESSES } from '../../shared/card/entry-addresses'
import type { Stories } from '../../shared/change'
import type { FieldTable } from '../../shared/fields/table/table'
import { firstOf } from '../../shared/fields/table/values'
import { addressKey } from '../../shared/text/address'
import { readArticle } from './read/read-article'
import { resolveArticle } from './read/resolve-article'

/** Reads them, of an article's related entries. */
export type StoriesOf = (path: string) => Promise<Stories>

/** What so many articles say is kept at once: many are related to the same ones. */
const MAX_READ = 500

interface Options {
  readonly root: string
  readonly table: FieldTable
  /** For each address the article of this folder whose own it is. */
  readonly find: (asked: {
    addresses: string[]
  }) => Promise<{ readonly articles: readonly { readonly story: { readonly path: string } | null }[] }>
}

/** Reads what the related entries of an article's file are of. */
export function liveStories({ root, table, find }: Options): StoriesOf {
  const read = new Map<string, Promise<unknown>>()
  const readData = async (path: string): Promise<unknown> => {
    const inside = await resolveArticle(root, path)
    const file = inside.kind === 'inside' ? await readArticle(inside.file) : inside
    return file.kind === 'text' ? quickArticle(file.text).data : null
  }
  const dataAt = (path: string): Promise<unknown> => {
    const known = read.get(path)
    if (known !== undefined) return known
    if (read.size >= MAX_READ) read.clear()
    const reading = readData(path)
    read.set(path, reading)
    return reading
  }
  return async (path) => {
    const entries = firstOf(((await readData(path)) ?? {}) as Readonly<Record<string, unknown>>, table.roles.related)
    const addresses = Array.isArray(entries) ? addressesOf(entries).slice(0, MAX_ENTRY_ADDRESSES) : []
    const { articles } = addresses.length === 0 ? { articles: [] } : await find({ addresses })
    const stories = new Map<number, { readonly path: string; readonly data: unknown }>()
    for (const [place, address] of addresses.entries()) {
      const story = articles[place]?.story ?? null
      const key = addressKey(address)
      if (story === null || key === null) continue
      // Of the article itself nothing is taken.
      stories.set(key, { path: story.path, data: story.path === path ? null : await dataAt(story.path) })
    }
    return stories
  }
}
