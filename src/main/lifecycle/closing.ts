import type { Log } from '../log'
import type { SettingsStore } from '../settings/store'
import type { OpenWindow } from './windows'

/** The page journals what was typed at most a second later; the rest is for the crossing. */
const journalDelay = 1_200
/** A write that hangs (a network drive that went away) must not keep the program open for ever. */
const patience = 5_000

/**
 * Closing asks nothing, because unsaved work is in the journal: the window disappears at once, its page lives on until the
 * last typing is journaled, then writes under way are waited for.
 */
export function closeGently(entry: OpenWindow, store: SettingsStore, log: Log): void {
  const { window } = entry
  let closing = false
  window.on('close', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    store.rememberWindow(window.getNormalBounds())
    // A hidden page has its timers slowed down, and the journal waits for one.
    window.webContents.setBackgroundThrottling(false)
    window.hide()
    void finish(entry, store)
      .catch((error) => log.error('A workspace did not close', error))
      .finally(() => window.destroy())
  })
}

async function finish(entry: OpenWindow, store: SettingsStore): Promise<void> {
  const wait = entry.lastInput + journalDelay - performance.now()
  if (wait > 0 && entry.workspace && !entry.window.webContents.isCrashed()) await sleep(wait)
  await Promise.race([Promise.all([entry.workspace?.close(), store.flush()]), sleep(patience)])
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
