import { useSession } from '../../core/session'
import { hide } from '../../core/windows'
import { listArticles } from '../library'

/** Closes the settings and lists what a query finds. */
export function showArticles(query: string): void {
  hide()
  useSession.setState({ triaging: false })
  // The dialog gives the focus back first.
  setTimeout(() => listArticles(query))
}
