/** What a key means to the app, whatever it is called. */
export const roles = [
  'switch',
  'title',
  'date',
  'topics',
  'picture',
  'excerpt',
  'address',
  'provider',
  'related',
  'order',
] as const
export type Role = (typeof roles)[number]

export const roleLabels: Readonly<Record<Role, string>> = {
  switch: 'Switch',
  title: 'Title',
  date: 'Date',
  topics: 'Topics',
  picture: 'Picture',
  excerpt: 'Excerpt',
  address: 'Address',
  provider: 'Provider',
  related: 'Related',
  order: 'Order number',
}

/** Some articles of a folder, and the query that finds them. */
export interface Part {
  readonly words: string
  readonly articles: number
  readonly query: string
}

/** How the switch is read: `draft` and `hidden` are true for what readers don't see; `folder` is `_drafts/` alone. */
export const switchForms = ['published', 'draft', 'hidden', 'status', 'folder'] as const
export type SwitchForm = (typeof switchForms)[number]

export interface SwitchRead {
  readonly form: SwitchForm
  /** The words of a `status`; empty for the other forms. */
  readonly published: readonly string[]
  readonly unpublished: readonly string[]
}

/** One role of a folder. */
export interface RoleRead {
  readonly role: Role
  /** The key path that carries it; null: no key does. */
  readonly key: string | null
  /** Keys that are read where that one is missing, in this order. */
  readonly otherwise: readonly string[]
  /** How it is read, for people. */
  readonly how: string
  /** The articles that have it as it is read; null where no key carries it. */
  readonly have: Part | null
  /** All others, each article in one part. */
  readonly rest: readonly Part[]
  /** What the guess was where the team says otherwise; undefined where it is the guess itself. */
  readonly guess?: string | null
  /** Only of the role `switch`, where there is one. */
  readonly switch?: SwitchRead
}

/** `pubDate`, `pub_date` and `Pub-Date` are one name. */
export const sameName = (path: string): string => path.toLowerCase().replace(/[-_ ]/g, '')
