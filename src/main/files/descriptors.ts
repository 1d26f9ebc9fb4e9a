import { existsSync, readlinkSync } from 'node:fs'
import { folderMoved, ReasonError } from './reason'

/** Below it Linux has every open file and folder, whatever stands at its path now. */
const DESCRIPTORS = '/proc/self/fd'
const hasDescriptors = existsSync(DESCRIPTORS)

/** What stands behind the name of a file that was removed, or replaced by another one, since it was opened. */
const REMOVED = ' (deleted)'

/** A path to what is open, good until it is closed; null where the system has none. */
export const placeOf = (descriptor: number): string | null => (hasDescriptors ? `${DESCRIPTORS}/${descriptor}` : null)

/** Disks that know a name in any case, and any way of writing an accent, may say it in another one than it was asked for. */
const spelled = (path: string): string => path.normalize('NFC').toLowerCase()

/**
 * Throws where an open file is not the one that has this path (absolute, links resolved): opening refuses a link as the last name
 * only, and a folder above that was swapped for one leads anywhere. Other systems than Linux can't tell.
 */
export function mustBeAt(descriptor: number, file: string): void {
  const place = placeOf(descriptor)
  if (place === null) return
  const name = readlinkSync(place)
  if (name === file || name === `${file}${REMOVED}`) return
  if (spelled(name) !== spelled(file)) throw new ReasonError(folderMoved)
}
