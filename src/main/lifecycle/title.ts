import { label, MAX_NAME_LETTERS } from '../../shared/text/label'
import { tellingPath } from '../../shared/workspace/telling-path'
import type { RecentWorkspace, WorkspaceInfo } from '../../shared/workspace/workspace-info'

type Named = Pick<WorkspaceInfo, 'id' | 'name' | 'folder' | 'branch'>

/** What the system calls a window: its folder's name may be anything. Beside a known one of that name it says where it lies, and its branch. */
export function titleOf(workspace: Named | null, known: readonly RecentWorkspace[]): string {
  if (workspace === null) return 'Copydesk'
  const telling = tellingPath(workspace, known)
  const parts = telling === null ? [workspace.name] : [workspace.name, telling, workspace.branch]
  const said = parts.flatMap((part) => (part === null ? [] : label(part, MAX_NAME_LETTERS)))
  return `${said.join(' · ')} — Copydesk`
}
