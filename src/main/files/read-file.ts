import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { mustBeAt } from './descriptors'
import { GUARDED } from './open-flags'
import { notAFile, type Reason, ReasonError, reasonOf } from './reason'

/*
 * The one door for reading files that others may have made, in a workspace or in the data folder. A bare read waits for ever
 * at a pipe, follows a link to wherever it leads, and takes as much memory as the file is long. The linter refuses it elsewhere.
 */

export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly stats: Stats }
  /** `start`: the first bytes of a file that is too large. `stats` null: nothing is known of it. */
  | { readonly kind: 'refused'; readonly reason: Reason; readonly start: Buffer | null; readonly stats: Stats | null }

export interface ReadLimits {
  /** Longer files are refused. */
  readonly maxBytes: number
  /** How much of the start of a file that is too large is read. */
  readonly startBytes?: number
  /** Its links are resolved: what a folder above leads to that became a link since is refused. */
  readonly isReal?: boolean
  readonly timeoutMs?: number
}

/** A disk that takes longer for one file is away: a network drive, a file system whose program hangs. */
const TIMEOUT_MS = 10_000
/** Files that the system makes up say that they are empty. */
const LEAST_BYTES = 4_096

/** What is asked of the disk at a time, so that a read that nobody waits for any more ends soon. */
const CHUNK_BYTES = 1_000_000
const tooSlow: Reason = { code: 'too-slow', message: 'The disk doesn’t answer.' }

export const READ_FLAGS = constants.O_RDONLY | GUARDED

const refuse = (reason: Reason, stats: Stats | null = null, start: Buffer | null = null): FileRead => ({
  kind: 'refused',
  reason,
  start,
  stats,
})

/** Throws where this is no ordinary file. */
function mustBeFile(stats: Stats): void {
  if (stats.isFile()) return
  if (stats.isSymbolicLink()) throw new ReasonError({ code: 'link', message: 'A link that takes the place of a file.' })
  if (stats.isDirectory()) throw new ReasonError({ code: 'folder', message: 'A folder with the name of a file.' })
  throw new ReasonError(notAFile)
}

function tooLarge(stats: Stats, maxBytes: number, start: Buffer | null): FileRead {
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1).replace('.0', '')} MB`
  const message = `Too large: ${megabytes(stats.size)}; up to ${megabytes(maxBytes)} can be read.`
  return refuse({ code: 'too-large', message }, stats, start)
}

/** What comes while a file is read is for the next look at it. */
const roomFor = ({ size }: Stats): Buffer => Buffer.allocUnsafe(Math.max(size, LEAST_BYTES))

async function readHandle(
  handle: FileHandle,
  { maxBytes, startBytes = 0 }: ReadLimits,
  late: AbortSignal,
): Promise<FileRead> {
  const stats = fstatSync(handle.fd)
  mustBeFile(stats)
  const isTooLarge = stats.size > maxBytes
  const bytes = isTooLarge ? Buffer.alloc(startBytes) : roomFor(stats)
  let length = 0
  for (let read = -1; read !== 0 && length < bytes.length; length += read) {
    late.throwIfAborted()
    read = (await handle.read(bytes, length, Math.min(CHUNK_BYTES, bytes.length - length), null)).bytesRead
  }
  if (isTooLarge) return tooLarge(stats, maxBytes, bytes.subarray(0, length))
  return { kind: 'bytes', bytes: bytes.subarray(0, length), stats }
}

async function readNow(file: string, limits: ReadLimits, late: AbortSignal): Promise<FileRead> {
  try {
    // Before the open: opening a device may already do something.
    mustBeFile(await lstat(file))
    const handle = await open(file, READ_FLAGS)
    try {
      if (limits.isReal === true) mustBeAt(handle.fd, file)
      return await readHandle(handle, limits, late)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return refuse(reasonOf(error))
  }
}

/** Reads an ordinary file (absolute, links resolved), or says why not. Never throws, and never waits for ever. */
export async function readFileGuarded(file: string, limits: ReadLimits): Promise<FileRead> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), limits.timeoutMs ?? TIMEOUT_MS)
  const given = new Promise<FileRead>((resolve) => {
    late.signal.addEventListener('abort', () => resolve(refuse(tooSlow)))
  })
  try {
    return await Promise.race([readNow(file, limits, late.signal), given])
  } finally {
    clearTimeout(timer)
  }
}

/** Opens an ordinary file for reading, to be closed by the caller; throws where it is none. */
export function openGuardedSync(file: string): { readonly handle: number; readonly stats: Stats } {
  mustBeFile(lstatSync(file))
  const handle = openSync(file, READ_FLAGS)
  try {
    const stats = fstatSync(handle)
    mustBeFile(stats)
    return { handle, stats }
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

/** What an open file holds, from its start, in one tick. */
export function readOpenSync(handle: number, stats: Stats): Buffer {
  const bytes = roomFor(stats)
  let length = 0
  for (let read = -1; read !== 0 && length < bytes.length; length += read) {
    read = readSync(handle, bytes, length, bytes.length - length, length)
  }
  return bytes.subarray(0, length)
}

/** The same as `readFileGuarded` in one tick, for who must not be overtaken; without the time limit. */
export function readFileGuardedSync(file: string, { maxBytes }: Pick<ReadLimits, 'maxBytes'>): FileRead {
  try {
    const { handle, stats } = openGuardedSync(file)
    try {
      if (stats.size > maxBytes) return tooLarge(stats, maxBytes, null)
      return { kind: 'bytes', bytes: readOpenSync(handle, stats), stats }
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return refuse(reasonOf(error))
  }
}

/** The text of a file of ours, or null where it isn't there; throws the reason for everything else. */
export async function readOwnText(file: string, limits: ReadLimits): Promise<string | null> {
  const read = await readFileGuarded(file, limits)
  if (read.kind === 'bytes') return read.bytes.toString('utf8')
  if (read.reason.code === 'missing') return null
  throw new ReasonError(read.reason)
}
