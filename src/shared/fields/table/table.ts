import { z } from 'zod'
import { type Role, roles, switchForms } from './role'
import { type TableRow, tableRow } from './row'
import { siteKinds } from './site'

/** The roles that keys of the front matter carry by themselves; the switch is read in its own way. */
export type PlainRole = Exclude<Role, 'switch'>
export const plainRoles = roles.filter((role): role is PlainRole => role !== 'switch')

const keys = z.array(z.string()).readonly()

/** How the switch of a folder is read and written. */
const switchOf = z.object({
  /** Null: no key, the folder `_drafts/` alone. */
  key: z.string().nullable(),
  form: z.enum(switchForms),
  /** The words of a `status`; empty for the other forms. */
  published: keys,
  unpublished: keys,
  /** What lies in `_drafts/` is unpublished, whatever its key says, as Jekyll has it. */
  hasDrafts: z.boolean(),
  /** Of `published`: any value but false is published, a text too, as Jekyll has it. Of other sites nobody knows. */
  readsTexts: z.boolean(),
})
export type Switch = z.infer<typeof switchOf>

/** What the app knows of the fields of a folder. Plain data: it goes from thread to thread and is kept. */
export const fieldTable = z.object({
  site: z.enum(siteKinds),
  /** The key paths that carry a role, the first that has it counts; none where no key does. */
  roles: z.record(z.enum(plainRoles), keys),
  /** Null: none is known, so no state is claimed. */
  switch: switchOf.nullable(),
  /** Every field in the order of the form, those without a place among them. */
  rows: z.array(tableRow).readonly(),
  /** Whose clocks a date is written by that says no offset, by a name that `isTimeZone` knows; null: those of UTC. */
  timeZone: z.string().nullable(),
  /** A date as most of the folder's are written, with its offset, for articles that have none yet; null: in the usual form. */
  dateExample: z.string().nullable(),
  /** What ends an article's excerpt in its body, where the settings name it; null: they don't. */
  excerptSeparator: z.string().nullable(),
  /** Roles that too few of the articles have for their rules, which sleep. */
  rare: z.array(z.enum(plainRoles)).readonly(),
})
export type FieldTable = z.infer<typeof fieldTable>

const inCards = new WeakMap<FieldTable, readonly TableRow[]>()

/** The fields whose values every card has; asked for each card, so looked for once a table. */
export function cardRows(table: FieldTable): readonly TableRow[] {
  const known = inCards.get(table)
  if (known !== undefined) return known
  const rows = table.rows.filter(({ inCard }) => inCard)
  inCards.set(table, rows)
  return rows
}

const switchParts = (turned: Switch | null): readonly unknown[] | null =>
  turned && [turned.key, turned.form, turned.published, turned.unpublished, turned.hasDrafts, turned.readsTexts]
const keysOf = ({ roles }: FieldTable): readonly (readonly string[])[] => plainRoles.map((role) => roles[role])

/** By which keys changes are made, as text. */
export const changeSign = (table: FieldTable): string => JSON.stringify([keysOf(table), switchParts(table.switch)])

/** What of a table a card is made with, as text: of two tables with the same, the same cards. */
export function cardSign(table: FieldTable): string {
  const { site, timeZone, excerptSeparator, rare } = table
  return JSON.stringify([
    site,
    keysOf(table),
    switchParts(table.switch),
    timeZone,
    excerptSeparator,
    rare,
    cardRows(table).map(({ key, kind }) => [key, kind]),
  ])
}

/** What queries, filters and orders can ask of a table, as text; beside `cardSign`, which they ask too. */
export const querySign = ({ rows }: FieldTable): string =>
  JSON.stringify(rows.filter(({ name }) => name !== null).map(({ name, facet, sort }) => [name, facet, sort]))

/** Numbers by which articles are told apart, the first of them foremost. */
export const numberRows = ({ rows }: FieldTable): readonly TableRow[] =>
  rows.filter(({ kind, inCard, facet }) => kind === 'number' && inCard && facet)

/** What the field of a role is called here: `Author` where an article's provider is its author. */
export const labelOfRole = ({ rows }: FieldTable, role: Role, otherwise: string): string =>
  rows.find((row) => row.role === role)?.label ?? otherwise

/** What the parts of a folder are called. */
const PARTS: Readonly<Partial<Record<FieldTable['site'], string>>> = {
  newsroom: 'Collection',
  jekyll: 'Collection',
  astro: 'Collection',
  hugo: 'Section',
}
export const collectionLabel = ({ site }: FieldTable): string => PARTS[site] ?? 'Folder'
