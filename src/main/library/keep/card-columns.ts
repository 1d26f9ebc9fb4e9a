import { type ArticleCard, emptyDesk } from '../../../shared/card/article-card'
import type { Entry } from '../read/read-card'
import type { SharedValues } from './own-values'

/** A field of which few values are in use is kept as their places in `values`. */
const shared = ['collection', 'provider', 'type', 'category', 'locale', 'broken', 'imageSize'] as const
/** The same for each item of a list. */
const sharedLists = ['topics', 'tags', 'problems'] as const
type Shared = (typeof shared)[number]
type SharedList = (typeof sharedLists)[number]
type Plain = Exclude<keyof ArticleCard, Shared | SharedList | 'originalUrl' | 'desk'>

/**
 * Cards by columns, as the cache keeps them: field names once instead of once an article, and so are values that many have,
 * which halves the file and the time to read it. All of it is JSON.
 */
export type CardColumns = { readonly [Key in Plain]: ArticleCard[Key][] } & { readonly [Key in Shared]: number[] } & {
  readonly [Key in SharedList]: number[][]
} & {
  readonly values: unknown[]
  /** Null: the same as webUrl, which most have. */
  readonly originalUrl: ([string | null] | null)[]
  readonly fingerprint: string[]
  /** When each was first seen: its log needs no reading then. */
  readonly arrived: number[]
}

const plain: readonly Plain[] = [
  'path',
  'title',
  'hasTitle',
  'excerpt',
  'date',
  'time',
  'quality',
  'heat',
  'published',
  'webUrl',
  'addresses',
  'ownAddresses',
  'image',
  'moreImages',
  'related',
  'checked',
]

/** Entries without a fingerprint are left out: their files have to be read again. */
export function columnsOf(entries: readonly Entry[]): CardColumns {
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
    values,
    originalUrl: cards.map(({ webUrl, originalUrl }) => (originalUrl === webUrl ? null : [originalUrl])),
    fingerprint: kept.map(({ fingerprint }) => fingerprint),
    arrived: cards.map(({ desk }) => desk.arrived),
  } as unknown as CardColumns
}

/** The entries again; throws where the columns are no columns. */
export function entriesOf(columns: CardColumns, known: SharedValues): Entry[] {
  const values = columns.values.map((value) => known.share(value))
  return columns.fingerprint.map((fingerprint, row) => ({ card: cardAt(columns, values, row), fingerprint }))
}

/** One row. A literal, since cards that are put together key by key take ten times as long to make. */
function cardAt(columns: CardColumns, values: readonly unknown[], row: number): ArticleCard {
  const valueAt = (place: number): unknown => values[place]
  const original = columns.originalUrl[row]
  const card: { [Key in keyof ArticleCard]: unknown } = {
    path: columns.path[row],
    collection: values[columns.collection[row] as number],
    title: columns.title[row],
    hasTitle: columns.hasTitle[row],
    excerpt: columns.excerpt[row],
    date: columns.date[row],
    time: columns.time[row],
    provider: values[columns.provider[row] as number],
    topics: columns.topics[row]?.map(valueAt),
    tags: columns.tags[row]?.map(valueAt),
    type: values[columns.type[row] as number],
    category: values[columns.category[row] as number],
    quality: columns.quality[row],
    heat: columns.heat[row],
    locale: values[columns.locale[row] as number],
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
