import { stat } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import { type Reason, reasonOf } from '../../files/reason'

type Dropped =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'refused'; readonly reason: Reason }

const refused = (code: string, message: string): Dropped => ({ kind: 'refused', reason: { code, message } })

/** The first folder of what was dropped, by absolute paths; else why there is none to open. */
export async function droppedFolder(paths: readonly string[]): Promise<Dropped> {
  let why = refused('nothing-dropped', 'What was dropped is no folder on this computer.')
  for (const path of paths) {
    if (!isAbsolute(path)) continue
    try {
      if ((await stat(path)).isDirectory()) return { kind: 'folder', folder: path }
      why = refused('no-folder', `${basename(path)} is a file. Drop the folder in which the articles lie.`)
    } catch (error) {
      why = refused('no-folder', `${basename(path)} can’t be opened: ${reasonOf(error).message}`)
    }
  }
  return why
}
