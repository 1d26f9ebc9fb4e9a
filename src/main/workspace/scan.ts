import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { type Fingerprint, fingerprintOf } from '../files/read-article'

export interface Scan {
  readonly root: string
  readonly paths: readonly string[]
  /** What is known of a path: an equal fingerprint skips it. */
  known(path: string): Fingerprint | null
  /** Reads one article and puts it into the library. */
  load(path: string): Promise<void>
  progress(done: number): void
  readonly signal: AbortSignal
}

/** Files that are read at the same time. */
const AT_ONCE = 16

async function isKnown(scan: Scan, path: string): Promise<boolean> {
  const known = scan.known(path)
  if (known === null) return false
  const stats = await stat(join(scan.root, path), { bigint: true }).catch(() => null)
  return stats !== null && fingerprintOf(stats) === known
}

/** Reads what isn't known yet, 16 files at a time, until all are done or the signal says stop. */
export async function scan(task: Scan): Promise<void> {
  let next = 0
  let done = 0
  const work = async (): Promise<void> => {
    for (let path = task.paths[next++]; path !== undefined && !task.signal.aborted; path = task.paths[next++]) {
      if (!(await isKnown(task, path))) await task.load(path)
      done += 1
      task.progress(done)
      // Calls of the window come first.
      await breathe()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
