import { lstat, lstatSync } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { type Fingerprint, fingerprintOf } from '../../articles/read/read-article'

/** How many files are asked between two looks at the clock. */
const FILES_A_LOOK = 64
/** For this long nothing else is answered. */
const SLICE_MS = 12
/** A disk that takes longer for one answer than this isn't near: many are asked at once then. In ms. */
const FAR_MS = 0.2

/**
 * Fingerprints of all these files, in their order; null where there is none. Asked one after the other, in slices, which takes
 * a third of the time of asking by callbacks; only a disk that is slow to answer is asked many things at once.
 */
export async function statAll(root: string, paths: readonly string[]): Promise<readonly (Fingerprint | null)[]> {
  const found: (Fingerprint | null)[] = new Array(paths.length).fill(null)
  let until = performance.now() + SLICE_MS
  for (let from = 0; from < paths.length; from += FILES_A_LOOK) {
    const since = performance.now()
    const end = Math.min(paths.length, from + FILES_A_LOOK)
    for (let index = from; index < end; index += 1) {
      found[index] = fingerprintAt(`${root}/${paths[index]}`)
    }
    const now = performance.now()
    if (now - since > FAR_MS * FILES_A_LOOK) return statRest(root, paths, end, found)
    if (now < until) continue
    await breathe()
    until = performance.now() + SLICE_MS
  }
  return found
}

/** Of one file, at once; null where there is none. */
export function fingerprintAt(file: string): Fingerprint | null {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false })
    return stats === undefined ? null : fingerprintOf(stats)
  } catch {
    return null
  }
}

function statRest(
  root: string,
  paths: readonly string[],
  from: number,
  found: (Fingerprint | null)[],
): Promise<readonly (Fingerprint | null)[]> {
  let waiting = paths.length - from
  if (waiting === 0) return Promise.resolve(found)
  return new Promise((resolve) => {
    for (let index = from; index < paths.length; index += 1) {
      lstat(`${root}/${paths[index]}`, (error, stats) => {
        if (error === null) found[index] = fingerprintOf(stats)
        waiting -= 1
        if (waiting === 0) resolve(found)
      })
    }
  })
}
