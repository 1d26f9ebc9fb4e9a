import type { Article } from '../../../shared/article'
import { readFront } from '../../../shared/article/read/front'
import { textOf } from '../../../shared/article/topics'
import type { Fields } from '../../../shared/article/value'
import { reads, type Written } from '../../../shared/card/reads'
import { isPublished } from '../../../shared/fields/table/published'
import type { FieldTable } from '../../../shared/fields/table/table'
import { firstOf } from '../../../shared/fields/table/values'
import { cutShort, drawn, MAX_NAME_LETTERS } from '../../../shared/text/label'
import { longDay } from '../../ui/age'

/** What readers see of an article. */
export interface Readable {
  readonly title: string
  readonly excerpt: string
  readonly provider: string
  readonly date: string
  readonly topics: readonly string[]
  readonly picture: string | null
  /** Below the front matter, as it is written. */
  readonly body: string
  /** What the site's screen readers say of it; '': nothing. */
  readonly alt: string
  /** Null where the article can't be read. */
  readonly published: boolean | null
}

const nameOf = (name: string): string => cutShort(name, MAX_NAME_LETTERS)

/** The fields of an article in whatever language: what isn't YAML is read only, and shown all the same. */
export const writtenIn = (article: Article): Written =>
  article.problems.some(({ code }) => code === 'foreign' || code === 'language') ? readFront(article.text) : article

/** What a picture's own map says of it. */
const altOf = (about: Fields): string => textOf(firstOf(about, ['title', 'alt'])) ?? ''

/** The values a reader's page shows. `path`: of its file. */
export function readable(article: Article, path: string, table: FieldTable): Readable {
  const written = writtenIn(article)
  const { title, excerpt, provider, time, topics, picture } = reads(written, path, table)
  return {
    title: drawn(title),
    excerpt: drawn(excerpt),
    provider: nameOf(provider),
    date: time === null ? '' : longDay(time, table.timeZone),
    topics: topics.map(nameOf),
    picture: picture?.address ?? null,
    body: written.body,
    alt: picture === null ? '' : nameOf(altOf(picture.about)),
    published: isPublished(article, path, table.switch),
  }
}
