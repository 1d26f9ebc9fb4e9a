import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { electronPath, type LaunchOptions, project } from './app'

const user = 'copydesk-e2e'

/** Whether a start as another user can be tried: Linux, as root, with the tools of Debian. */
export const canSwitchUser =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('sh', ['-c', 'command -v useradd runuser']).status === 0

/**
 * How to start the app as a plain user where the tests run as root: without `--no-sandbox`, in folders of that user.
 * What that user can't read where it lies (a clone below /root) is copied for it.
 */
export function asPlainUser(workspace: string): LaunchOptions & { readonly data: string } {
  if (spawnSync('id', [user]).status !== 0) execFileSync('useradd', ['--create-home', user])
  const place = mkdtempSync(join(tmpdir(), 'copydesk-user-'))
  chmodSync(place, 0o755)
  const runtime = join(readable(dirname(electronPath()), join(place, 'runtime')), 'electron')
  const app = readable(project, join(place, 'app'), ['package.json', 'out', 'examples', 'node_modules'])
  const data = mkdtempSync(join(place, 'data-'))
  const authority = join(place, 'authority')
  if (process.env.XAUTHORITY && existsSync(process.env.XAUTHORITY)) {
    writeFileSync(authority, readFileSync(process.env.XAUTHORITY))
  }
  execFileSync('chown', ['-R', user, data, workspace, ...(existsSync(authority) ? [authority] : [])])
  const starter = join(place, 'start.sh')
  const home = execFileSync('getent', ['passwd', user], { encoding: 'utf8' }).split(':')[5] ?? place
  const env = existsSync(authority) ? `HOME=${home} XAUTHORITY=${authority}` : `HOME=${home}`
  writeFileSync(starter, `#!/bin/sh\ncd /\nexec runuser -u ${user} -- env ${env} '${runtime}' "$@"\n`, { mode: 0o755 })
  return { executable: starter, project: app, folder: workspace, data, noSandbox: false }
}

/** The folder itself where the user can read it, else a copy (hard links where possible) of it or of these parts of it. */
function readable(folder: string, copy: string, parts?: readonly string[]): string {
  const probe = join(folder, parts?.[0] ?? 'electron')
  if (spawnSync('runuser', ['-u', user, '--', 'test', '-r', probe]).status === 0) return folder
  for (const part of parts ?? ['']) {
    const [from, to] = [join(folder, part), join(copy, part)]
    if (!existsSync(from)) continue
    execFileSync('mkdir', ['-p', dirname(to)])
    if (spawnSync('cp', ['-al', from, to]).status !== 0) cpSync(from, to, { recursive: true, force: true })
  }
  return copy
}
