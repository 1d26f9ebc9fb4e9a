import { parseArticle } from '../../../../shared/article'
import { sameValue } from '../../../../shared/article/value'
import { call } from '../../../core/client'
import { fieldsNow } from '../../../core/fields'
import { announce, workspaceId } from '../../../core/session'
import { workspaceStore } from '../../../core/workspace-session'
import { shownArticle, showTab } from '../text/store'

interface Added {
  /** The article that got the entry, and that which the entry was made of. */
  readonly to: string
  readonly from: string
  readonly entry: unknown
}

interface FindingRelated {
  /** In which article a related story is looked for; null: in none. */
  readonly article: string | null
  /** Which entries were made of which articles: one without an address is told by nothing else. */
  readonly added: readonly Added[]
}
export const useFindRelated = workspaceStore<FindingRelated>(() => ({ article: null, added: [] }))

export const noteAdded = (to: string, from: string, entry: unknown): void =>
  useFindRelated.setState(({ added }) => ({ added: [...added, { to, from, entry }] }))

/** Whether one of these entries was made of the article at `from`, and stands there still. */
export const isAdded = (to: string, from: string, entries: readonly unknown[]): boolean =>
  useFindRelated
    .getState()
    .added.some((one) => one.to === to && one.from === from && entries.some((entry) => sameValue(entry, one.entry)))

/** Opens the box that finds a related story for the open article. */
export function findRelated(): void {
  const article = shownArticle()?.path
  if (article === undefined) return
  if (fieldsNow().roles.related.length === 0) {
    announce('No key of this folder holds related stories')
    return
  }
  showTab('form')
  useFindRelated.setState({ article })
}

export const stopFinding = (): void => useFindRelated.setState({ article: null })

/** The front matter of another article as its file has it now; null where it can't be read. */
export async function readData(path: string): Promise<unknown> {
  const workspace = workspaceId()
  if (workspace === undefined) return null
  const { text } = await call('readText', { workspace, path })
  // Parsed and let go: the texts that are kept are those of the open article.
  return text === null ? null : parseArticle(text).data
}
