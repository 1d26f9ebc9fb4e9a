import type { ArticleCard } from '../card/article-card'
import type { FieldTable } from '../fields/table/table'

/** What a provider is called: its name, else its domain; null where the article has neither. */
export const providerName = ({ provider }: Pick<ArticleCard, 'provider'>): string | null =>
  provider.name ?? provider.domain

/** Where an article lies: `content/posts/`; '' at the top. */
export const folderText = ({ path }: Pick<ArticleCard, 'path'>): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Who an article is from, by that name where it has one; else that it doesn't say so, or where no key of the folder would, where it lies. */
export const whoseText = (name: string | null, path: string, { roles }: FieldTable): string =>
  name ?? (roles.provider.length === 0 ? folderText({ path }) : 'No provider')
