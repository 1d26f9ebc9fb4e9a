import { type BigIntStats, fstatSync, linkSync, lstatSync, renameSync, unlinkSync } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { hashOf } from '../../files/hash'
import { type PinnedFolder, pinFolder } from '../../files/pinned-folder'
import { readFileGuardedSync } from '../../files/read-file'
import { codeOf, type Reason, ReasonError, reasonOf } from '../../files/reason'
import { keptMessage, outName, temporaryName } from './beside'
import { type Exchange, loadExchange, moveFromLock, swapIn } from './exchange'
import { noteOwnWrite } from './own-writes'
import { tellOfSaves } from './save-news'

export interface Write {
  /** Absolute, links resolved. */
  readonly file: string
  /** What it is to hold: an article's text, or the bytes of a picture. */
  readonly text: string | Uint8Array
  /** Hash of what the file held when the edit was made; null: there is no file, and what another program put there is not replaced. */
  readonly baseHash: string | null
  /** The editor said yes to losing what a rename loses; 'read-only': to that alone. */
  readonly replace: boolean | 'read-only'
  /** How long a save of somebody else is waited for, in ms. */
  readonly patience?: number
  /** Told what a program still wrote into a file that this save took out of its place, with the bytes that it had then. */
  readonly late?: (bytes: Buffer, before: Buffer) => Promise<void>
}
export type Written =
  | { readonly kind: 'written'; readonly hash: string }
  /**
   * The file isn't what it was: nothing was written. `theirs`: versions that came out for ours, and went back; who read the file
   * in that moment knows nothing of them.
   */
  | { readonly kind: 'moved'; readonly theirs?: readonly Buffer[] }
  | { readonly kind: 'ask'; readonly reason: Reason }
  | { readonly kind: 'refused'; readonly reason: Reason }

/** A killed run leaves its file behind; one that didn't change for so long is nobody's. */
const STALE_LOCK_MS = 10_000
const WINDOWS_RETRY_MS = 2_000
/** How long a save of somebody else is waited for, unless said. */
const PATIENCE_MS = 12_000

const exact = { bigint: true } as const
const refuse = (code: string, message: string): Written => ({ kind: 'refused', reason: { code, message } })

/** What a rename would lose that nobody said yes to; null where nothing. By mode bits, not by access: root may write anything. */
function lostByRename(stats: BigIntStats, replace: Write['replace']): Reason | null {
  if (replace === true) return null
  if (replace === false && (stats.mode & 0o200n) === 0n) {
    return { code: 'read-only', message: 'This file is read-only. Replace it anyway?' }
  }
  const user = process.getuid?.()
  if (user !== undefined && stats.uid !== BigInt(user)) {
    return { code: 'foreign-owner', message: 'This file belongs to another user. Replace it with one of yours?' }
  }
  if (stats.nlink > 1n) {
    return { code: 'hard-link', message: 'This file has a second name on the disk. Saving would part the two.' }
  }
  return null
}

const isSame = (a: BigIntStats, b: BigIntStats): boolean =>
  a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs

/** Removes the temporary file if it is old and nobody is writing it; true where it is out of the way. */
export async function sweepStale(temporary: string): Promise<boolean> {
  const first = await lstat(temporary, exact).catch(() => null)
  if (first === null) return true
  // A clock may have been set since, to either side.
  if (!first.isFile() || Math.abs(Date.now() - Number(first.mtimeMs)) < STALE_LOCK_MS) return false
  await wait(50)
  try {
    // Look and removal in one tick, so that a fresh file of another writer isn't taken for the old one.
    if (!isSame(first, lstatSync(temporary, exact))) return false
    unlinkSync(temporary)
  } catch (error) {
    return codeOf(error) === 'ENOENT'
  }
  return true
}

/** Throws where something else than a file of a save stands in its place: waiting for that to go would take for ever. */
async function mustBeLock(temporary: string, name: string): Promise<void> {
  const there = await lstat(temporary).catch(() => null)
  if (there === null || there.isFile()) return
  const what = there.isDirectory() ? 'A folder' : there.isSymbolicLink() ? 'A link' : 'A pipe or a device'
  const message = `${what} named ${name} stands where a save is written. Move it away, then save again.`
  throw new ReasonError({ code: 'in-the-way', message })
}

/** Opens the temporary file, waiting for another writer's. */
async function openTemporary(temporary: string, name: string, mode: number, patience: number): Promise<FileHandle> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await open(temporary, 'wx', mode)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    await mustBeLock(temporary, name)
    if (await sweepStale(temporary)) continue
    if (performance.now() > until) {
      throw new ReasonError({ code: 'locked', message: 'Another program is saving this article.' })
    }
    await wait(20)
  }
}

/** A save on its way: where its file and its temporary one are, and the text. */
interface Job {
  readonly folder: PinnedFolder
  readonly file: string
  readonly temporary: string
  readonly write: Write
  /** As the file was when the temporary one was made like it; null: there is none. */
  readonly old: BigIntStats | null
  readonly exchange: Exchange | null
  /** The inode of what is ours at `temporary`: null where nothing is; before the first look at it unknown. */
  lock: bigint | null | 'unknown'
}

/** The last look in the same tick as what follows it; null where the file still is the base. */
function lookLast({ folder, file, write, old }: Job): Written | null {
  const before = lstatSync(file, exact)
  const disk = readFileGuardedSync(file, { maxBytes: Number(before.size) })
  if (disk.kind === 'refused') return before.isFile() ? { kind: 'refused', reason: disk.reason } : { kind: 'moved' }
  if (hashOf(disk.bytes) !== write.baseHash) return { kind: 'moved' }
  const after = lstatSync(file, exact)
  if (!isSame(before, after) || before.ctimeNs !== after.ctimeNs) return { kind: 'moved' }
  if (old !== null && (after.mode !== old.mode || after.uid !== old.uid || after.gid !== old.gid))
    return { kind: 'moved' }
  const loss = lostByRename(after, write.replace)
  if (loss !== null) return { kind: 'ask', reason: loss }
  folder.check()
  return null
}

/** Puts the temporary file in the place of the article. */
function swap(job: Job, ours: BigIntStats): Written {
  const { folder, file, temporary, write } = job
  if (!isSame(lstatSync(temporary, exact), ours)) return refuse('locked', 'Another program took over this save.')
  if (write.baseHash === null) {
    folder.check()
    return putWhereNothingIs(temporary, file) ? written(job) : { kind: 'moved' }
  }
  return swapByExchange(job, write.baseHash, ours) ?? swapByRename(job)
}

/** Compare and rename: what a foreign writer does in between can't be excluded, only be made rare. */
function swapByRename(job: Job): Written {
  const found = lookLast(job)
  if (found !== null) return found
  // Nothing stands between the last look and the rename.
  renameSync(job.temporary, job.file)
  return written(job)
}

/** Exchange, and look at what came out; null where this system or this file system can't. */
function swapByExchange(job: Job, baseHash: string, stats: BigIntStats): Written | null {
  const { exchange, file, write, folder } = job
  if (exchange === null) return null
  const hash = hashOf(write.text)
  const name = outName(basename(file), baseHash, hash)
  const out = folder.at(name)
  const lock = moveFromLock(exchange, job.temporary, out)
  if (lock === null) return unsupported()
  job.lock = lock
  try {
    const found = lookLast(job)
    if (found !== null) return found
    const kept = { code: 'kept-beside', message: keptMessage(file, name) }
    const done = swapIn({ exchange, file, out, ours: { stats, hash }, baseHash, late: write.late, kept })
    return done.kind === 'written' ? { kind: 'written', hash } : done
  } finally {
    removeOwn(out, stats.ino)
  }
}

function unsupported(): null {
  tellOfSaves({ kind: 'log', message: 'A file system without exchange of files: saves compare and rename.' })
  return null
}

function written(job: Job): Written {
  job.lock = null
  return { kind: 'written', hash: hashOf(job.write.text) }
}

/** A second name can't take the place of a file, as a rename would. */
function putWhereNothingIs(temporary: string, file: string): boolean {
  try {
    linkSync(temporary, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // Some file systems know no second names.
    if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) return false
    renameSync(temporary, file)
    return true
  }
  unlinkSync(temporary)
  return true
}

/** Virus scanners and indexers hold files open on Windows for a moment. */
async function swapPatiently(job: Job, ours: BigIntStats): Promise<Written> {
  const until = performance.now() + WINDOWS_RETRY_MS
  for (;;) {
    try {
      return swap(job, ours)
    } catch (error) {
      const passing = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))
      if (!passing || performance.now() > until) throw error
      await wait(50)
    }
  }
}

const bytesOf = (text: Write['text']): Buffer =>
  typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text)

/** Gives the new file (`made`) the owner, the group and the mode of the old one. */
async function makeLike(handle: FileHandle, made: BigIntStats, old: BigIntStats): Promise<void> {
  if (process.platform === 'win32') return
  const isOwned = made.uid === old.uid && made.gid === old.gid
  // Only root may give a file away, and only its own groups are open to others: what can't be kept was asked about.
  if (!isOwned) await handle.chown(Number(old.uid), Number(old.gid)).catch(() => undefined)
  // Beyond the umask, and after chown, which clears the set-user bits.
  if (!isOwned || made.mode !== old.mode) await handle.chmod(Number(old.mode & 0o7777n))
}

/** Writes all bytes and makes them lasting; gives how the file is then. Throws where any step fails. */
async function fill(handle: FileHandle, bytes: Uint8Array, { old }: Job): Promise<BigIntStats> {
  await handle.writeFile(bytes)
  // Asked at once: of an open file that takes less than to wait for an answer.
  if (old !== null) await makeLike(handle, fstatSync(handle.fd, exact), old)
  await handle.sync()
  const stats = fstatSync(handle.fd, exact)
  if (stats.size !== BigInt(bytes.length))
    throw Object.assign(new Error('The file came out short.'), { code: 'ENOSPC' })
  noteOwnWrite(stats)
  return stats
}

/** Only our own: it may have been swept and be somebody else's by now. What stays, the next save or start sweeps. */
function removeOwn(file: string, ino: bigint | 'unknown'): void {
  try {
    // Unknown: it was opened a moment ago.
    if (ino === 'unknown' || lstatSync(file, exact).ino === ino) unlinkSync(file)
  } catch {}
}

async function writeBeside(job: Job, handle: FileHandle): Promise<Written> {
  try {
    let filled: BigIntStats
    try {
      job.lock = fstatSync(handle.fd, exact).ino
      filled = await fill(handle, bytesOf(job.write.text), job)
    } finally {
      await handle.close()
    }
    return await swapPatiently(job, filled)
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) }
  } finally {
    if (job.lock !== null) removeOwn(job.temporary, job.lock)
  }
}

async function writeIn(folder: PinnedFolder, write: Write): Promise<Written> {
  const name = basename(write.file)
  const [file, temporary] = [folder.at(name), folder.at(temporaryName(name))]
  const old = write.baseHash === null ? null : lstatSync(file, exact)
  if (old !== null && !old.isFile()) return refuse('not-a-file', 'Not a file any more.')
  const loss = old && lostByRename(old, write.replace)
  if (loss !== null) return { kind: 'ask', reason: loss }
  const exchange = old && (await loadExchange())
  const job: Job = { folder, write, file, temporary, old, exchange, lock: 'unknown' }
  const mode = old === null ? 0o666 : Number(old.mode & 0o777n) | 0o200
  const handle = await openTemporary(job.temporary, temporaryName(name), mode, write.patience ?? PATIENCE_MS)
  const done = await writeBeside(job, handle)
  // The rename has happened: a folder that can't be synced is no reason to call the save failed.
  if (done.kind === 'written') await folder.sync().catch(() => undefined)
  return done
}

/**
 * Puts `text` in the place of a file that still is what `baseHash` says: the old bytes or the new ones, never a mixture.
 * Mode (and for root the owner) stay. Never throws; a file that doesn't exist is refused where an edit has a base.
 */
export async function writeAtomic(write: Write): Promise<Written> {
  if (typeof write.text === 'string' && bytesOf(write.text).toString('utf8') !== write.text)
    return refuse('not-text', 'The text holds half a character.')
  let folder: PinnedFolder | null = null
  try {
    folder = await pinFolder(dirname(write.file))
    return await writeIn(folder, write)
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) }
  } finally {
    await folder?.close().catch(() => undefined)
  }
}
