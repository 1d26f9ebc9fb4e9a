import { execFile } from 'node:child_process'
import { lstat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { label } from '../../shared/text/label'

/** Longer than any look into git's configuration takes, in ms. */
const PATIENCE_MS = 2_000

/** It stands in every decision; git's configuration may be the folder's own, so it may be anything. */
const MAX_LETTERS = 100

function systemName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}

/** Null where it isn't said there, or git can't be asked. */
const asked = (root: string, where: readonly string[]): Promise<string | null> =>
  new Promise((resolve) => {
    const words = ['-C', root, 'config', ...where, 'user.name']
    execFile('git', words, { timeout: PATIENCE_MS, windowsHide: true }, (error, out) => {
      resolve((error === null && label(out, MAX_LETTERS)) || null)
    })
  })

const isLink = (file: string): Promise<boolean> =>
  lstat(file).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  )

/** As the folder's own configuration says, which whoever made the folder wrote: nothing that it leads to is read. */
async function namedHere(root: string): Promise<string | null> {
  const links = await Promise.all(['.git', '.git/config'].map((path) => isLink(join(root, path))))
  return links.includes(true) ? null : asked(root, ['--local', '--no-includes'])
}

/** What this user is called in the decision log: as git calls them in this folder, else as the system does. Never throws. */
export async function userName(root: string): Promise<string> {
  return (
    (await namedHere(root)) ??
    (await asked(root, ['--global', '--includes'])) ??
    (process.env.GIT_CONFIG_NOSYSTEM ? null : await asked(root, ['--system', '--includes'])) ??
    label(systemName(), MAX_LETTERS)
  )
}
