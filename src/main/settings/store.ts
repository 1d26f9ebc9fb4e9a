import { constants, copyFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../shared/workspace/settings'
import type { RecentWorkspace, WorkspaceInfo } from '../../shared/workspace/workspace-info'
import { writeDataText } from '../files/data-file'
import { readFileGuardedSync } from '../files/read-file'
import { type Reason, reasonOf } from '../files/reason'
import { emptySettings, MAX_RECENTS, readSettings, type SettingsFile, writeSettings } from './file'

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
  /** What is to be told of the file; null where all was well. */
  readonly notice: Reason | null
}

/** Ten folders, forty places of triage, two hundred orders and the rest come to some 200 KB. */
const MAX_BYTES = 5_000_000

/**
 * Opens `settings.json` in the data folder. A file that can't be understood is moved aside as `settings.broken-TIME.json`
 * and begun anew, one in which something can't be is kept beside under that name; nothing is deleted. Where the disk doesn't
 * give the file it stays as it is, and what is chosen holds for this run. `failed` is told when a change could not be written.
 */
export function openSettings(dataFolder: string, now: Date, failed: (error: unknown) => void): OpenedSettings {
  const path = join(dataFolder, 'settings.json')
  const aside = `settings.broken-${now.toISOString().replaceAll(/[:.]/g, '-')}.json`
  const opened = readOrSetAside(path, join(dataFolder, aside), aside)
  let file = opened.file
  let writing: Promise<void> = Promise.resolve()
  /** A write waits for its turn. */
  let isDue = false

  const put = (next: SettingsFile): void => {
    file = next
    if (!opened.isKept || isDue) return
    isDue = true
    // One after the other, each with what is newest when its turn comes: what changes until then is in it.
    writing = writing
      .then(() => {
        isDue = false
        return writeDataText(path, writeSettings(file))
      })
      .catch(failed)
  }

  // What was left out is left out of the file too: it is said once.
  if (opened.notice?.code === 'settings-odd') put(file)

  return {
    notice: opened.notice,
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
        put({ ...file, recents: [{ id, name, folder, root }, ...others].slice(0, MAX_RECENTS) })
      },
      forget: (id) => put({ ...file, recents: file.recents.filter((recent) => recent.id !== id) }),
      window: () => file.window,
      rememberWindow: (window) => put({ ...file, window }),
      flush: () => writing,
    },
  }
}

interface Read {
  readonly file: SettingsFile
  readonly notice: Reason | null
  /** What changes is written. */
  readonly isKept: boolean
}

const unreadable = (why: string): Read => ({
  file: emptySettings,
  notice: {
    code: 'settings-unreadable',
    message: `Your settings can’t be read: ${why} This run has its own, which are not kept.`,
  },
  isKept: false,
})

/** `name`: what `aside` is called in front of the editor. */
function readOrSetAside(path: string, aside: string, name: string): Read {
  const read = readFileGuardedSync(path, { maxBytes: MAX_BYTES })
  if (read.kind === 'refused' && read.reason.code === 'missing')
    return { file: emptySettings, notice: null, isKept: true }
  // What is too large is none of ours.
  if (read.kind === 'refused' && read.reason.code !== 'too-large') return unreadable(read.reason.message)
  try {
    return understand(read.kind === 'bytes' ? read.bytes : Buffer.alloc(0), path, aside, name)
  } catch (error) {
    return unreadable(reasonOf(error).message)
  }
}

/** Throws what the file system says where the old file can't be kept. */
function understand(bytes: Buffer, path: string, aside: string, name: string): Read {
  const kept = `The old file is kept as ${name}.`
  let found: ReturnType<typeof readSettings>
  try {
    found = readSettings(bytes.toString('utf8'))
  } catch {
    renameSync(path, aside)
    const message = `Your settings could not be read and begin anew. ${kept}`
    return { file: emptySettings, notice: { code: 'settings-rebuilt', message }, isKept: true }
  }
  const { file, odd } = found
  if (odd.length === 0) return { file, notice: null, isKept: true }
  copyFileSync(path, aside, constants.COPYFILE_EXCL)
  const message = `Something in your settings could not be read and is left out (${odd.join(', ')}). ${kept}`
  return { file, notice: { code: 'settings-odd', message }, isKept: true }
}
