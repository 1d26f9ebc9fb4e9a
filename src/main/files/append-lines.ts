import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './sync-folder'

const BREAK = 10

/** A write that was torn leaves a line without its end: what comes next begins a new one. */
async function endsInBreak(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat()
  if (size === 0) return true
  const last = Buffer.alloc(1)
  await handle.read(last, 0, 1, size - 1)
  return last[0] === BREAK
}

/**
 * Adds lines to the end of a log in one write and makes them lasting; the file is made where it is missing, its folder has
 * to be there. Throws what the file system says; some of the lines may be there then.
 */
export async function appendLines(file: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return
  // The system refuses a link here, so that nothing is made where it leads; the caller resolves the ones it allows.
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)
  const handle = await open(file, flags, 0o644)
  try {
    const isNew = (await handle.stat()).size === 0
    const start = (await endsInBreak(handle)) ? '' : '\n'
    await handle.writeFile(`${start}${lines.join('\n')}\n`)
    await handle.sync()
    if (isNew) await syncFolder(dirname(file)).catch(() => undefined)
  } finally {
    await handle.close()
  }
}
