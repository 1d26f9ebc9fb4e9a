import type { ArticleCard } from '../../card/article-card'
import { picturesOf } from '../../card/card-pictures'
import { pictureStates } from '../../pictures/look'
import { addressKey } from '../../text/address'
import { fold, foldedValue } from '../../text/fold'
import { ageStretch, dateStretch, numberStretch, type Stretch, stretchOf } from './ranges'

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
  /** The words that it takes, where it takes no others. */
  readonly words?: readonly string[]
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

function moments(name: string, example: string, of: (card: ArticleCard) => number | null): QueryField {
  return {
    name,
    takes: 'a year, month or day (UTC), or an age (30m, 2h, 3d, 1w), with >, >=, <, <= before it or .. between two',
    example,
    predicate: (value, now) => {
      const stretch = stretchOf(value, dateStretch) ?? ageStretch(value, now)
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

function words(name: string, known: Readonly<Record<string, Predicate>>): QueryField {
  const all = Object.keys(known)
  return {
    name,
    takes: all.join(', '),
    example: `${name}:${all[0]}`,
    words: all,
    predicate: (value) => (Object.hasOwn(known, value.toLowerCase()) ? (known[value.toLowerCase()] ?? null) : null),
  }
}

const states = words('is', {
  published: isPublished,
  unpublished: isUnpublished,
  live: isPublished,
  draft: isUnpublished,
  new: isUndecided,
  held: (card) => isUnpublished(card) && card.desk.decision === 'hold',
  passed: (card) => isUnpublished(card) && card.desk.decision === 'pass',
  unknown: (card) => card.published === null && card.broken === null,
  broken: (card) => card.broken !== null,
  unsaved: (card) => card.desk.unsaved,
  changed: (card) => card.desk.changed,
})

const has = words('has', {
  image: (card) => card.image !== null,
  excerpt: (card) => card.excerpt !== null,
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

/** Every field, in the order in which docs/queries.md and the completion list them. */
export const queryFields: readonly QueryField[] = [
  states,
  has,
  picture,
  values('topic', 'topic:"Power Apps"', (card) => card.topics),
  values('provider', 'provider:Microsoft', (card) => [card.provider.name, card.provider.domain]),
  values('type', 'type:video', (card) => [card.type]),
  values('category', 'category:news', (card) => [card.category]),
  values('collection', 'collection:_news', (card) => [card.collection, card.collection.replace(/^_/, '')]),
  values('tag', 'tag:feature', (card) => card.tags),
  values('problem', 'problem:no-date', (card) => card.problems.map((problem) => problem.code)),
  numbers('quality', (card) => card.quality),
  numbers('heat', (card) => card.heat),
  numbers('related', (card) => card.related),
  moments('date', 'date:2020-06..2020-07', (card) => card.time),
  moments('arrived', 'arrived:<2h', (card) => card.desk.arrived),
  url,
  part('image', 'a part of the address of one of its own pictures, such as its server', 'image:cdn.example', (card) =>
    picturesOf(card).map(({ address }) => address),
  ),
  part('path', 'a part of the file’s path', 'path:2020-06', (card) => [card.path]),
]

const byName = new Map(queryFields.map((field) => [field.name, field]))
export const queryField = (name: string): QueryField | undefined => byName.get(name)
