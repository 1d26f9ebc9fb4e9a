import { constants, fstatSync, lstatSync, realpathSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { placeOf } from './descriptors'
import { GUARDED } from './open-flags'
import { codeOf, folderMoved, notAFile, type Reason, ReasonError } from './reason'
import { syncTogether } from './sync-together'

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
  /** Makes names in it lasting: what was made or renamed is there after a power cut. Writers in one folder share a sync. */
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
        if (handle !== null) await syncTogether(`${dev}:${ino}`, () => handle.sync())
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const BREAK = 10

/** Guarded, so that nothing is made where a link leads. */
const APPEND_FLAGS = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | GUARDED

const hardLink: Reason = {
  code: 'hard-link',
  message: 'It has a second name on the disk, which would be written too.',
}

const tooLarge: Reason = { code: 'too-large', message: 'Too large: it could not be read again.' }

/** A write that was torn leaves a line without its end: what comes next begins a new one. */
async function endsInBreak(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true
  const last = Buffer.alloc(1)
  await handle.read(last, 0, 1, size - 1)
  return last[0] === BREAK
}

/**
 * Adds lines to the end of a log in one write; once it resolves they are there also where this program is killed. The file is made
 * where it is missing. A file with a second name, which may lie anywhere, is refused, and so is one that would be longer than what is
 * read of it. Throws what the file system says; some of the lines may be there then. What it gives, to be called once, makes them
 * lasting; after a power cut before that they may be torn, so only for a log whose reader leaves torn lines out.
 */
export async function appendLinesSoon(
  folder: PinnedFolder,
  name: string,
  lines: readonly string[],
  maxBytes: number,
): Promise<() => Promise<void>> {
  if (lines.length === 0) return async () => {}
  const handle = await open(folder.at(name), APPEND_FLAGS, 0o644)
  const sync = (): Promise<void> => handle.sync().finally(() => handle.close())
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new ReasonError(notAFile)
    if (stats.nlink > 1) throw new ReasonError(hardLink)
    folder.check()
    const start = (await endsInBreak(handle, stats.size)) ? '' : '\n'
    const bytes = Buffer.from(`${start}${lines.join('\n')}\n`)
    if (stats.size + bytes.length > maxBytes) throw new ReasonError(tooLarge)
    await handle.writeFile(bytes)
    if (stats.size > 0) return sync
  } catch (error) {
    await handle.close().catch(() => undefined)
    throw error
  }
  // Its name is made lasting with it, as long as the folder is held.
  await sync()
  await folder.sync().catch(() => undefined)
  return async () => {}
}

/** The same, lasting once it resolves. */
export const appendLines = (...asked: Parameters<typeof appendLinesSoon>): Promise<void> =>
  appendLinesSoon(...asked).then((sync) => sync())
