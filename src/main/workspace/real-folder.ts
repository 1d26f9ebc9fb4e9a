import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { codeOf } from '../files/reason'

/** A folder that can't be opened as a workspace; `message` is for people. */
export class OpenError extends Error {
  override readonly name = 'OpenError'
  constructor(
    readonly code: 'missing' | 'not-a-folder' | 'unreadable',
    message: string,
  ) {
    super(message)
  }
}

/** The real path of a folder that is there and is one; throws OpenError. */
export async function realFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder)
    if ((await stat(root)).isDirectory()) {
      await access(root, constants.R_OK | constants.X_OK)
      return root
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new OpenError('missing', `${folder} is not there.`)
    throw new OpenError('unreadable', `${folder} can't be read.`)
  }
  throw new OpenError('not-a-folder', `${folder} is not a folder.`)
}
