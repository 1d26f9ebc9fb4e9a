import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { GUARDED } from './open-flags'

type Fill = (handle: FileHandle) => Promise<void>

const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | GUARDED

/** Opens a new file beside the old one, has it written and put in its place; where any of that fails the old one stays. */
async function put<T>(file: string, beside: string, fill: (handle: FileHandle) => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(beside, FLAGS, 0o600)
  try {
    const filled = await fill(handle)
    await rename(beside, file)
    return filled
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(beside, { force: true })
    throw error
  }
}

/**
 * Puts a new file of the user's data folder in the place of an old one: written beside it, made lasting, renamed. After a power
 * cut it is the old one or the new one, never half of one. Only for what is ours alone: nobody's change is looked for. `isShared`:
 * another process may write it at the same time; each writes its own, and the last one stands.
 */
export function replaceFile(file: string, write: Fill, isShared = false): Promise<void> {
  return put(file, isShared ? `${file}.${process.pid}.new` : `${file}.new`, async (handle) => {
    await write(handle)
    await handle.sync()
    await handle.close()
  })
}

/**
 * The same without waiting for the disk: once it resolves the file is there also where this program is killed. What it gives, to be
 * called once, makes it lasting; after a power cut before that the file may be torn, so only for one that its reader checks.
 */
export function replaceFileSoon(file: string, write: Fill): Promise<() => Promise<void>> {
  return put(file, `${file}.new`, async (handle) => {
    await write(handle)
    return () => handle.sync().finally(() => handle.close())
  })
}
