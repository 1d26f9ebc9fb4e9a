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
