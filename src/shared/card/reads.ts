import { textOf } from '../article/topics'
import type { Fields } from '../article/value'
import { momentOf } from '../fields/table/moment'
import type { FieldTable } from '../fields/table/table'
import { writtenTopics } from '../fields/table/topics'
import { firstOf, providerIn, type WrittenPicture, writtenPictures } from '../fields/table/values'
import { bodyExcerpt, writtenExcerpt } from './excerpt'
import { dateInName } from './file-name'

/** What readers are shown of an article, whichever keys carry it; '' where nothing does. */
export interface Reads {
  readonly title: string
  /** Else the beginning of its body, except in a newsroom. */
  readonly excerpt: string
  readonly provider: string
  /** In ms since 1970; null where it has no date, or one that can't be read. */
  readonly time: number | null
  readonly topics: readonly string[]
  readonly picture: WrittenPicture | null
}

const plain = (value: unknown): string => textOf(value) ?? ''

/** An article's fields, and what stands below them. */
export interface Written {
  readonly data: Fields
  readonly body: string
}

/** `path`: of its file, relative with '/', whose name may begin with the date. Texts are whole, as the file has them. */
export function reads({ data, body }: Written, path: string, table: FieldTable): Reads {
  const { roles, site, timeZone } = table
  const { name, domain } = providerIn(firstOf(data, roles.provider))
  const named = site === 'newsroom' ? null : dateInName(path)
  const [picture] = writtenPictures(data, roles.picture)
  return {
    title: plain(firstOf(data, roles.title)),
    excerpt: writtenExcerpt(data, table) ?? bodyExcerpt(data, body, table) ?? '',
    provider: name ?? domain ?? '',
    time: momentOf(plain(firstOf(data, roles.date)) || (named ?? ''), timeZone),
    topics: (writtenTopics(data, table)?.topics ?? []).map((topic) => topic.name),
    picture: picture ?? null,
  }
}
