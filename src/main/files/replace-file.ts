import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { GUARDED } from './open-flags'

const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | GUARDED

/**
 * Puts a new file of the user's data folder in the place of an old one: written beside it, made lasting, renamed. After a power
 * cut it is the old one or the new one, never half of one. Only for what is ours alone: nobody's change is looked for. `isShared`:
 * another process may write it at the same time; each writes its own, and the last one stands.
 */
export async function replaceFile(
  file: string,
  write: (handle: FileHandle) => Promise<void>,
  isShared = false,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const beside = isShared ? `${file}.${process.pid}.new` : `${file}.new`
  const handle = await open(beside, FLAGS, 0o600)
  try {
    await write(handle)
    await handle.sync()
    await handle.close()
    await rename(beside, file)
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(beside, { force: true })
    throw error
  }
}
