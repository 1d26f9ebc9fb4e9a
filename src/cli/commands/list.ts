import type { ArticleCard } from '../../shared/card/article-card'
import { providerName, stateOf, usualDirection } from '../../shared/query'
import { type Sort, sort as sortShape } from '../../shared/query/sort-order'
import { oneLine } from '../../shared/text/label'
import { coloured } from '../colour'
import { jsonLine } from '../json-line'
import { findArticles } from '../library'
import { readArguments } from '../read-arguments'
import { UsageError, usage } from '../usage'

const fields: Readonly<Record<string, (card: ArticleCard) => unknown>> = {
  path: (card) => card.path,
  title: (card) => card.title,
  excerpt: (card) => card.excerpt,
  date: (card) => card.date,
  provider: (card) => providerName(card),
  published: (card) => card.published,
  topics: (card) => card.topics,
  tags: (card) => card.tags,
  type: (card) => card.type,
  category: (card) => card.category,
  collection: (card) => card.collection,
  quality: (card) => card.quality,
  heat: (card) => card.heat,
  webUrl: (card) => card.webUrl,
  originalUrl: (card) => card.originalUrl,
  image: (card) => card.image,
  related: (card) => card.related,
  problems: (card) => card.problems.map((problem) => problem.code),
  state: stateOf,
  decision: (card) => card.desk.decision,
  arrived: (card) => new Date(card.desk.arrived).toISOString(),
}
const WITH_JSON = ['path', 'title', 'published', 'topics', 'quality', 'heat', 'provider']
const sortFields = sortShape.shape.field.options

/** `quality` or `quality:ascending`; texts from A, numbers and dates from the top unless said. */
function sortOf(written: string): Sort {
  const [name, direction] = written.split(':')
  const field = sortFields.find((one) => one === name)
  if (field === undefined) throw new UsageError(`--sort: ${written} is none of ${sortFields.join(', ')}`)
  if (direction === undefined) return { field, direction: usualDirection(field) }
  if (direction === 'ascending' || direction === 'descending') return { field, direction }
  throw new UsageError(`--sort: ${direction} is neither ascending nor descending`)
}

function chosen(written: string | undefined, json: boolean): readonly string[] {
  if (written === undefined) return json ? WITH_JSON : ['path', 'title']
  const names = written.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !Object.hasOwn(fields, name))
  if (unknown !== undefined) throw new UsageError(`--fields: ${unknown} is none of ${Object.keys(fields).join(', ')}`)
  return names
}

const shown = (value: unknown): string => oneLine(Array.isArray(value) ? value.join(', ') : String(value ?? ''))

/** What is less looked for stands back. */
const cellOf = (name: string, value: unknown): string =>
  name === 'path' || name === 'arrived' ? coloured('grey', shown(value)) : shown(value).replace(/\s+/g, ' ')

/** Prints one article a line, as JSON or as columns set off by tabs. */
export async function list(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace, values } = readArguments(usage.list, given, {
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
  const names = chosen(values.fields, json)
  const order = sortOf(sort)
  const { cards } = await findArticles(workspace, { query, sort: order })
  for (const card of cards) {
    const row = names.map((name) => [name, fields[name]?.(card)] as const)
    print(json ? jsonLine(Object.fromEntries(row)) : row.map(([name, value]) => cellOf(name, value)).join('\t'))
  }
  return 0
}
