import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

type Call = (...given: unknown[]) => unknown
/** Told before each call, by name. Throwing makes the call fail. */
export type OnCall = (name: string) => void

const sync = ['fstatSync', 'lstatSync', 'openSync', 'readSync', 'realpathSync', 'renameSync', 'unlinkSync']
const later = ['lstat', 'mkdir', 'open', 'readFile', 'readdir', 'realpath', 'rename', 'rm', 'stat']
const ofHandle = ['chmod', 'chown', 'close', 'read', 'readFile', 'stat', 'sync', 'writeFile']

let told: OnCall = () => {}

function guard(owner: object, names: readonly string[], prefix: string, isLater: boolean): void {
  for (const name of names) {
    const real = Reflect.get(owner, name) as Call
    const called = function (this: unknown, ...given: unknown[]): unknown {
      try {
        told(prefix + name)
      } catch (error) {
        // The descriptor is let go of all the same.
        if (prefix + name === 'handle.close') void real.apply(this, given)
        if (isLater) return Promise.reject(error)
        throw error
      }
      return real.apply(this, given)
    }
    // Some have others as their own: `realpathSync.native`.
    Reflect.set(owner, name, Object.assign(called, real))
  }
}

/** From here on `onCall` hears of every call of the file system that a save can make, in the order they are made. */
export async function hearCalls(): Promise<(onCall: OnCall) => void> {
  const handle = await promises.open(process.execPath, 'r')
  guard(Object.getPrototypeOf(handle), ofHandle, 'handle.', true)
  await handle.close()
  guard(fs, sync, '', false)
  guard(promises, later, '', true)
  syncBuiltinESMExports()
  return (onCall) => {
    told = onCall
  }
}
