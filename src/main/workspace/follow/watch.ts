import { relative, sep } from 'node:path'
import { type BackendType, subscribe } from '@parcel/watcher'
import { isBeside } from '../../articles/write/beside'

export interface Watch {
  readonly root: string
  /** Paths that something happened to, relative with '/', at most every 100 ms; a hint only: look at the disk. */
  readonly changed: (paths: readonly string[]) => void
  /** Too much happened, or git moved the whole checkout: look at everything. */
  readonly overflow: () => void
  /** The folder itself was deleted or moved: nothing more is told of it. */
  readonly lost: () => void
}

/** A burst is one change; a delete and a create within it are one update. In ms. */
const COALESCE_MS = 100

/**
 * So many paths in one burst, and the system may have thrown away what came behind them: Linux keeps 16,384 events, of which a pull
 * makes some for each file, and nobody says that it was too many.
 */
const MANY_PATHS = 1_000
/** So long nothing happens, and a large burst is through. In ms. */
const QUIET_MS = 500

/** What git rewrites when it moves a checkout; everything else in there is its own business. */
const GIT = new Set(['.git/HEAD', '.git/index'])
const IGNORED = [
  '.git/objects',
  '.git/logs',
  '.git/refs',
  '.git/hooks',
  '.git/lfs',
  '.git/modules',
  '**/node_modules/**',
]

/** What the system has itself. Left to choose, the library would start `watchman` wherever that is found, and wait for it. */
const BACKENDS: Partial<Record<NodeJS.Platform, BackendType>> = {
  darwin: 'fs-events',
  linux: 'inotify',
  win32: 'windows',
}
const backend = BACKENDS[process.platform]

/** Watches a folder; gives the function that stops. Throws where the system can't watch. */
export async function watch({ root, changed, overflow, lost }: Watch): Promise<() => Promise<void>> {
  const waiting = new Set<string>()
  let everything = false
  let timer: NodeJS.Timeout | null = null
  /** Behind a large burst. */
  let quiet: NodeJS.Timeout | null = null
  const stop = (): void => {
    for (const one of [timer, quiet]) if (one !== null) clearTimeout(one)
    timer = null
    quiet = null
  }
  const settled = (): void => {
    quiet = null
    overflow()
  }
  const flush = (): void => {
    timer = null
    const paths = [...waiting]
    if (quiet !== null) clearTimeout(quiet)
    if (quiet !== null || paths.length >= MANY_PATHS) quiet = setTimeout(settled, QUIET_MS)
    const all = everything
    waiting.clear()
    everything = false
    if (all) overflow()
    else if (paths.length > 0) changed(paths)
  }
  const note = (path: string, isDelete: boolean): void => {
    if (path === '' && isDelete) lost()
    else if (path.startsWith('.git/')) everything ||= GIT.has(path)
    else if (path !== '' && !isBeside(path)) waiting.add(path)
  }
  const subscription = await subscribe(
    root,
    (error, events) => {
      if (error !== null) everything = true
      else for (const event of events) note(relative(root, event.path).split(sep).join('/'), event.type === 'delete')
      if (everything || waiting.size > 0) timer ??= setTimeout(flush, COALESCE_MS)
    },
    { ignore: IGNORED, ...(backend && { backend }) },
  )
  return async () => {
    stop()
    await subscription.unsubscribe()
    stop()
  }
}
