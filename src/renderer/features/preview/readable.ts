import type { Article } from '../../../shared/article'
import { timeOf } from '../../../shared/article/time'
import { isPublished } from '../../../shared/fields/table/published'
import { cutShort, drawn, MAX_NAME_LETTERS } from '../../../shared/text/label'

/** What readers see of an article. */
export interface Readable {
  readonly title: string
  readonly excerpt: string
  readonly provider: string
  readonly date: string
  readonly topics: readonly string[]
  readonly picture: string | null
  /** What the site's screen readers say of it; '': nothing. */
  readonly alt: string
  /** Null where the article can't be read. */
  readonly published: boolean | null
}

const own = (value: unknown, key: string | number): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined
const text = (value: unknown): string =>
  value === undefined || value === null || typeof value === 'object' ? '' : String(value)
const nameOf = (name: string): string => cutShort(name, MAX_NAME_LETTERS)

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** The values a reader's page shows. */
export function readable(article: Article): Readable {
  const { data } = article
  const at = timeOf(text(own(data, 'publishedDateTime')))
  const provider = own(data, 'provider')
  const topics = own(data, 'topics')
  const image = own(own(data, 'images'), 0)
  return {
    title: drawn(text(own(data, 'title'))),
    excerpt: drawn(text(own(data, 'excerpt'))),
    provider: nameOf(text(own(provider, 'name')) || text(own(provider, 'domain'))),
    date: at === null ? '' : DAY.format(at),
    topics: Array.isArray(topics) ? topics.map((topic) => nameOf(text(topic))).filter((topic) => topic !== '') : [],
    picture: text(own(image, 'url')) || null,
    alt: nameOf(text(own(image, 'title'))),
    published: isPublished(article),
  }
}
