import { homedir } from 'node:os'
import { basename, sep } from 'node:path'
import type { WorkspaceInfo } from '../../shared/ipc/contract'
import { workspaceId } from './kept-folder'
import { readSite } from './site'

/** The folder as people read it, with ~ for their home. */
function shortened(folder: string): string {
  const home = homedir()
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
}

/** What the window is told of a workspace. */
export async function readInfo(root: string, sample: boolean, say: (message: string) => void): Promise<WorkspaceInfo> {
  const { title, topics, organizations } = await readSite(root, say)
  const name = title ?? (basename(root) || root)
  return {
    id: workspaceId(root),
    name,
    folder: shortened(root),
    sample,
    topics,
    organizations,
    views: [],
    asksInbox: false,
  }
}
