import { workspaceStore } from '../../core/workspace-session'

/** The article whose body is read on, beyond its beginning; null: none. */
export const useReading = workspaceStore<{ readonly path: string | null }>(() => ({ path: null }))

export const SCROLLER_ID = 'look-scroller'
/** So much of what is in sight `Shift+Space` goes on by: the last lines stay as the first ones. */
const PAGE = 0.85

/** Shows the whole body, and goes on by a page once it is shown. */
export function readOn(path: string): void {
  if (useReading.getState().path !== path) {
    useReading.setState({ path })
    return
  }
  const scroller = document.getElementById(SCROLLER_ID)
  scroller?.scrollBy({ top: scroller.clientHeight * PAGE })
}
