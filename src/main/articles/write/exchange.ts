import { type BigIntStats, close, closeSync, fstatSync, lstatSync, openSync, renameSync, unlinkSync } from 'node:fs'
import { hashOf } from '../../files/hash'
import { openGuardedSync, readOpenSync } from '../../files/read-file'
import { codeOf, type Reason, ReasonError } from '../../files/reason'
import { tellOfSaves } from './save-news'
import { type HasWriter, lookAgain } from './second-look'

/** What the system does in one step and no call of Node does. */
export interface Exchange {
  /**
   * Two names of one file system change places; neither is ever absent. Throws with a `code`, as a call of Node does.
   * The file that others look at is `one`: Linux tells of it as gone and there again, which watchers take for a change, and of
   * `other` as there and gone, which they take for nothing, with all else that happens to it in the same moment.
   */
  readonly swap: (one: string, other: string) => void
  /** A file gets another name, which nothing has: EEXIST where something has it. Throws as `swap` does. */
  readonly move: (from: string, to: string) => void
  /** The file must itself be open for reading. */
  readonly hasWriter: HasWriter
}

/** `AT_FDCWD`: paths are absolute. */
const HERE = -100
/** `RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of macOS happen to be the same. */
const SWAP = 2
/** `RENAME_NOREPLACE` */
const NEW_ON_LINUX = 1
/** `RENAME_EXCL` */
const NEW_ON_MAC = 4
const F_SETLEASE = 1024
const F_RDLCK = 0
const F_UNLCK = 2

type Koffi = typeof import('koffi')['default']

function failed({ errno, os }: Koffi): Error {
  const number = errno()
  const code = Object.keys(os.errno).find((name) => os.errno[name] === number) ?? `E${number}`
  return Object.assign(new Error(code), { code })
}

function onLinux(koffi: Koffi): Exchange {
  const library = koffi.load('libc.so.6')
  const rename = library.func('int renameat2(int, const char *, int, const char *, unsigned int)')
  const control = library.func('int fcntl(int, int, ...)')
  return {
    swap: (one, other) => {
      if (rename(HERE, one, HERE, other, SWAP) !== 0) throw failed(koffi)
    },
    move: (from, to) => {
      if (rename(HERE, from, HERE, to, NEW_ON_LINUX) !== 0) throw failed(koffi)
    },
    hasWriter: (descriptor) => {
      // A read lease is given only where nobody may write; it is given back at once.
      if (control(descriptor, F_SETLEASE, 'int', F_RDLCK) === 0) {
        control(descriptor, F_SETLEASE, 'int', F_UNLCK)
        return false
      }
      return koffi.errno() === koffi.os.errno.EAGAIN ? true : null
    },
  }
}

function onMac(koffi: Koffi): Exchange {
  const rename = koffi.load('libSystem.B.dylib').func('int renamex_np(const char *, const char *, unsigned int)')
  return {
    swap: (one, other) => {
      if (rename(one, other, SWAP) !== 0) throw failed(koffi)
    },
    move: (from, to) => {
      if (rename(from, to, NEW_ON_MAC) !== 0) throw failed(koffi)
    },
    hasWriter: () => null,
  }
}

async function load(): Promise<Exchange | null> {
  const bind = { linux: onLinux, darwin: onMac }[process.platform as string]
  if (bind === undefined) return null
  try {
    return bind((await import('koffi')).default)
  } catch (error) {
    tellOfSaves({ kind: 'log', message: `No exchange of files, saves compare and rename: ${String(error)}` })
    return null
  }
}

let loaded: Promise<Exchange | null> | null = null

/** Loads it at the first save, since that takes 12 ms; null where this system, or this build, has none. */
export function loadExchange(): Promise<Exchange | null> {
  loaded ??= load()
  return loaded
}

/** This file system can't: what a call of `swap` or `move` throws then. */
const isUnsupported = (code: string): boolean => ['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(code)

export interface SwapIn {
  readonly exchange: Exchange
  /** The article, and the name beside it under which ours goes in and what was there comes out. */
  readonly file: string
  readonly out: string
  /** What lies at `out`. */
  readonly ours: { readonly stats: BigIntStats; readonly hash: string }
  readonly baseHash: string
  /** Told what a program still wrote into what came out, with the bytes that it had then. */
  readonly late: ((bytes: Buffer, before: Buffer) => Promise<void>) | undefined
  /** Why a version that couldn't be put back lies at `out`. */
  readonly kept: Reason
}
/** `moved`: the file holds the newest version of others again; `theirs` are all that came out, the oldest first. */
export type SwappedIn = { readonly kind: 'written' } | { readonly kind: 'moved'; readonly theirs: readonly Buffer[] }

/** Others would have to replace the file within each of so many looks. */
const MOST_TURNS = 100

/** What came out; `open` null where it isn't a file that can be read: a link, a folder, a foreign one. */
interface Came {
  readonly stats: BigIntStats
  readonly open: { readonly descriptor: number; readonly bytes: Buffer; readonly hash: string } | null
}

const exact = { bigint: true } as const

function openOut(out: string): Came['open'] {
  let descriptor: number
  try {
    descriptor = openGuardedSync(out).handle
  } catch {
    return null
  }
  try {
    const bytes = readOpenSync(descriptor, fstatSync(descriptor))
    return { descriptor, bytes, hash: hashOf(bytes) }
  } catch {
    closeSync(descriptor)
    return null
  }
}

const lookAt = (out: string): Came => ({ stats: lstatSync(out, exact), open: openOut(out) })

/** Same bytes are the same version, whoever wrote them; what can't be read is told by its stats, which a swap doesn't change. */
const isSame = (came: Came, put: { readonly stats: BigIntStats; readonly hash: string | null }): boolean =>
  came.open !== null && put.hash !== null
    ? came.open.hash === put.hash
    : came.stats.ino === put.stats.ino && came.stats.size === put.stats.size && came.stats.mtimeNs === put.stats.mtimeNs

/** Nobody can write into what came out any more, and nobody did since it was read. */
function isQuiet(exchange: Exchange, descriptor: number, hash: string): boolean {
  try {
    // Without a name nobody can open it; who had it open may have written and closed since the look.
    return exchange.hasWriter(descriptor) === false && hashOf(readOpenSync(descriptor, fstatSync(descriptor))) === hash
  } catch {
    return false
  }
}

/** Closes the last that is left of a file without a name: the disk frees it then, which takes a millisecond that nobody waits for. */
const forget = (descriptor: number): void => close(descriptor, () => undefined)

/** Removes what came out and was read. Who has it open may be writing into it still, which is looked at again. Never throws. */
function letGo({ exchange, out, late }: SwapIn, { open, stats }: Came): void {
  try {
    unlinkSync(out)
  } catch {
    // The next start knows it by its name.
  }
  if (open === null) return
  const { descriptor, bytes, hash } = open
  // What has a second name isn't lost.
  if (late === undefined || stats.nlink > 1n || isQuiet(exchange, descriptor, hash)) forget(descriptor)
  else lookAgain(descriptor, hash, exchange.hasWriter, (now) => late(now, bytes))
}

function shut({ open }: Came): void {
  if (open !== null) closeSync(open.descriptor)
}

/** Puts what came out back, until what comes out is what was put in: nobody replaced it meanwhile. */
function putBack(job: SwapIn, first: Came): SwappedIn {
  const { exchange, file, out } = job
  const theirs: Buffer[] = []
  let put: { readonly stats: BigIntStats; readonly hash: string | null } = job.ours
  let came = first
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    if (came.open !== null) theirs.push(came.open.bytes)
    shut(came)
    exchange.swap(file, out)
    const next = lookAt(out)
    if (isSame(next, put)) {
      letGo(job, next)
      return { kind: 'moved', theirs }
    }
    put = { stats: came.stats, hash: came.open?.hash ?? null }
    came = next
  }
  shut(came)
  throw new ReasonError(job.kept)
}

/** Something failed after the swap: ours goes out again, unless that fails too. */
function takeOut({ exchange, file, out, ours, kept }: SwapIn): void {
  const isOurs = (): boolean => lstatSync(out, exact).ino === ours.stats.ino
  try {
    if (!isOurs()) exchange.swap(file, out)
    if (isOurs()) return
  } catch {}
  throw new ReasonError(kept)
}

/**
 * Puts ours in the place of the file and looks at what came out, in one tick. It is the base: done. It isn't: it goes back in,
 * and nothing of ours stays in the file. Throws where the disk fails; a version of others that couldn't be put back stays at `out`.
 */
export function swapIn(job: SwapIn): SwappedIn {
  job.exchange.swap(job.file, job.out)
  try {
    const came = lookAt(job.out)
    if (came.open?.hash !== job.baseHash) return putBack(job, came)
    letGo(job, came)
    return { kind: 'written' }
  } catch (error) {
    if (!(error instanceof ReasonError)) takeOut(job)
    throw error
  }
}

/**
 * Gives what lies at `temporary` the name `out`, while `temporary`, which is a lock, is never free: an empty file takes its
 * place, whose inode is given; null where the file system can't.
 */
export function moveFromLock(exchange: Exchange, temporary: string, out: string): bigint | null {
  try {
    closeSync(openSync(out, 'wx', 0o600))
  } catch (error) {
    // It is longer than the article's by 37 letters.
    if (codeOf(error) === 'ENAMETOOLONG') return null
    throw error
  }
  try {
    const { ino } = lstatSync(out, exact)
    exchange.swap(temporary, out)
    return ino
  } catch (error) {
    unlinkSync(out)
    if (isUnsupported(codeOf(error))) return null
    throw error
  }
}

/** Without a call that does it: an empty file of ours keeps the name, so that nothing else is ever replaced. */
function renameOntoOurs(from: string, to: string): void {
  closeSync(openSync(to, 'wx', 0o600))
  const { ino } = lstatSync(to, exact)
  try {
    renameSync(from, to)
  } catch (error) {
    const there = lstatSync(to, { ...exact, throwIfNoEntry: false })
    if (there?.ino === ino && there.size === 0n) unlinkSync(to)
    throw error
  }
}

/**
 * Gives a file (absolute) a name that nothing has, in one step: at no moment has it two names, or none. Throws EEXIST where something has
 * it.
 */
export function renameToNew(exchange: Exchange | null, from: string, to: string): void {
  try {
    if (exchange !== null) {
      exchange.move(from, to)
      return
    }
  } catch (error) {
    if (!isUnsupported(codeOf(error))) throw error
  }
  renameOntoOurs(from, to)
}
