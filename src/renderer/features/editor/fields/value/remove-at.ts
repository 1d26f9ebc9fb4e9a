import type { Path } from '../../../../../shared/article'
import { useReveal } from '../../reveal'
import { makeEdits } from '../../text/store'

/** Takes a key or an item out of the file; the focus goes to what it was in. `field`: beside which is said why it can't be. */
export function removeAt(article: string, path: Path, field: string): void {
  if (makeEdits(article, [{ op: 'remove', path }], field)) useReveal.setState({ field: { path: path.slice(0, -1) } })
}
