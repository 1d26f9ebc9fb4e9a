import { tellOfSaves } from './save-news'

/** What the system does in one step and no call of Node does. */
export interface Exchange {
  /**
   * Two names of one file system change places; neither is ever absent. Throws with a `code`, as a call of Node does.
   * The file that others look at is `one`: Linux tells of it as gone and there again, which watchers take for a change, and of
   * `other` as there and gone, which they take for nothing, with all else that happens to it in the same moment.
   */
  readonly swap: (one: string, other: string) => void
  /** Whether any program has this file open for writing; null where the system doesn't say. Must itself be open for reading. */
  readonly hasWriter: (descriptor: number) => boolean | null
}

/** `AT_FDCWD`: paths are absolute. */
const HERE = -100
/** `RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of macOS happen to be the same. */
const SWAP = 2
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

/** This file system can't: what a call of `swap` throws then. */
export const isUnsupported = (code: string): boolean => ['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(code)
