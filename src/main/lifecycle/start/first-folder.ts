import { stat } from 'node:fs/promises'
import type { SettingsStore } from '../../settings/store'

/**
 * The folder of the first window: the one that was named, else the last one that is still there, else the sample.
 * A named one is taken as it is; where it can't be opened the window says so.
 */
export async function firstFolder(
  named: string | null,
  store: SettingsStore,
  sample: () => Promise<string>,
): Promise<string> {
  if (named !== null) return named
  const last = store.recents()[0]
  const root = last ? store.rootOf(last.id) : null
  const there =
    root !== null &&
    (await stat(root)
      .then((found) => found.isDirectory())
      .catch(() => false))
  return there ? root : sample()
}
