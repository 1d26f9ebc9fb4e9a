import { execFile } from 'node:child_process'
import { userInfo } from 'node:os'
import { label } from '../../shared/text/label'

/** Longer than any look into git's configuration takes, in ms. */
const PATIENCE = 2_000

/** It stands in every decision; git's configuration may be the folder's own, so it may be anything. */
const MAX_LETTERS = 100

function systemName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}

/** What this user is called in the decision log: as git calls them in this folder, else as the system does. Never throws. */
export function userName(root: string): Promise<string> {
  return new Promise((resolve) => {
    execFile('git', ['-C', root, 'config', 'user.name'], { timeout: PATIENCE, windowsHide: true }, (error, out) => {
      const name = error === null ? label(out, MAX_LETTERS) : ''
      resolve(name === '' ? label(systemName(), MAX_LETTERS) : name)
    })
  })
}
