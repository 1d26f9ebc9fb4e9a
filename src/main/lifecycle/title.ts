import { label, MAX_NAME_LETTERS } from '../../shared/text/label'

/** What the system calls a window: its folder's name may be anything. */
export const titleOf = (workspace: string | null): string =>
  workspace === null ? 'Copydesk' : `${label(workspace, MAX_NAME_LETTERS)} — Copydesk`
