import type { ArticleCard } from '../../shared/card/article-card'
import { cardRows, type FieldTable } from '../../shared/fields/table/table'
import { type Language, providerName, sortFields, stateOf, usualDirection } from '../../shared/query'
import type { Sort } from '../../shared/query/sort-order'
import { oneLine } from '../../shared/text/label'
import { coloured } from '../colour'
import { jsonLine } from '../json-line'
import { findArticles } from '../library'
import { readArguments } from '../read-arguments'
import { UsageError, usage } from '../usage'

const fields: Readonly<Record<string, Cell>> = {
  path: (card) => card.path,
  title: (card) => card.title,
  excerpt: (card) => card.excerpt,
  hasExcerpt: (card) => card.hasExcerpt,
  date: (card) => card.date,
  provider: (card) => providerName(card),
  published: (card) => card.published,
  topics: (card) => card.topics,
  collection: (card) => card.collection,
  webUrl: (card) => card.webUrl,
  originalUrl: (card) => card.originalUrl,
  image: (card) => card.image,
  related: (card) => card.related,
  problems: (card) => card.problems.map((problem) => problem.code),
  state: stateOf,
  decision: (card) => card.desk.decision,
  arrived: (card) => new Date(card.desk.arrived).toISOString(),
}
/** What of the folder's own fields isn't asked for by name: numbers are what articles are told apart by. */
const withJson = ({ numbers }: Language): readonly string[] => [
  'path',
  'title',
  'published',
  'topics',
  ...numbers,
  'provider',
]

/** `quality` or `quality:ascending`; texts from A, numbers and dates from the top unless said. */
const sortOf =
  (written: string) =>
  (table: FieldTable): Sort => {
    const [field = '', direction] = written.split(':')
    const known = sortFields(table)
    if (!known.includes(field)) throw new UsageError(`--sort: ${written} is none of ${known.join(', ')}`)
    if (direction === undefined) return { field, direction: usualDirection(field, table) }
    if (direction === 'ascending' || direction === 'descending') return { field, direction }
    throw new UsageError(`--sort: ${direction} is neither ascending nor descending`)
  }

type Cell = (card: ArticleCard) => unknown

/** A field of every folder, or a key of this one. */
function cellFor(name: string, { table }: Language): Cell {
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (known !== undefined) return known
  const own = cardRows(table).find((row) => row.key === name || row.name === name)
  if (own !== undefined) return ({ values }) => values[own.key] ?? null
  const all = [...Object.keys(fields), ...cardRows(table).map(({ key }) => key)]
  throw new UsageError(`--fields: ${name} is none of ${all.join(', ')}`)
}

function chosen(written: string | undefined, json: boolean, language: Language) {
  const usual = json ? withJson(language) : ['path', 'title']
  const names = written === undefined ? usual : written.split(',').map((name) => name.trim())
  return names.map((name) => [name, cellFor(name, language)] as const)
}

const shown = (value: unknown): string => oneLine(Array.isArray(value) ? value.join(', ') : String(value ?? ''))

/** What is less looked for stands back. */
const cellOf = (name: string, value: unknown): string =>
  name === 'path' || name === 'arrived' ? coloured('grey', shown(value)) : shown(value).replace(/\s+/g, ' ')

/** Prints one article a line, as JSON or as columns set off by tabs. */
export async function list(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace, values, noCache } = readArguments(usage.list, given, {
    query: { type: 'string', default: '' },
    sort: { type: 'string', default: 'date' },
    json: { type: 'boolean', default: false },
    fields: { type: 'string' },
  })
  if (workspace === null) {
    print(usage.list)
    return 0
  }
  const { query = '', sort = 'date', json = false } = values
  // That another article tells the same story is one of its problems, which takes longest to find.
  const withoutAlike = !/problem/i.test([query, sort, values.fields].join())
  const { cards, language } = await findArticles(workspace, { query, sort: sortOf(sort), noCache, withoutAlike })
  const columns = chosen(values.fields, json, language)
  for (const card of cards) {
    const row = columns.map(([name, cell]) => [name, cell(card)] as const)
    print(json ? jsonLine(Object.fromEntries(row)) : row.map(([name, value]) => cellOf(name, value)).join('\t'))
  }
  return 0
}
