import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDataFile } from '../files/data-file'
import { decisionsPath } from './append-decisions'

/**
 * The question of the first open: does what lies in the folder undecided count as decided? Asked once of each user, of a
 * folder in which nobody has decided anything.
 */
export class InboxQuestion {
  private readonly file: string
  private isNew = false

  /** `kept`: the folder of this workspace below the data folder. */
  constructor(
    private readonly root: string,
    kept: string,
    private readonly isSample: boolean,
  ) {
    this.file = join(kept, 'inbox.json')
  }

  /** Whether this user answered before, or anybody decided; before `isOpen` is asked. */
  async look(): Promise<void> {
    const known = await Promise.all([isThere(this.file), isThere(join(this.root, decisionsPath))])
    this.isNew = !known.includes(true)
  }

  /** Whether to ask, of a folder with so many undecided articles. */
  isOpen(undecided: number): boolean {
    return !this.isSample && this.isNew && undecided > 0
  }

  /** `at` in ms since 1970. Throws where the data folder can't be written. */
  answered(start: 'empty' | 'all', at: number): Promise<void> {
    return writeDataFile(this.file, { version: 1, start, at })
  }
}

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  )
