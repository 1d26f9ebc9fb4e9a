import { mkdirSync, mkdtempSync, readdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf, type Reason } from '../../files/reason'

/** Throws where nothing can be written into this folder; makes it where it is missing. */
function mustBeWritable(folder: string): void {
  mkdirSync(folder, { recursive: true })
  readdirSync(folder)
  rmdirSync(mkdtempSync(join(folder, '.try-')))
}

export interface DataFolder {
  /** Absolute. */
  readonly folder: string
  /** Why it isn't the one that was wanted; null where it is. */
  readonly notice: Reason | null
}

/** The data folder, or a fresh temporary one where the disk refuses that: the program is of use all the same. */
export function writableFolder(wanted: string): DataFolder {
  try {
    mustBeWritable(wanted)
    return { folder: wanted, notice: null }
  } catch (error) {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
    const message =
      `Copydesk can’t write into its data folder ${wanted} (${codeOf(error)}). ` +
      `Settings and unsaved work are kept in ${folder} in this run.`
    return { folder, notice: { code: 'data-folder', message } }
  }
}
