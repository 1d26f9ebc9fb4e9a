import { z } from 'zod'
import { roles } from '../table/role'
import { places, rowKinds } from '../table/row'

/** No key of a front matter is longer, with all that it lies in. */
const keyPath = z.string().min(1).max(500)

/** What can be said of one key; null: as it is guessed. What isn't named stays. */
export const fieldPatch = z.object({
  label: z.string().min(1).max(200).nullable().optional(),
  kind: z.enum(rowKinds).nullable().optional(),
  place: z.enum(places).nullable().optional(),
  /** Its place among the fields, from 1. */
  order: z.number().int().min(1).max(1_000).nullable().optional(),
  facet: z.boolean().nullable().optional(),
  choices: z.array(z.string().min(1).max(200)).min(1).max(200).readonly().nullable().optional(),
  required: z.boolean().nullable().optional(),
})
export type FieldPatch = z.infer<typeof fieldPatch>

/** What can be done to what a team says of its fields. */
export const fieldsChange = z.discriminatedUnion('kind', [
  /** `key` null: no key carries the role. */
  z.object({ kind: z.literal('role'), role: z.enum(roles), key: keyPath.nullable() }),
  /** The role goes back to the guess. */
  z.object({ kind: z.literal('guess role'), role: z.enum(roles) }),
  z.object({ kind: z.literal('field'), key: keyPath, patch: fieldPatch }),
  /** All that is said of a key goes. */
  z.object({ kind: z.literal('guess field'), key: keyPath }),
  /** All that differs from the guess goes. */
  z.object({ kind: z.literal('guess all') }),
])
export type FieldsChange = z.infer<typeof fieldsChange>
