import { forbidsEditing } from '../article'
import { viewArticle } from '../article/article'
import { mapOf } from '../article/value'
import { counted } from '../numbers'
import {
  builtInViews,
  type Language,
  newsroomLanguage,
  parseQuery,
  QueryError,
  sortFields,
  usualDirection,
} from '../query'
import { tokensOf } from '../query/language/syntax'
import { type Sort, sort } from '../query/sort-order'
import type { View } from '../query/view'
import { fold } from '../text/fold'
import { label, MAX_MESSAGE_LETTERS, oneLine } from '../text/label'
import { wrapYaml } from './wrap'

export interface ViewsRead {
  readonly views: readonly View[]
  /** Where each view stands in the file's list. */
  readonly places: readonly number[]
  /** What was left out and why, for people; empty where all is well. */
  readonly faults: readonly string[]
  /** The file is no YAML with a list of views: nothing can be added to it. */
  readonly isBroken: boolean
}

const LONGEST_NAME = 80
const LONGEST_QUERY = 2_000
/** A team has tens; each is parsed whenever the file is touched, and counted with every card that changes. */
export const MAX_VIEWS = 200

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null

/** Two names that people would take for the same have the same key. */
export const nameKey = (name: string): string => fold(name).trim()
const builtIn = new Set(builtInViews.map((view) => nameKey(view.name)))

/** `arrived:descending`; without a direction texts begin at A, numbers and dates at the top. Null where it is none. */
export function readSort(value: unknown, { table }: Language = newsroomLanguage): Sort | null {
  if (typeof value !== 'string') {
    const said = sort.safeParse(value).data
    return said !== undefined && sortFields(table).includes(said.field) ? said : null
  }
  const [name, direction] = value.split(':').map((part) => part.trim())
  if (name === undefined || !sortFields(table).includes(name)) return null
  return sort.safeParse({ field: name, direction: direction ?? usualDirection(name, table) }).data ?? null
}

/** Every view is counted with every card that comes and goes; no view that a person made asks for more. */
const MAX_CONDITIONS = 60

/** What is wrong with a query, or null. */
export function queryFault(query: string, language: Language = newsroomLanguage): string | null {
  if (query.length > LONGEST_QUERY) return `it is longer than ${LONGEST_QUERY} characters`
  const conditions = tokensOf(query).filter(({ kind }) => kind === 'words' || kind === 'phrase' || kind === 'field')
  if (conditions.length > MAX_CONDITIONS) return `it asks for more than ${MAX_CONDITIONS} things`
  try {
    // Whether it can be read doesn't depend on the time.
    parseQuery(query, 0, language)
    return null
  } catch (error) {
    if (error instanceof QueryError) return error.message
    throw error
  }
}

/** What is wrong with a name, or null; `taken`: the keys of the others'. */
export function nameFault(name: string, taken: ReadonlySet<string>): string | null {
  if (name.trim() === '') return 'A view needs a name.'
  if (name.trim().length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} characters.`
  const key = nameKey(name)
  if (builtIn.has(key)) return `“${name.trim()}” is the name of a built-in view.`
  return taken.has(key) ? `There is a view “${name.trim()}” already.` : null
}

function readView(value: unknown, number: number, taken: ReadonlySet<string>, language: Language): View | string {
  const fields = mapOf(value)
  const name = oneLine(textOf(fields.name) ?? '').trim()
  const query = textOf(fields.query)
  const bad = name === '' ? 'It has no name.' : nameFault(name, taken)
  const called = name === '' ? `View ${number}` : `View ${number}, “${label(name, LONGEST_NAME)}”`
  if (bad !== null) return `${called}: ${bad}`
  if (query === null) return `${called}: It has no query.`
  const fault = queryFault(query, language)
  if (fault !== null) return `${called}: Its query can’t be read: ${fault}`
  const absent = fields.sort === undefined || fields.sort === null
  const order = absent ? null : readSort(fields.sort, language)
  if (!absent && order === null) return `${called}: Its sort is none; like date:descending.`
  return { name, query, sort: order, ...(fields.pinned === true && { pinned: true }) }
}

/** The views of a file, in the language of its folder. Never throws: what can't be used is left out, and said. */
export function readViews(yaml: string, language: Language = newsroomLanguage): ViewsRead {
  const none = { views: [], places: [], faults: [], isBroken: false }
  if (yaml.trim() === '') return none
  const article = viewArticle(wrapYaml(yaml).article)
  const problem = article.problems.find(forbidsEditing)
  if (problem !== undefined) return { ...none, faults: [problem.message], isBroken: true }
  if (article.body !== '') return { ...none, faults: ['It holds several documents.'], isBroken: true }
  const list = Object.hasOwn(article.data, 'views') ? article.data.views : null
  if (list === null) return none
  if (!Array.isArray(list)) return { ...none, faults: ['Its views are no list.'], isBroken: true }
  const views: View[] = []
  const places: number[] = []
  const faults: string[] = []
  const taken = new Set<string>()
  for (const [place, value] of list.slice(0, MAX_VIEWS).entries()) {
    const view = readView(value, place + 1, taken, language)
    if (typeof view === 'string') faults.push(label(view, MAX_MESSAGE_LETTERS))
    else {
      views.push(view)
      places.push(place)
      taken.add(nameKey(view.name))
    }
  }
  if (list.length > MAX_VIEWS) {
    faults.push(`It holds ${counted(list.length, 'view')}; only the first ${MAX_VIEWS} are shown.`)
  }
  return { views, places, faults, isBroken: false }
}
