import type { ArticleCard } from '../ipc/card'

/** What an editor calls the state of an article; 'broken': it can't be read, so nobody can decide about it. */
export type ArticleState = 'new' | 'held' | 'passed' | 'published' | 'broken'

/** A decision counts only while the article is unpublished. */
export function stateOf({ broken, published, desk }: Pick<ArticleCard, 'published' | 'broken' | 'desk'>): ArticleState {
  if (broken !== null) return 'broken'
  if (published) return 'published'
  if (desk.decision === null) return 'new'
  return desk.decision === 'hold' ? 'held' : 'passed'
}
