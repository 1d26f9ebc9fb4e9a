import { textOf } from '../article/topics'
import type { Fields } from '../article/value'
import type { FieldTable } from '../fields/table/table'
import { firstOf, writtenAt } from '../fields/table/values'
import { firstParagraph } from '../text/first-paragraph'

/** Where an article of Jekyll says its own mark for the end of its excerpt. */
export const SEPARATOR_KEY = 'excerpt_separator'

/** Whether what an article's body begins with stands in for an excerpt: a newsroom's excerpts are its own alone. */
export const readsBody = ({ site }: FieldTable): boolean => site !== 'newsroom'

/** The excerpt that an article's front matter has, whole and as it is written; null: none. */
export const writtenExcerpt = (data: Fields, { roles }: FieldTable): string | null =>
  textOf(firstOf(data, roles.excerpt))

/** What stands in for an excerpt where front matter has none: the body's first paragraph, cut short; null: there is none. */
export function bodyExcerpt(data: Fields, body: string, table: FieldTable): string | null {
  if (!readsBody(table)) return null
  const own = table.site === 'jekyll' ? textOf(writtenAt(data, SEPARATOR_KEY)) : null
  return firstParagraph(body, own ?? table.excerptSeparator)
}
