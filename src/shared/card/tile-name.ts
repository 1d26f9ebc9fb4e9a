import type { Fields } from '../article/value'
import type { FieldTable } from '../fields/table/table'
import { firstOf, providerIn } from '../fields/table/values'
import { nameOf } from './file-name'
import { nameIn, titleIn } from './names'

/** What the letter, and the colour, in a picture's place is taken from: what the article's row takes it from. */
export function tileName(data: Fields, path: string, table: FieldTable): string {
  const { name, domain } = providerIn(firstOf(data, table.roles.provider))
  return nameIn(name) ?? nameIn(domain) ?? (titleIn(data, table) || nameOf(path))
}
