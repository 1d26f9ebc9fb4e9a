import { lstat } from 'node:fs'
import { join } from 'node:path'
import { type Fingerprint, fingerprintOf } from '../../files/read-article'

/**
 * Fingerprints of all these files, in their order; null where there is none. All are asked at once by callbacks: the
 * system's threads work through them while this one does something else (by promises it takes five times as long).
 */
export function statAll(root: string, paths: readonly string[]): Promise<readonly (Fingerprint | null)[]> {
  const found: (Fingerprint | null)[] = new Array(paths.length).fill(null)
  let waiting = paths.length
  if (waiting === 0) return Promise.resolve(found)
  return new Promise((resolve) => {
    for (const [index, path] of paths.entries()) {
      lstat(join(root, path), (error, stats) => {
        if (error === null) found[index] = fingerprintOf(stats)
        waiting -= 1
        if (waiting === 0) resolve(found)
      })
    }
  })
}
