import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'
import { noteStep, noteUntilDone } from './steps'

/*
 * Puts itself between the app and the disk, in the thread that loads it: what it can't see is what doesn't go by node:fs.
 * A file that is read in parts is read once, as long as it stays open.
 */

/** Files that are open, by their descriptors. */
const open = new Map<number, { readonly name: string; isRead: boolean }>()

function opened(descriptor: number, path: unknown): void {
  open.set(descriptor, { name: basename(String(path)), isRead: false })
}

function readFrom(descriptor: unknown): void {
  const file = open.get(descriptor as number)
  if (file === undefined || file.isRead) return
  file.isRead = true
  noteStep('read', file.name)
}

const nameOf = (descriptor: number): string => open.get(descriptor)?.name ?? '?'

type Call = (...values: never[]) => unknown

/** `around` gets the call as it was, and what it is called with. */
function wrap<Owner extends object>(
  owner: Owner,
  key: keyof Owner,
  around: (was: Call, values: never[]) => unknown,
): void {
  const was = owner[key] as Call
  Object.assign(owner, {
    [key](this: unknown, ...values: never[]) {
      return around(was.bind(this) as Call, values)
    },
  })
}

function wrapSync(): void {
  wrap(fs, 'openSync', (was, values) => {
    const descriptor = was(...values) as number
    opened(descriptor, values[0])
    return descriptor
  })
  wrap(fs, 'readSync', (was, values) => {
    readFrom(values[0])
    return was(...values)
  })
  wrap(fs, 'readFileSync', (was, values) => {
    noteStep('read', basename(String(values[0])))
    return was(...values)
  })
  for (const key of ['fsyncSync', 'fdatasyncSync'] as const) {
    wrap(fs, key, (was, values) => {
      was(...values)
      noteStep('fsync', nameOf(values[0] as unknown as number))
    })
  }
  wrap(fs, 'renameSync', (was, values) => {
    was(...values)
    noteStep('rename', basename(String(values[1])))
  })
}

function wrapPromises(): void {
  let isHandleWrapped = false
  wrap(fs.promises, 'open', async (was, values) => {
    const handle = (await was(...values)) as fs.promises.FileHandle
    opened(handle.fd, values[0])
    if (!isHandleWrapped) wrapHandles(Object.getPrototypeOf(handle))
    isHandleWrapped = true
    return handle
  })
  wrap(fs.promises, 'readFile', (was, values) => {
    noteStep('read', basename(String(values[0])))
    return was(...values)
  })
  wrap(fs.promises, 'rename', (was, values) =>
    noteUntilDone('rename', basename(String(values[1])), () => was(...values) as Promise<void>),
  )
}

function wrapHandles(prototype: fs.promises.FileHandle): void {
  for (const key of ['read', 'readFile'] as const) {
    const was = prototype[key] as (...values: unknown[]) => unknown
    Object.assign(prototype, {
      [key](this: fs.promises.FileHandle, ...values: unknown[]) {
        readFrom(this.fd)
        return was.apply(this, values)
      },
    })
  }
  for (const key of ['sync', 'datasync'] as const) {
    const was = prototype[key]
    Object.assign(prototype, {
      [key](this: fs.promises.FileHandle) {
        return noteUntilDone('fsync', nameOf(this.fd), () => was.call(this))
      },
    })
  }
}

export function watchDisk(): void {
  wrapSync()
  wrapPromises()
  syncBuiltinESMExports()
}
