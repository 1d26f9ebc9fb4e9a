import type { ValueKind } from '../facts/value-kind'
import type { Role } from '../table/role'

/** The keys that may carry a role, likely ones first, as `sameName` writes them; and the kinds of values that do. */
export interface Candidates {
  readonly names: readonly string[]
  readonly kinds: readonly ValueKind[]
}

const texts = ['text', 'long text', 'number'] as const satisfies readonly ValueKind[]

export const candidates = {
  title: { names: ['title', 'headline', 'heading', 'name'], kinds: [...texts, 'date', 'words'] },
  date: {
    names: [
      'publisheddatetime',
      'date',
      'pubdate',
      'pubdatetime',
      'publishdate',
      'publishedat',
      'datepublished',
      'publisheddate',
      'publicationdate',
      'published',
      'postdate',
      'created',
      'createdat',
      'datecreated',
      'day',
    ],
    kinds: ['date'],
  },
  excerpt: {
    names: ['excerpt', 'description', 'summary', 'abstract', 'teaser', 'lead', 'intro', 'dek', 'subtitle', 'snippet'],
    kinds: texts,
  },
  topics: { names: ['topics', 'tags', 'categories', 'keywords', 'topic', 'category', 'tag'], kinds: ['list', 'words'] },
  provider: {
    names: ['provider', 'source', 'publisher', 'author', 'authors', 'byline', 'creator'],
    kinds: ['text', 'list', 'map', 'list of maps'],
  },
  address: { names: ['weburl', 'slug', 'permalink', 'url', 'postslug', 'path'], kinds: ['text'] },
  order: {
    names: ['weight', 'order', 'navorder', 'sidebarposition', 'position', 'sortorder', 'menuorder', 'priority'],
    kinds: ['number'],
  },
} as const satisfies Partial<Record<Role, Candidates>>
