import { homedir } from 'node:os'
import { basename, sep } from 'node:path'
import type { WorkspaceInfo } from '../../shared/ipc/contract'
import { label, MAX_NAME_LETTERS, oneLine } from '../../shared/text/label'
import { workspaceId } from './kept-folder'
import { readSite } from './site'

/** The folder as people read it, with ~ for their home. */
function shortened(folder: string): string {
  const home = homedir()
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
}

const nameOf = (text: string | null): string => label(text ?? '', MAX_NAME_LETTERS)

/** What the window is told of a workspace. */
export async function readInfo(root: string, sample: boolean, say: (message: string) => void): Promise<WorkspaceInfo> {
  const { title, topics, organizations } = await readSite(root, say)
  return {
    id: workspaceId(root),
    name: nameOf(title) || nameOf(basename(root)) || 'Folder',
    folder: oneLine(shortened(root)),
    sample,
    topics,
    organizations,
    views: [],
    asksInbox: false,
  }
}
