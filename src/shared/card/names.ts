import { textOf } from '../article/topics'
import type { Fields } from '../article/value'
import type { FieldTable } from '../fields/table/table'
import { firstOf } from '../fields/table/values'
import { label, MAX_NAME_LETTERS } from '../text/label'

/** In UTF-16 units, of a title in a card. */
const MAX_TITLE_LETTERS = 1_000

/** A value that is a label: a name, a topic, a type. */
export const nameIn = (value: unknown): string | null => label(textOf(value) ?? '', MAX_NAME_LETTERS) || null

/** The title that an article gives itself; '' where it has none. */
export const titleIn = (data: Fields, { roles }: FieldTable): string =>
  label(textOf(firstOf(data, roles.title)) ?? '', MAX_TITLE_LETTERS)
