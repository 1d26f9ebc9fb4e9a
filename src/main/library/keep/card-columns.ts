import { type ArticleCard, type CardValue, emptyDesk } from '../../../shared/card/article-card'
import type { Entry } from '../read/read-card'
import type { SharedValues } from './own-values'

/** An entry as it is kept for the next run. */
export interface KeptEntry extends Entry {
  /** What became of its related stories was looked at. */
  readonly isLooked: boolean
}

/** A field of which few values are in use is kept as their places in `values`. */
const shared = ['collection', 'provider', 'logo', 'broken', 'imageSize'] as const
/** The same for each item of a list. */
const sharedLists = ['topics', 'problems'] as const
type Shared = (typeof shared)[number]
type SharedList = (typeof sharedLists)[number]
type Plain = Exclude<keyof ArticleCard, Shared | SharedList | 'values' | 'originalUrl' | 'desk'>

/**
 * Cards by columns, as the cache keeps them: field names once instead of once an article, and so are values that many have,
 * which halves the file and the time to read it. All of it is JSON.
 */
export type CardColumns = { readonly [Key in Plain]: ArticleCard[Key][] } & { readonly [Key in Shared]: number[] } & {
  readonly [Key in SharedList]: number[][]
} & {
  readonly values: unknown[]
  /** The folder's own fields by their keys: numbers and the like as they are, texts and lists as places in `values`. */
  readonly own: Readonly<Record<string, readonly OwnCell[]>>
  /** Null: the same as webUrl, which most have. */
  readonly originalUrl: ([string | null] | null)[]
  readonly fingerprint: string[]
  /** When each was first seen: its log needs no reading then. */
  readonly arrived: number[]
  readonly isLooked: boolean[]
}

const plain: readonly Plain[] = [
  'path',
  'title',
  'hasTitle',
  'excerpt',
  'hasExcerpt',
  'date',
  'time',
  'published',
  'webUrl',
  'addresses',
  'ownAddresses',
  'image',
  'moreImages',
  'related',
  'checked',
]

/** A value as it is, or the place of a text or a list in a list of one. */
type OwnCell = number | boolean | null | readonly [place: number]

/** All cards of a folder have the same keys. */
function ownColumns(cards: readonly ArticleCard[], placeOf: (value: unknown) => number): CardColumns['own'] {
  const cell = (value: CardValue | undefined): OwnCell => {
    if (value === null || value === undefined) return null
    return typeof value === 'number' || typeof value === 'boolean' ? value : [placeOf(value)]
  }
  const keys = Object.keys(cards[0]?.values ?? {})
  return Object.fromEntries(keys.map((key) => [key, cards.map(({ values }) => cell(values[key]))]))
}

function ownAt({ own }: CardColumns, keys: readonly string[], values: readonly unknown[], row: number) {
  const found: Record<string, CardValue> = {}
  for (const key of keys) {
    const cell = own[key]?.[row] ?? null
    found[key] = typeof cell === 'object' && cell !== null ? (values[cell[0]] as CardValue) : cell
  }
  return found
}

/** Entries without a fingerprint are left out: their files have to be read again. */
export function columnsOf(entries: readonly KeptEntry[]): CardColumns {
  const kept = entries.filter(({ fingerprint }) => fingerprint !== null)
  const cards = kept.map(({ card }) => card)
  const values: unknown[] = []
  const places = new Map<string, number>()
  const placeOf = (value: unknown): number => {
    const key = JSON.stringify(value)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, values.length)
    return values.push(value) - 1
  }
  return {
    ...Object.fromEntries(plain.map((key) => [key, cards.map((card) => card[key])])),
    ...Object.fromEntries(shared.map((key) => [key, cards.map((card) => placeOf(card[key]))])),
    ...Object.fromEntries(sharedLists.map((key) => [key, cards.map((card) => card[key].map(placeOf))])),
    own: ownColumns(cards, placeOf),
    values,
    originalUrl: cards.map(({ webUrl, originalUrl }) => (originalUrl === webUrl ? null : [originalUrl])),
    fingerprint: kept.map(({ fingerprint }) => fingerprint),
    arrived: cards.map(({ desk }) => desk.arrived),
    isLooked: kept.map(({ isLooked }) => isLooked),
  } as unknown as CardColumns
}

/** The entries again; throws where the columns are no columns. */
export function entriesOf(columns: CardColumns, known: SharedValues): KeptEntry[] {
  const values = columns.values.map((value) => known.share(value))
  const keys = Object.keys(columns.own)
  return columns.fingerprint.map((fingerprint, row) => ({
    card: cardAt(columns, keys, values, row),
    fingerprint,
    isLooked: columns.isLooked[row] === true,
  }))
}

/** One row. A literal, since cards that are put together key by key take ten times as long to make. */
function cardAt(columns: CardColumns, keys: readonly string[], values: readonly unknown[], row: number): ArticleCard {
  const valueAt = (place: number): unknown => values[place]
  const original = columns.originalUrl[row]
  const card: { [Key in keyof ArticleCard]: unknown } = {
    path: columns.path[row],
    collection: values[columns.collection[row] as number],
    title: columns.title[row],
    hasTitle: columns.hasTitle[row],
    excerpt: columns.excerpt[row],
    hasExcerpt: columns.hasExcerpt[row],
    date: columns.date[row],
    time: columns.time[row],
    provider: values[columns.provider[row] as number],
    logo: values[columns.logo[row] as number],
    topics: columns.topics[row]?.map(valueAt),
    values: ownAt(columns, keys, values, row),
    published: columns.published[row],
    webUrl: columns.webUrl[row],
    originalUrl: original ? original[0] : columns.webUrl[row],
    addresses: columns.addresses[row],
    ownAddresses: columns.ownAddresses[row],
    image: columns.image[row],
    imageSize: values[columns.imageSize[row] as number],
    moreImages: columns.moreImages[row],
    related: columns.related[row],
    problems: columns.problems[row]?.map(valueAt),
    checked: columns.checked[row],
    broken: values[columns.broken[row] as number],
    desk: { ...emptyDesk, arrived: columns.arrived[row] ?? 0 },
  }
  return card as ArticleCard
}
