import { readFileSync, renameSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecentWorkspace, Settings, WorkspaceInfo } from '../../shared/ipc/contract'
import { emptySettings, readSettings, type SettingsFile, writeSettings } from './file'

type Bounds = NonNullable<SettingsFile['window']>

/** What the user chose, the folders that were open, where the window stood. Reading is from memory, each change is written. */
export interface SettingsStore {
  readonly settings: () => Settings
  readonly change: (change: { readonly [K in keyof Settings]?: Settings[K] | undefined }) => Settings
  readonly recents: () => RecentWorkspace[]
  /** Real path of a recent workspace; null for an id that isn't one. */
  readonly rootOf: (id: string) => string | null
  /** Puts a workspace first; ten are kept. */
  readonly remember: (workspace: WorkspaceInfo, root: string) => void
  readonly forget: (id: string) => void
  readonly window: () => Bounds | null
  readonly rememberWindow: (bounds: Bounds) => void
  /** Resolves when all changes are in the file. */
  readonly flush: () => Promise<void>
}

export interface OpenedSettings {
  readonly store: SettingsStore
  /** Where a broken file was moved to, its name only; null where all was well. */
  readonly broken: string | null
}

/**
 * Opens `settings.json` in the data folder. A file that can't be understood is moved aside as `settings.broken-TIME.json`
 * and begun anew; nothing is deleted. `failed` is told when a change could not be written.
 */
export function openSettings(dataFolder: string, now: Date, failed: (error: unknown) => void): OpenedSettings {
  const path = join(dataFolder, 'settings.json')
  const { file: start, broken } = readOrMoveAside(path, dataFolder, now)
  let file = start
  let writing: Promise<void> = Promise.resolve()

  const put = (next: SettingsFile): void => {
    file = next
    // One after the other, each with what is newest when its turn comes.
    writing = writing.then(() => replaceFile(path, writeSettings(file))).catch(failed)
  }

  return {
    broken,
    store: {
      settings: () => file.settings,
      change: (change) => {
        const chosen = Object.entries(change).filter(([, value]) => value !== undefined)
        put({ ...file, settings: { ...file.settings, ...Object.fromEntries(chosen) } })
        return file.settings
      },
      recents: () => file.recents.map(({ id, name, folder }) => ({ id, name, folder })),
      rootOf: (id) => file.recents.find((recent) => recent.id === id)?.root ?? null,
      remember: ({ id, name, folder }, root) => {
        const others = file.recents.filter((recent) => recent.id !== id)
        put({ ...file, recents: [{ id, name, folder, root }, ...others].slice(0, 10) })
      },
      forget: (id) => put({ ...file, recents: file.recents.filter((recent) => recent.id !== id) }),
      window: () => file.window,
      rememberWindow: (window) => put({ ...file, window }),
      flush: () => writing,
    },
  }
}

function readOrMoveAside(path: string, folder: string, now: Date): { file: SettingsFile; broken: string | null } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { file: emptySettings, broken: null }
    throw error
  }
  try {
    return { file: readSettings(text), broken: null }
  } catch {
    const name = `settings.broken-${now.toISOString().replaceAll(/[:.]/g, '-')}.json`
    renameSync(path, join(folder, name))
    return { file: emptySettings, broken: name }
  }
}

/** Writes beside the file, syncs and renames: after a power cut it holds the old or the new text, never half of one. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  const handle = await open(beside, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, path)
}
