import type { ArticleCard } from '../card/article-card'

/** What a provider is called: its name, else its domain; null where the article has neither. */
export const providerName = ({ provider }: Pick<ArticleCard, 'provider'>): string | null =>
  provider.name ?? provider.domain
