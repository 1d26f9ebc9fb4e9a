import { textOf } from '../article/topics'
import type { Fields } from '../article/value'
import type { FieldTable } from '../fields/table/table'
import { firstOf, providerIn } from '../fields/table/values'
import { label, MAX_NAME_LETTERS } from '../text/label'
import { nameOf } from './file-name'

/** In UTF-16 units. */
export const MAX_TITLE_LETTERS = 1_000

/** What the letter, and the colour, in a picture's place is taken from: what the article's row takes it from. */
export function tileName(data: Fields, path: string, { roles }: FieldTable): string {
  const { name, domain } = providerIn(firstOf(data, roles.provider))
  const [first] = [name, domain].map((text) => label(text ?? '', MAX_NAME_LETTERS)).filter((text) => text !== '')
  return first ?? (label(textOf(firstOf(data, roles.title)) ?? '', MAX_TITLE_LETTERS) || nameOf(path))
}
