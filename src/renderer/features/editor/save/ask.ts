import { workspaceStore } from '../../../core/workspace-session'
import { useEditor } from '../text/store'

/** Asks before a file is replaced that a rename would change (read-only mode, hard links); resolves with the answer. */
export function askReplace(path: string, reason: string): Promise<boolean> {
  useEditor.getState().question?.answer(false)
  return new Promise((resolve) => {
    const answer = (yes: boolean): void => {
      useEditor.setState({ question: null })
      resolve(yes)
    }
    useEditor.setState({ question: { path, reason, answer } })
  })
}

/** Resolves with whether the file of an article is replaced, of which a plain save would lose what the reason says. */
export type AskReplace = (path: string, reason: string) => Promise<boolean>

/** What was said yes to since the folder was opened. */
const useAllowed = workspaceStore<{ readonly all: ReadonlySet<string> }>(() => ({ all: new Set() }))

/** The same, asked once for an article and a reason: a yes holds for what is changed in it later. */
export async function mayReplace(path: string, reason: string, ask: AskReplace): Promise<boolean> {
  const one = `${path}\n${reason}`
  if (useAllowed.getState().all.has(one)) return true
  const isAllowed = await ask(path, reason)
  if (isAllowed) useAllowed.setState(({ all }) => ({ all: new Set([...all, one]) }))
  return isAllowed
}
