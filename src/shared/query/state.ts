import type { ArticleCard } from '../card/article-card'

/**
 * What an editor calls the state of an article; 'broken': it can't be read, so nobody can decide about it; 'unknown': something
 * else than `published` says whether readers see it.
 */
export type ArticleState = 'new' | 'held' | 'passed' | 'published' | 'unknown' | 'broken'

/** The states within a sentence. */
export const stateWords: Readonly<Record<ArticleState, string>> = {
  new: 'unpublished',
  held: 'on hold',
  passed: 'passed',
  published: 'published',
  unknown: 'state not known',
  broken: 'can’t be read',
}

interface Decidable extends Pick<ArticleCard, 'published' | 'desk'> {
  /** Absent: it can be read, or it would not be told of. */
  readonly broken?: ArticleCard['broken']
}

/** A decision counts only while the article is unpublished. */
export function stateOf({ broken = null, published, desk }: Decidable): ArticleState {
  if (broken !== null) return 'broken'
  if (published === null) return 'unknown'
  if (published) return 'published'
  if (desk.decision === null) return 'new'
  return desk.decision === 'hold' ? 'held' : 'passed'
}
