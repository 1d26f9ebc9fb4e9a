import type { Role } from './role'

/** What a field is edited as. */
export const rowKinds = [
  'text',
  'long text',
  'date',
  'number',
  'flag',
  'choice',
  'list of choices',
  'link',
  'picture',
  'provider',
  'list of cards',
  'map',
  'list of maps',
  'opaque',
  'any',
] as const
export type RowKind = (typeof rowKinds)[number]

/** Where a field stands: in the form, in its section 'Other fields', or nowhere. */
export const places = ['form', 'other', 'hidden'] as const
export type Place = (typeof places)[number]

/** A field of a folder. */
export interface Row {
  /** Its key path. */
  readonly key: string
  readonly label: string
  readonly kind: RowKind
  /** What it means to the app; null: nothing. */
  readonly role: Role | null
  /** How many articles have it, with a value or empty. */
  readonly articles: number
  /** Of all articles, from 0 to 1. */
  readonly share: number
  /** The most frequent values. */
  readonly examples: readonly string[]
  readonly place: Place
  /** It is offered as a filter. */
  readonly facet: boolean
  /** The values to choose from; null where none are known. */
  readonly choices: readonly string[] | null
  /** No other values are meant: the team named them. */
  readonly isClosed: boolean
  readonly required: boolean
  /** The query that finds its articles. */
  readonly query: string
  /** The team says something of it. */
  readonly isOwn: boolean
}
