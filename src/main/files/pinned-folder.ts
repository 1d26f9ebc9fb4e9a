import { constants, existsSync, fstatSync, lstatSync, realpathSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, type Reason, ReasonError } from './reason'

/**
 * A folder that is held open while something is made, renamed or removed in it, so that none of it lands elsewhere when somebody
 * puts a link in its place meanwhile.
 */
export interface PinnedFolder {
  /** Where a name in it is; good until `close`. */
  readonly at: (name: string) => string
  /** Makes an empty file of this name where there is nothing. */
  readonly make: (name: string) => Promise<void>
  /** Throws where the folder is not what stands at its path any more. */
  readonly check: () => void
  /** Makes names in it lasting: what was made or renamed is there after a power cut. */
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Below it Linux has every open folder, whatever stands at its path now. */
const DESCRIPTORS = '/proc/self/fd'
const hasDescriptors = existsSync(DESCRIPTORS)
const moved: Reason = { code: 'folder-moved', message: 'Its folder was moved or replaced meanwhile.' }
const exact = { bigint: true } as const
const FLAGS = constants.O_RDONLY | (constants.O_DIRECTORY ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** Windows opens no folders, and a folder may be closed to readers. */
const openFolder = (folder: string): Promise<FileHandle | null> =>
  process.platform === 'win32' ? Promise.resolve(null) : open(folder, FLAGS).catch(() => null)

/** Holds a folder (absolute, links resolved); throws where it isn't there, or a link is on the way to it. Close it. */
export async function pinFolder(folder: string): Promise<PinnedFolder> {
  const handle = await openFolder(folder)
  const close = async (): Promise<void> => {
    await handle?.close()
  }
  try {
    const { dev, ino } = handle === null ? lstatSync(folder, exact) : fstatSync(handle.fd, exact)
    const check = (): void => {
      const now = lstatSync(folder, exact)
      if (now.dev === dev && now.ino === ino && realpathSync(folder) === folder) return
      throw new ReasonError(moved)
    }
    check()
    const base = handle !== null && hasDescriptors ? `${DESCRIPTORS}/${handle.fd}` : folder
    return {
      at: (name) => join(base, name),
      make: async (name) => {
        try {
          await (await open(join(base, name), 'wx', 0o644)).close()
        } catch (error) {
          if (codeOf(error) !== 'EEXIST') throw error
        }
      },
      check,
      sync: async () => {
        await handle?.sync()
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
