import { lstat, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Inside, resolveInside } from './resolve-inside'

/** Folder of the workspace that holds what a team shares of its work beside the articles. */
export const SHARED = '.copydesk'

/** Where a file of it is, or will be; a link that leads out of the workspace, or nowhere, is refused. Never throws. */
export async function placeOfShared(root: string, path: string): Promise<Inside> {
  const there = await resolveInside(root, path)
  if (there.kind === 'inside' || there.reason.code !== 'missing') return there
  const folder = await resolveInside(root, SHARED)
  return folder.kind === 'inside' ? { kind: 'inside', file: join(folder.file, path.slice(SHARED.length + 1)) } : folder
}

/** A link that leads nowhere is no missing folder: `placeOfShared` refuses it. Throws what the file system says. */
export async function makeSharedFolder(root: string): Promise<void> {
  const stats = await lstat(join(root, SHARED)).catch(() => null)
  if (stats === null) await mkdir(join(root, SHARED), { recursive: true })
}
