import { sameValue } from '../../article/value'
import type { Role, RoleRead } from '../table/role'
import type { Row, Sayable, TableRow } from '../table/row'
import type { FieldPatch, FieldsChange } from './fields-change'

/** What a person chose for one thing of a field. */
export type Chosen = Readonly<Partial<Pick<TableRow, Sayable>>>

/** What is to be said of a field so that it is as somebody chose: what is the guess anyway isn't said. */
export function patchOf(row: Row, chosen: Chosen): FieldPatch {
  const guess: Chosen = row.guess
  const patch = Object.entries(chosen).map(([name, value]) => {
    const known = name as Sayable
    const guessed = Object.hasOwn(guess, known) ? guess[known] : row[known]
    // A choice without choices is one whose choices are counted.
    return [name, sameValue(value, guessed) ? null : value]
  })
  return Object.fromEntries(patch)
}

/** The change that gives a role to a key, or to none (null). */
export function roleChange(roles: readonly RoleRead[], role: Role, key: string | null): FieldsChange {
  const read = roles.find((one) => one.role === role)
  const guess = read?.guess === undefined ? (read?.key ?? null) : read.guess
  return key === guess ? { kind: 'guess role', role } : { kind: 'role', role, key }
}
