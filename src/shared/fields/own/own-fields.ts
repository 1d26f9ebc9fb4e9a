import type { Role, SwitchForm } from '../table/role'
import type { Place, RowKind } from '../table/row'
import type { SiteKind } from '../table/site'

/** Where a team says it, relative to the folder. */
export const ownFieldsName = '.copydesk/fields.yaml'

/** A place in it, from 1. */
export interface At {
  readonly line: number
  readonly column: number
}

/** What a team says of a role: which key carries it; null: none does. */
export interface OwnRole {
  readonly key: string | null
  /** Of the switch: how it is read. */
  readonly form?: SwitchForm
  readonly published?: readonly string[]
  readonly unpublished?: readonly string[]
  readonly at: At
}

/** What a team says of one key; what it doesn't say stays as it is guessed. */
export interface OwnField {
  readonly label?: string
  readonly kind?: RowKind
  /** Its place among the rows, from 1. */
  readonly order?: number
  readonly place?: Place
  readonly facet?: boolean
  readonly choices?: readonly string[]
  readonly required?: boolean
}

/** Something in `.copydesk/fields.yaml` that can't be used; all else counts. */
export interface Fault extends At {
  /** What is wrong, and what to do. */
  readonly message: string
}

/** What differs from the guess. */
export interface OwnFields {
  readonly site: SiteKind | null
  readonly roles: Readonly<Partial<Record<Role, OwnRole>>>
  readonly fields: ReadonlyMap<string, OwnField>
  readonly faults: readonly Fault[]
}

export const noOwnFields: OwnFields = { site: null, roles: {}, fields: new Map(), faults: [] }
