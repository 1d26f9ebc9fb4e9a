import type { ArticleCard } from '../../../shared/card/article-card'

/** More different ones than this are no longer few: they are begun anew. */
const MAX_KEPT_VALUES = 50_000

/** A text that keeps no other alive that it was cut out of. */
const ownText = (text: string): string => JSON.parse(JSON.stringify(text)) as string

/** One copy of each value that many cards have, such as a topic, a provider or a problem. */
export class SharedValues {
  private readonly known = new Map<string, unknown>()
  private readonly texts = new Map<string, string>()

  /** An equal value that all cards share; it is what JSON can write, and nobody changes it. */
  share<T>(value: T): T {
    if (typeof value === 'string') return this.shareText(value) as T
    const key = JSON.stringify(value)
    const found = this.known.get(key)
    if (found !== undefined) return found as T
    if (this.known.size >= MAX_KEPT_VALUES) this.known.clear()
    const own = JSON.parse(key) as T
    this.known.set(key, own)
    return own
  }

  /** Most values are texts, and found as they are. */
  private shareText(text: string): string {
    const found = this.texts.get(text)
    if (found !== undefined) return found
    if (this.texts.size >= MAX_KEPT_VALUES) this.texts.clear()
    const own = ownText(text)
    this.texts.set(own, own)
    return own
  }
}

/** Images with texts of their own. */
export const ownImages = (images: ArticleCard['moreImages']): ArticleCard['moreImages'] =>
  images.length === 0 ? images : JSON.parse(JSON.stringify(images))

/** Values that many have are shared; numbers are what they are. */
function ownValues(values: ArticleCard['values'], shared: SharedValues): ArticleCard['values'] {
  const own: ArticleCard['values'] = {}
  for (const key in values) {
    const value = values[key] ?? null
    own[key] = typeof value === 'string' || Array.isArray(value) ? shared.share(value) : value
  }
  return own
}

/**
 * The same card with texts of its own: one that was cut out of a file's text keeps the whole of that alive. Written and read as
 * JSON a text is copied, which nothing else promises.
 */
export function ownCard(card: ArticleCard, shared: SharedValues): ArticleCard {
  const { title, excerpt, date, webUrl, originalUrl, image, moreImages } = card
  const texts = JSON.parse(JSON.stringify([title, excerpt, date, webUrl, image])) as (string | null)[]
  const [ownTitle, ownExcerpt, ownDate, ownWebUrl, ownImage] = texts
  return {
    path: card.path,
    collection: shared.share(card.collection),
    title: ownTitle ?? '',
    hasTitle: card.hasTitle,
    excerpt: ownExcerpt ?? null,
    hasExcerpt: card.hasExcerpt,
    date: ownDate ?? null,
    time: card.time,
    provider: shared.share(card.provider),
    logo: card.logo === null ? null : shared.share(card.logo),
    topics: card.topics.map((topic) => shared.share(topic)),
    values: ownValues(card.values, shared),
    published: card.published,
    webUrl: ownWebUrl ?? null,
    originalUrl: originalUrl === webUrl ? (ownWebUrl ?? null) : JSON.parse(JSON.stringify(originalUrl)),
    addresses: card.addresses,
    ownAddresses: card.ownAddresses,
    image: ownImage ?? null,
    imageSize: shared.share(card.imageSize),
    moreImages: ownImages(moreImages),
    related: card.related,
    problems: card.problems.map((problem) => shared.share(problem)),
    checked: card.checked,
    broken: card.broken === null ? null : shared.share(card.broken),
    desk: card.desk,
  }
}
