import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { ownFieldsName } from '../../../shared/fields'
import { writeDataFile } from '../../files/data-file'

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  )

/**
 * The question of the first open: is what was understood of the folder right? Asked once of each user, of a folder of which no
 * team has said anything.
 */
export class FieldsQuestion {
  private readonly file: string
  /** It holds also where the disk doesn't take it. */
  private isAnswered = false
  /** However often it is answered, one file is written. */
  private writing: Promise<void> | null = null

  /** `kept`: the folder of this workspace below the data folder. */
  constructor(
    private readonly root: string,
    kept: string,
  ) {
    // The library keeps its count beside it, as `fields.json`.
    this.file = join(kept, 'fields-answer.json')
  }

  async isOpen(): Promise<boolean> {
    if (this.isAnswered) return false
    const known = await Promise.all([isThere(this.file), isThere(join(this.root, ownFieldsName))])
    return !known.includes(true)
  }

  /** `at` in ms since 1970. Throws where the data folder can't be written; it holds for this run then. */
  answered(at: number): Promise<void> {
    this.isAnswered = true
    this.writing ??= writeDataFile(this.file, { version: 1, at }).catch((error: unknown) => {
      this.writing = null
      throw error
    })
    return this.writing
  }
}
