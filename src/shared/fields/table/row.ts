import { z } from 'zod'
import { roles } from './role'

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

/** All that the app has to know of a field. Form, card, query, filters, sort, columns, changes of many and command line ask here. */
export const tableRow = z.object({
  /** Its key path. */
  key: z.string(),
  label: z.string(),
  kind: z.enum(rowKinds),
  /** What it means to the app; null: nothing. */
  role: z.enum(roles).nullable(),
  place: z.enum(places),
  /** What it is called in a query, as in `series:"Soil school"`; null: only its role's name finds it, or nothing does. */
  name: z.string().nullable(),
  /** Every card has its value under its key. Only of plain values and lists of them. */
  inCard: z.boolean(),
  /** It is offered as a filter. */
  facet: z.boolean(),
  sort: z.boolean(),
  /** The table of articles can show it. */
  column: z.boolean(),
  /** It can be set in many articles at once. */
  bulk: z.boolean(),
  /** The values to choose from; null where none are known. */
  choices: z.array(z.string()).readonly().nullable(),
  /** Only these can be chosen: the team named them. */
  isClosed: z.boolean(),
  required: z.boolean(),
  /** Its place among the fields from 1, where the team says it; null: by its role and how many articles have it. */
  order: z.number().nullable(),
  /** Of numbers: only whole ones are meant. */
  isWhole: z.boolean(),
  /** Of numbers: none below this is meant; null: any. */
  minimum: z.number().nullable(),
})
export type TableRow = z.infer<typeof tableRow>

/** What a team may say of a field otherwise than it is guessed. */
export const sayable = ['label', 'kind', 'place', 'order', 'facet', 'choices', 'required'] as const
export type Sayable = (typeof sayable)[number]

/** The kinds that a field may be given by hand: all others are of a role, or of the newsroom's schema. */
export const chosenKinds = [
  'text',
  'long text',
  'number',
  'flag',
  'date',
  'choice',
  'list of choices',
  'link',
  'picture',
] as const satisfies readonly RowKind[]
export type ChosenKind = (typeof chosenKinds)[number]

/** A field of a folder, with what was counted of it. */
export interface Row extends TableRow {
  /** How many articles have it, with a value or empty. */
  readonly articles: number
  /** Of all articles, from 0 to 1. */
  readonly share: number
  /** The most frequent values. */
  readonly examples: readonly string[]
  /** The query that finds its articles. */
  readonly query: string
  /** The team says something of it. */
  readonly isOwn: boolean
  /** What of it the team says, with what it would be if that weren't said. */
  readonly guess: Readonly<Partial<Pick<TableRow, Sayable>>>
  /** In how many articles its value is one that a field of that kind holds; of links and pictures nobody counts it. */
  readonly fits: Readonly<Partial<Record<ChosenKind, number>>>
}
