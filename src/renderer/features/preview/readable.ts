import { type Article, isPublished } from '../../../shared/article'
import { timeOf } from '../../../shared/article/time'

/** What readers see of an article. */
export interface Readable {
  readonly title: string
  readonly excerpt: string
  readonly provider: string
  readonly date: string
  readonly topics: readonly string[]
  readonly picture: string | null
  /** Null where the article can't be read. */
  readonly published: boolean | null
}

const own = (value: unknown, key: string | number): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined
const text = (value: unknown): string =>
  value === undefined || value === null || typeof value === 'object' ? '' : String(value)

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** The values a reader's page shows. */
export function readable(article: Article): Readable {
  const { data } = article
  const at = timeOf(text(own(data, 'publishedDateTime')))
  const provider = own(data, 'provider')
  const topics = own(data, 'topics')
  return {
    title: text(own(data, 'title')),
    excerpt: text(own(data, 'excerpt')),
    provider: text(own(provider, 'name')) || text(own(provider, 'domain')),
    date: at === null ? '' : DAY.format(at),
    topics: Array.isArray(topics) ? topics.map(text).filter((topic) => topic !== '') : [],
    picture: text(own(own(own(data, 'images'), 0), 'url')) || null,
    published: isPublished(article),
  }
}
