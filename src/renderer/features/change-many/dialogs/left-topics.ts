import { announce } from '../../../core/session'
import { workspaceStore } from '../../../core/workspace-session'

/** What of several topics was left in the box of `T`, by the article's path. */
const useLeft = workspaceStore<{ readonly texts: Readonly<Record<string, string>> }>(() => ({ texts: {} }))

/** Taken out by the box that begins with it; '' where nothing was left. */
export function takeLeftTopics(path: string): string {
  const { [path]: text = '', ...texts } = useLeft.getState().texts
  if (text !== '') useLeft.setState({ texts })
  return text
}

/** Keeps them for the next time that the box is opened for this article, and says so behind what is said of the others, once they are `added`. */
export function leaveTopics(path: string, text: string, added: Promise<unknown>): void {
  if (text.trim() === '') return
  useLeft.setState(({ texts }) => ({ texts: { ...texts, [path]: text } }))
  void added.then(() => announce(`Not added, and kept for T: ${text.trim()}`))
}
