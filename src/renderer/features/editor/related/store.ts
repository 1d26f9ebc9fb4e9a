import { parseArticle } from '../../../../shared/article'
import { call } from '../../../core/client'
import { fieldsNow } from '../../../core/fields'
import { announce, workspaceId } from '../../../core/session'
import { workspaceStore } from '../../../core/workspace-session'
import { shownArticle, showTab } from '../text/store'

/** In which article a related story is looked for; null: in none. */
export const useFindRelated = workspaceStore<{ readonly article: string | null }>(() => ({ article: null }))

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
