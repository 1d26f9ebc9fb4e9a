import { join } from 'node:path'
import { hashOf } from '../files/hash'

/** The same whenever the same real folder is opened. */
export const workspaceId = (root: string): string => hashOf(root).slice(0, 16)

/** Where a workspace's cards, drafts and undo log are kept, below the user's data folder. */
export const keptFolder = (dataFolder: string, root: string): string =>
  join(dataFolder, 'workspaces', workspaceId(root))
