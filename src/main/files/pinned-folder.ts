import { constants, fstatSync, lstatSync, realpathSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { placeOf } from './descriptors'
import { codeOf, folderMoved, ReasonError } from './reason'

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

const exact = { bigint: true } as const
const FLAGS = constants.O_RDONLY | (constants.O_DIRECTORY ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** What an open answers where a link took the folder's place. */
const LINK_CODES = ['ELOOP', 'ENOTDIR']

/** Null on Windows, which opens no folders. Elsewhere one that can't be held isn't written in: its path may lead elsewhere by now. */
async function openFolder(folder: string): Promise<FileHandle | null> {
  if (process.platform === 'win32') return null
  try {
    return await open(folder, FLAGS)
  } catch (error) {
    throw LINK_CODES.includes(codeOf(error)) ? new ReasonError(folderMoved) : error
  }
}

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
      throw new ReasonError(folderMoved)
    }
    check()
    const base = (handle === null ? null : placeOf(handle.fd)) ?? folder
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
