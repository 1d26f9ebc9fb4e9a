import type { Article, Edit, Path, Problem } from '../article/types'
import { newsroomTable } from '../fields/table/newsroom'
import type { FieldTable, PlainRole } from '../fields/table/table'
import type { PictureLook } from '../pictures/look'

/**
 * What puts a finding right. `what` completes 'Fix: … in Web URL'. Edits; or the whole text where the article can't be read
 * and so can't be edited.
 */
export type Fix = { readonly what: string } & ({ readonly edits: readonly Edit[] } | { readonly text: string })

/** What a rule says of one place. */
export interface Remark {
  readonly path: Path
  readonly message: string
  readonly fix?: Fix
}

/** What of the workspace a rule may look at; where something is absent, the rules that need it are silent. */
export interface Context {
  /** Names of the taxonomy as `foldedValue` writes them (`topicNames`). */
  readonly topics?: ReadonlySet<string>
  /** The 95th percentile of this workspace's titles and excerpts, in UTF-16 units. */
  readonly lengths?: { readonly title: number; readonly excerpt: number }
  /** The fields of the workspace; a newsroom's where it is absent. */
  readonly fields?: FieldTable
  /** What was seen when the picture at this address was looked at; undefined: it wasn't. */
  readonly lookOf?: (address: string) => PictureLook | undefined
}

/** What a rule found, where it stands in the file, and what would put it right. */
export interface Finding extends Problem {
  readonly fix?: Fix
}

/** From the top of the file. */
export const byPlace = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column

/** One rule; docs/rules.md has a row for each. An 'error' or 'warning' is a problem; a 'hint' shows beside its field only. */
export interface Rule {
  readonly code: string
  readonly severity: Problem['severity']
  readonly check: (article: Article, context: Context) => readonly Remark[]
}

/** For the rule that has nothing to say, which is nearly always. */
export const nothing: readonly Remark[] = []

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** The value of a field of the article; `constructor` is a key like any other. */
export const fieldOf = ({ data }: Article, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined)

/** The fields of the folder that an article lies in. */
export const tableIn = ({ fields }: Context): FieldTable => fields ?? newsroomTable

/** The keys that carry a role; none where the folder has none, or so rarely that its rules sleep. */
export const keysOf = (role: PlainRole, context: Context): readonly string[] => {
  const { roles, rare } = tableIn(context)
  return rare.includes(role) ? [] : roles[role]
}

/** The same of a map in the article, undefined where it is none. */
export function keyOf(map: unknown, key: string): unknown {
  if (typeof map !== 'object' || map === null || Array.isArray(map) || !Object.hasOwn(map, key)) return undefined
  return (map as Readonly<Record<string, unknown>>)[key]
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
