import type { ArticleCard, CardValue } from '../../card/article-card'
import { picturesOf } from '../../card/card-pictures'
import { fileFacts } from '../../fields/table/file-fact'
import { momentOf } from '../../fields/table/moment'
import { nameOf } from '../../fields/table/names'
import { newsroomTable } from '../../fields/table/newsroom'
import type { TableRow } from '../../fields/table/row'
import type { FieldTable } from '../../fields/table/table'
import { pictureStates } from '../../pictures/look'
import { addressKey } from '../../text/address'
import { fold, foldedValue } from '../../text/fold'
import { type Calendar, dayWords, utcCalendar } from './dates/calendar'
import { momentOfCard, zoneOf } from './dates/card-moment'
import { momentStretch, numberStretch, type Stretch, stretchOf } from './ranges'

export type Predicate = (card: ArticleCard) => boolean

/** Files that can't be read are neither: nobody can decide about them. */
const isUnpublished: Predicate = (card) => card.published === false
const isPublished: Predicate = (card) => card.published === true
/** New: unpublished, and nobody decided about it. */
export const isUndecided: Predicate = (card) => isUnpublished(card) && card.desk.decision === null

/** One field of the language. */
export interface QueryField {
  readonly name: string
  /** What it takes, for people. */
  readonly takes: string
  readonly example: string
  /** The words that it takes. */
  readonly words?: readonly string[]
  /** Those of them that say the same as another. */
  readonly aliases?: readonly string[]
  /** The words have an order of their own, whichever is used most. */
  readonly isInOrder?: boolean
  /** The values that an article has, where whole values are compared. */
  readonly valuesOf?: (card: ArticleCard) => readonly (string | null)[]
  /** Null where the value is none that it takes; `now` in ms since 1970, for ages. */
  readonly predicate: (value: string, now: number) => Predicate | null
}

const within = (value: number | null, stretch: Stretch): boolean =>
  value !== null && value >= stretch.from && value < stretch.to

function numbers(name: string, of: (card: ArticleCard) => number | null): QueryField {
  return {
    name,
    takes: 'a whole number, with >, >=, <, <= before it or .. between two',
    example: `${name}:>=40`,
    predicate: (value) => {
      const stretch = stretchOf(value, numberStretch)
      return stretch && ((card) => within(of(card), stretch))
    },
  }
}

/** The words that are offered for a date, with two ages; the first eight are seen at once. */
const dateWords: readonly string[] = [...dayWords.slice(0, 4), '<30d', ...dayWords.slice(4), '<7d']

/** `calendar`: that of the days; `site`: the time zone that the site's settings name. */
function moments(
  name: string,
  example: string,
  of: (card: ArticleCard) => number | null,
  calendar: Calendar,
  site: string | null = null,
): QueryField {
  const whose = site === null ? 'your time zone' : site
  return {
    name,
    takes: `a year, month or day (${whose}), as 2021-05-12 or "12 May 2021", today, yesterday, this-week, last-month and the like, or an age (30m, 2h, 3d, 1w), with >, >=, <, <= before it or .. between two`,
    example,
    words: dateWords,
    isInOrder: true,
    predicate: (value, now) => {
      const stretch = momentStretch(value, now, calendar)
      return stretch && ((card) => within(of(card), stretch))
    },
  }
}

/** Compares whole values, case and accents apart. */
function values(name: string, example: string, of: (card: ArticleCard) => readonly (string | null)[]): QueryField {
  return {
    name,
    takes: 'a whole value, in quotes where it has blanks',
    example,
    valuesOf: of,
    predicate: (value) => {
      const wanted = foldedValue(value)
      return wanted === '' ? null : (card) => of(card).some((one) => one !== null && foldedValue(one) === wanted)
    },
  }
}

function words(
  name: string,
  known: Readonly<Record<string, Predicate>>,
  aliases: Readonly<Record<string, Predicate>> = {},
): QueryField {
  const meant: Readonly<Record<string, Predicate>> = { ...known, ...aliases }
  const all = Object.keys(meant)
  return {
    name,
    takes: all.join(', '),
    example: `${name}:${all[0]}`,
    words: all,
    aliases: Object.keys(aliases),
    predicate: (value) => (Object.hasOwn(meant, value.toLowerCase()) ? (meant[value.toLowerCase()] ?? null) : null),
  }
}

const states = words(
  'is',
  {
    published: isPublished,
    unpublished: isUnpublished,
    new: isUndecided,
    held: (card) => isUnpublished(card) && card.desk.decision === 'hold',
    passed: (card) => isUnpublished(card) && card.desk.decision === 'pass',
    unknown: (card) => card.published === null && card.broken === null,
    broken: (card) => card.broken !== null,
    unsaved: (card) => card.desk.unsaved,
    changed: (card) => card.desk.changed,
  },
  { live: isPublished, draft: isUnpublished },
)

const has = words('has', {
  image: (card) => card.image !== null,
  excerpt: (card) => card.hasExcerpt,
  topic: (card) => card.topics.length > 0,
  related: (card) => card.related > 0,
  problem: (card) => card.problems.some((problem) => problem.severity !== 'hint'),
})

const picture = words('picture', {
  ...Object.fromEntries(
    pictureStates.map((state): [string, Predicate] => [state, ({ desk }) => desk.pictures.includes(state)]),
  ),
  missing: ({ desk }) => desk.pictures.some((state) => state !== 'shown'),
})

/** A part of one of an article's texts, case and accents apart. */
function part(name: string, takes: string, example: string, of: (card: ArticleCard) => readonly string[]): QueryField {
  return {
    name,
    takes,
    example,
    predicate: (value) => {
      const wanted = fold(value)
      return wanted === '' ? null : (card) => of(card).some((text) => fold(text).includes(wanted))
    },
  }
}

const url: QueryField = {
  name: 'url',
  takes: 'an address: where the article, its original, its AMP page or one of its related stories is',
  example: 'url:https://a.example/story',
  predicate: (value) => {
    const wanted = addressKey(/^https?:\/\//i.test(value) ? value : `https://${value}`)
    return wanted === null ? null : (card) => card.addresses.includes(wanted)
  },
}

/** A value of a field that has no role, as texts. */
export const textsIn = (value: CardValue | undefined): readonly string[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [String(value)]

/** A field of the folder's own. */
function ownField({ key, kind, name }: TableRow, table: FieldTable, calendar: Calendar): QueryField | null {
  if (name === null) return null
  const zone = zoneOf(table, calendar)
  const texts = (card: ArticleCard): readonly string[] => textsIn(card.values[key])
  const numberAt = (card: ArticleCard): number | null => {
    const value = card.values[key]
    return typeof value === 'number' ? value : null
  }
  switch (kind) {
    case 'number':
      return numbers(name, numberAt)
    case 'date':
      return moments(
        name,
        `${name}:2020-06..2020-07`,
        (card) => momentOf(texts(card)[0] ?? '', zone),
        { ...calendar, zone },
        table.timeZone,
      )
    case 'flag':
      return words(name, {
        true: (card) => card.values[key] === true,
        false: (card) => card.values[key] === false,
      })
    case 'link':
      return part(name, 'a part of an address', `${name}:example.com`, texts)
    default:
      return values(name, `${name}:${exampleOf[name] ?? 'value'}`, texts)
  }
}

/** What the completion shows beside the names of a newsroom's fields. */
const exampleOf: Readonly<Record<string, string>> = { type: 'video', category: 'news', tag: 'feature', locale: 'en-US' }

/** What the front matter of an article has, as the folder's inventory writes it (`title`, `draft=flag`, `@dated`); unknown: nothing. */
export type FactsOf = (path: string) => ReadonlySet<string> | undefined

const facts = (name: 'key' | 'file', takes: string, example: string, factsOf: FactsOf): QueryField => ({
  name,
  takes,
  example,
  predicate: (value) => {
    const wanted = name === 'key' ? value : `@${value}`
    return value === '' ? null : (card) => factsOf(card.path)?.has(wanted) ?? false
  },
})

/** What every folder has, in the order in which docs/queries.md and the completion list them; its own fields stand among them. */
function fieldsOf(table: FieldTable, factsOf: FactsOf, calendar: Calendar): readonly QueryField[] {
  const own = table.rows.map((row) => ownField(row, table, calendar)).filter((field) => field !== null)
  const dated = { ...calendar, zone: zoneOf(table, calendar) }
  const isNumber = ({ kind }: TableRow): boolean => kind === 'number'
  const named = (rows: readonly TableRow[]): readonly QueryField[] =>
    own.filter(({ name }) => rows.some((row) => row.name === name))
  return [
    states,
    has,
    picture,
    values('topic', 'topic:"Power Apps"', (card) => card.topics),
    values('provider', 'provider:Microsoft', (card) => [card.provider.name, card.provider.domain]),
    values('collection', 'collection:_news', (card) => [card.collection, card.collection.replace(/^_/, '')]),
    ...named(table.rows.filter((row) => !isNumber(row))),
    values('problem', 'problem:no-date', (card) => card.problems.map((problem) => problem.code)),
    ...named(table.rows.filter(isNumber)),
    numbers('related', (card) => card.related),
    moments('date', 'date:2020-06..2020-07', (card) => momentOfCard(card, table, calendar), dated, table.timeZone),
    moments('arrived', 'arrived:<2h', (card) => card.desk.arrived, calendar),
    url,
    part('image', 'a part of the address of one of its own pictures, such as its server', 'image:cdn.example', (card) =>
      picturesOf(card).map(({ address }) => address),
    ),
    part('path', 'a part of the file’s path', 'path:2020-06', (card) => [card.path]),
    facts('key', 'a key of the front matter, or one with the kind of its value', 'key:"draft=text"', factsOf),
    facts('file', fileFacts.join(', '), 'file:dated', factsOf),
  ]
}

/** The query language of one folder: what every folder has, and its own fields. */
export interface Language {
  readonly table: FieldTable
  /** Whose days and weeks are meant where no site says it. */
  readonly calendar: Calendar
  readonly fields: readonly QueryField[]
  readonly field: (name: string) => QueryField | undefined
  /** Fields by which a list is narrowed by ticking values, in the order of the filters. */
  readonly facets: readonly string[]
  /** Fields by which it is narrowed from a number to another. */
  readonly numbers: readonly string[]
}

const noFacts: FactsOf = () => undefined

function makeLanguage(table: FieldTable, factsOf: FactsOf, calendar: Calendar): Language {
  const fields = fieldsOf(table, factsOf, calendar)
  const byName = new Map(fields.map((field) => [field.name, field]))
  const named = (rows: readonly TableRow[]): string[] => rows.flatMap(({ name }) => name ?? [])
  const [numbers, others] = [true, false].map((isNumber) =>
    table.rows.filter(({ facet, inCard, kind }) => facet && inCard && (kind === 'number') === isNumber),
  )
  // What Jekyll calls tags are the topics: the name that stands in the files finds them too.
  for (const role of ['topics', 'provider', 'date'] as const) {
    const field = byName.get(role === 'topics' ? 'topic' : role)
    for (const key of table.roles[role]) {
      const name = nameOf(key)
      if (field !== undefined && name !== null && !byName.has(name)) byName.set(name, field)
    }
  }
  return {
    table,
    calendar,
    fields,
    field: (name) => byName.get(name),
    facets: ['is', 'topic', 'provider', ...named(others ?? []), 'collection', 'date', 'picture', 'problem'],
    numbers: named(numbers ?? []),
  }
}

const made = new WeakMap<FieldTable, Language>()

/**
 * The language of a folder with these fields. `factsOf`: what is known of keys, for `key:` and `file:`; without it they find nothing.
 * `calendar`: that of the desk, for days and weeks; without it they are those of UTC, which is enough to read a query and to write one.
 */
export function languageOf(table: FieldTable, factsOf: FactsOf = noFacts, calendar: Calendar = utcCalendar): Language {
  if (factsOf !== noFacts || calendar !== utcCalendar) return makeLanguage(table, factsOf, calendar)
  const known = made.get(table)
  if (known !== undefined) return known
  const language = makeLanguage(table, factsOf, calendar)
  made.set(table, language)
  return language
}

/** What is spoken where a folder's fields aren't known. */
export const newsroomLanguage = languageOf(newsroomTable)
