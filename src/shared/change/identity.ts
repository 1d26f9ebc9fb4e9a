import type { ArticleCard } from '../card/article-card'
import { textKey } from '../text/address'
import type { Identity } from './change'

const keyOf = (value: string | null): number | null => (value === null ? null : textKey(value))

/** What an article is known by, in as few bytes as 100,000 of them may take: a number for each value. */
export const identityOf = ({
  webUrl,
  hasTitle,
  title,
  date,
  hasExcerpt,
  excerpt,
}: Pick<ArticleCard, 'webUrl' | 'hasTitle' | 'title' | 'date' | 'hasExcerpt' | 'excerpt'>): Identity => ({
  webUrl: keyOf(webUrl),
  // The name of a file says where an article stands, not which one it is.
  title: hasTitle ? textKey(title) : null,
  publishedDateTime: keyOf(date),
  // A body is edited without becoming another article's.
  excerpt: hasExcerpt ? keyOf(excerpt) : null,
})
