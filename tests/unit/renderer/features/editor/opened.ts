import { useSession } from '../../../../../src/renderer/core/session'
import { articleAt, begin, type OpenArticle, useEditor } from '../../../../../src/renderer/features/editor/text/store'
import { stand, workspace } from '../boundary'

export const path = '_news/one.md'

/** The window shows one article, with this text, and nothing else was done in it. */
export function openOne(text: string): void {
  stand({})
  useEditor.setState({ articles: {}, question: null })
  useSession.setState({ workspace, openPath: path, unsaved: new Set(), bars: [], announcement: null, proof: null })
  begin(path, text)
}

export function article(): OpenArticle {
  const open = articleAt(path)
  if (!open) throw new Error('not open')
  return open
}
