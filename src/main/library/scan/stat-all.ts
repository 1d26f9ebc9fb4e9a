import { lstat, lstatSync } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { type Fingerprint, fingerprintOf } from '../../articles/read/read-article'

/** So many are asked between two looks at the clock. */
const SOME = 64
/** So long nothing else is answered, in ms. */
const SLICE = 12
/** A disk that takes longer for one answer than this isn't near: many are asked at once then. In ms. */
const FAR = 0.2

/**
 * Fingerprints of all these files, in their order; null where there is none. Asked one after the other, in slices, which takes
 * a third of the time of asking by callbacks; only a disk that is slow to answer is asked many things at once.
 */
export async function statAll(root: string, paths: readonly string[]): Promise<readonly (Fingerprint | null)[]> {
  const found: (Fingerprint | null)[] = new Array(paths.length).fill(null)
  let until = performance.now() + SLICE
  for (let from = 0; from < paths.length; from += SOME) {
    const since = performance.now()
    const end = Math.min(paths.length, from + SOME)
    for (let index = from; index < end; index += 1) {
      found[index] = fingerprintAt(`${root}/${paths[index]}`)
    }
    const now = performance.now()
    if (now - since > FAR * SOME) return statRest(root, paths, end, found)
    if (now < until) continue
    await breathe()
    until = performance.now() + SLICE
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
