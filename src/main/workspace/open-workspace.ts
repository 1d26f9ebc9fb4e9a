import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, sep } from 'node:path'
import type { WorkspaceInfo } from '../../shared/ipc/contract'
import { hashOf } from '../files/hash'
import { codeOf } from '../files/reason'
import { readSite } from './site'

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

/** The folder as people read it, with ~ for their home. */
function shortened(folder: string): string {
  const home = homedir()
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
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

/** What the window is told of a workspace. The id is the same whenever the same real folder is opened. */
export async function readInfo(root: string, sample: boolean, say: (message: string) => void): Promise<WorkspaceInfo> {
  const { title, topics, organizations } = await readSite(root, say)
  const name = title ?? (basename(root) || root)
  return { id: hashOf(root).slice(0, 16), name, folder: shortened(root), sample, topics, organizations }
}
