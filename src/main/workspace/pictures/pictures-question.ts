import { join } from 'node:path'
import { z } from 'zod'
import { listDataFiles, readDataFile, writeDataFile } from '../../files/data-file'

const NAME = 'pictures.json'
const file = z.object({ version: z.literal(1), show: z.boolean(), at: z.number() })

/** Whether pictures from servers are shown in a workspace: asked once of each user, for those servers see where they are. */
export class PicturesQuestion {
  /** What was answered in this run: it holds also where the disk doesn't take it. */
  private said: boolean | null = null

  /** `kept`: the folder of this workspace below the data folder. */
  constructor(
    private readonly kept: string,
    private readonly say: (message: string) => void,
  ) {}

  /** Null: nobody said so yet. An answer that can't be read any more may have been a no. */
  async read(): Promise<boolean | null> {
    if (this.said !== null) return this.said
    if (!(await listDataFiles(this.kept)).includes(NAME)) return null
    const read = await readDataFile(this.kept, NAME, file, this.say)
    if (read === null) await this.answered(false, Date.now()).catch(() => undefined)
    return read?.show ?? false
  }

  /** `at` in ms since 1970. Throws where the data folder can't be written; it holds for this run then. */
  answered(show: boolean, at: number): Promise<void> {
    this.said = show
    return writeDataFile(join(this.kept, NAME), { version: 1, show, at })
  }
}
