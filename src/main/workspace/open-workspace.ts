import { homedir } from 'node:os'
import { basename, sep } from 'node:path'
import { newsroomTable } from '../../shared/fields/table/newsroom'
import { oneLine } from '../../shared/text/label'
import type { WorkspaceInfo } from '../../shared/workspace/workspace-info'
import { workspaceId } from './kept-folder'
import { readBranch } from './site/branch'
import { readSite } from './site/site'
import type { Hears } from './site/site-data'
import { nameOf } from './site/site-names'

/** The folder as people read it, with ~ for their home. */
export function shortened(folder: string): string {
  const home = homedir()
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
}

/** What the window is told of a workspace. */
export async function readInfo(root: string, sample: boolean, hears: Hears): Promise<WorkspaceInfo> {
  const [branch, site] = await Promise.all([readBranch(root), readSite(root, hears)])
  const { title, address, topics, organizations } = site
  const name = title ?? nameOf(basename(root)) ?? 'Folder'
  return {
    id: workspaceId(root),
    name,
    folder: oneLine(shortened(root)),
    branch,
    sample,
    topics,
    organizations,
    views: [],
    asksInbox: false,
    asksFields: null,
    fields: newsroomTable,
    pictures: { shown: null, servers: 0 },
    address,
    gone: false,
  }
}
