import { join } from 'node:path'
import { z } from 'zod'
import { listDataFiles, readDataFile, writeDataFile } from '../files/data-file'

const NAME = 'pictures.json'
const file = z.object({ version: z.literal(1), show: z.boolean(), at: z.number() })

/** Whether pictures from servers are shown in a workspace: asked once of each user, for those servers see where they are. */
export class PicturesQuestion {
  /** `kept`: the folder of this workspace below the data folder. */
  constructor(
    private readonly kept: string,
    private readonly say: (message: string) => void,
  ) {}

  /** Null: nobody said so yet. */
  async read(): Promise<boolean | null> {
    if (!(await listDataFiles(this.kept)).includes(NAME)) return null
    return (await readDataFile(this.kept, NAME, file, this.say))?.show ?? null
  }

  /** `at` in ms since 1970. Throws where the data folder can't be written. */
  answered(show: boolean, at: number): Promise<void> {
    return writeDataFile(join(this.kept, NAME), { version: 1, show, at })
  }
}
