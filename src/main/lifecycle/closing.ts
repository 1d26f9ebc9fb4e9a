import type { Log } from '../log'
import type { SettingsStore } from '../settings/store'
import { within } from '../within'
import type { OpenWindow, Windows } from './windows'

/** A write that hangs (a network drive that went away) must not keep the program open for ever. */
const PATIENCE_MS = 5_000

/** Who closes a window again so soon has read that this loses what can't be kept. */
const AGAIN_WITHIN_MS = 60_000

interface Closing {
  readonly windows: Windows
  readonly store: SettingsStore
  /** Resolves when what the program keeps beside the workspaces is on the disk. */
  readonly flush: () => Promise<unknown>
  readonly log: Log
}

/**
 * Closing asks nothing, because unsaved work is in the journal: the window disappears at once, its page lives on until it has
 * left its folder, then writes under way are waited for. Where some can't be kept the window comes back, once.
 */
export function closeGently(entry: OpenWindow, { windows, store, flush, log }: Closing): void {
  const { window } = entry
  let closing = false
  let refusedAt = Number.NEGATIVE_INFINITY
  window.on('close', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    store.rememberWindow(window.getNormalBounds())
    window.hide()
    void windows
      .letGo(entry)
      .catch((error) => {
        log.error('A folder was not left', error)
        return 0
      })
      .then(async (unkept) => {
        if (unkept > 0 && performance.now() - refusedAt > AGAIN_WITHIN_MS) {
          refusedAt = performance.now()
          closing = false
          window.show()
          return
        }
        await finish(entry, flush).catch((error) => log.error('A workspace did not close', error))
        window.destroy()
      })
  })
}

async function finish(entry: OpenWindow, flush: Closing['flush']): Promise<void> {
  await within(PATIENCE_MS, Promise.all([entry.workspace?.close(), flush()]))
}
