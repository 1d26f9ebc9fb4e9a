import matter from 'gray-matter'
import { CORE_SCHEMA, load } from 'js-yaml'
import { parse } from 'yaml'

/** What other readers make of an article's front matter; undefined where one refuses it. */
export type Judge = (text: string) => unknown

/** Front matter as text; the split is Jekyll's, written here once more so that it doesn't lean on the engine. */
export function frontMatter(text: string): string | undefined {
  const found = /^\uFEFF?---(?:yaml)?[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*\r?$/m.exec(text)
  return found?.[1]
}

/** Dates as text: some judges read timestamps as Date, and the same date is the same to all of them. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'bad date' : value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
  }
  return value
}

const reading =
  (read: (yaml: string, text: string) => unknown): Judge =>
  (text) => {
    const yaml = frontMatter(text)
    if (yaml === undefined) return undefined
    // Nothing but comments: an empty article to everyone, though js-yaml 5 throws.
    if (/^(\s*(#.*)?\r?\n?)*$/.test(yaml)) return {}
    try {
      return plain(read(yaml, text) ?? {})
    } catch {
      return undefined
    }
  }

export const judges: Readonly<Record<string, Judge>> = {
  'gray-matter': reading((yaml, text) => {
    // It knows no `...` as an end and would read on into the body.
    if (!text.includes(`${yaml}---`)) throw new Error('not an end that gray-matter knows')
    // It drops the line break before the end, which a block scalar that keeps its line breaks ends with.
    const ended = text.replace(/^\uFEFF/, '').replace(`${yaml}---`, () => `${yaml}# end\n---`)
    return matter(ended, { language: 'yaml' }).data
  }),
  'js-yaml 5': reading((yaml) => load(yaml, { schema: CORE_SCHEMA })),
  'yaml 1.1': reading((yaml) => parse(yaml, { version: '1.1', logLevel: 'error' })),
  'yaml 1.2': reading((yaml) => parse(yaml, { version: '1.2', logLevel: 'error' })),
}
