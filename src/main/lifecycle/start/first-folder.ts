import { stat } from 'node:fs/promises'
import type { SettingsStore } from '../../settings/store'

/**
 * The folder of the first window: the one that was named, else the last one that is still there; null: none, and the window says what
 * can be opened. A named one is taken as it is; where it can't be opened the window says so.
 */
export async function firstFolder(
  named: string | null,
  store: Pick<SettingsStore, 'recents' | 'rootOf'>,
): Promise<string | null> {
  if (named !== null) return named
  const last = store.recents()[0]
  const root = last ? store.rootOf(last.id) : null
  if (root === null) return null
  return stat(root).then(
    (found) => (found.isDirectory() ? root : null),
    () => null,
  )
}
