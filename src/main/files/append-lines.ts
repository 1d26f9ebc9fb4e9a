import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { GUARDED } from './open-flags'
import type { PinnedFolder } from './pinned-folder'
import { notAFile, type Reason, ReasonError } from './reason'

const BREAK = 10

/** Guarded, so that nothing is made where a link leads. */
const FLAGS = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | GUARDED

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
 * Adds lines to the end of a log in one write and makes them lasting; the file is made where it is missing. A file with a second
 * name, which may lie anywhere, is refused, and so is one that would be longer than what is read of it. Throws what the file system says; some of the lines may be there then.
 */
export async function appendLines(
  folder: PinnedFolder,
  name: string,
  lines: readonly string[],
  maxBytes: number,
): Promise<void> {
  if (lines.length === 0) return
  const handle = await open(folder.at(name), FLAGS, 0o644)
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new ReasonError(notAFile)
    if (stats.nlink > 1) throw new ReasonError(hardLink)
    folder.check()
    const start = (await endsInBreak(handle, stats.size)) ? '' : '\n'
    const bytes = Buffer.from(`${start}${lines.join('\n')}\n`)
    if (stats.size + bytes.length > maxBytes) throw new ReasonError(tooLarge)
    await handle.writeFile(bytes)
    await handle.sync()
    if (stats.size === 0) await folder.sync().catch(() => undefined)
  } finally {
    await handle.close()
  }
}
