import { homedir } from 'node:os'
import { basename, sep } from 'node:path'
import type { WorkspaceInfo } from '../../shared/ipc/contract'
import { hashOf } from '../files/hash'
import { readSite } from './site'

/** The folder as people read it, with ~ for their home. */
function shortened(folder: string): string {
  const home = homedir()
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
}

/** What the window is told of a workspace. The id is the same whenever the same real folder is opened. */
export async function readInfo(root: string, sample: boolean, say: (message: string) => void): Promise<WorkspaceInfo> {
  const { title, topics, organizations } = await readSite(root, say)
  const name = title ?? (basename(root) || root)
  const id = hashOf(root).slice(0, 16)
  return { id, name, folder: shortened(root), sample, topics, organizations, views: [], asksInbox: false }
}
