import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { userName } from '../../../../src/main/decisions/user-name'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('as git calls them in this folder', async () => {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-user-'))
  execFileSync('git', ['-C', root, 'init', '--quiet'])
  execFileSync('git', ['-C', root, 'config', 'user.name', 'Zoë Ádám'])
  expect(await userName(root)).toBe('Zoë Ádám')
})

test('where git has no name or no such folder, as the system does', async () => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1')
  expect(await userName(mkdtempSync(join(tmpdir(), 'copydesk-user-')))).toBe(userInfo().username)
  expect(await userName('/not/there')).toBe(userInfo().username)
})

test('one short line, whatever the configuration of the folder says', async () => {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-user-'))
  execFileSync('git', ['-C', root, 'init', '--quiet'])
  appendFileSync(join(root, '.git/config'), `[user]\n\tname = "A\\nB\u001b[2J\u202e${'c'.repeat(900_000)}"\n`)
  const name = await userName(root)
  expect(name).toHaveLength(100)
  expect(name).toMatch(/^A B \[2Jc{90,}…$/)
})

/** A folder of git whose user's own configuration has a name, and a file outside that has another one. */
function withOwnName(): { readonly root: string; readonly outside: string } {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-user-')))
  const root = join(base, 'site')
  const outside = join(base, 'outside')
  mkdirSync(root)
  execFileSync('git', ['-C', root, 'init', '--quiet'])
  writeFileSync(outside, '[user]\n\tname = Secret\n')
  writeFileSync(join(base, 'own'), '[user]\n\tname = Mine\n')
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(base, 'own'))
  return { root, outside }
}

test('the folder’s configuration leads to no file outside, by an include or a link', async () => {
  const { root, outside } = withOwnName()
  appendFileSync(
    join(root, '.git/config'),
    `[include]\n\tpath = ${outside}\n[includeIf "gitdir:**"]\n\tpath = ${outside}\n`,
  )
  expect(await userName(root)).toBe('Mine')
  const linked = withOwnName()
  renameSync(join(linked.root, '.git/config'), join(linked.root, '.git/was'))
  symlinkSync(linked.outside, join(linked.root, '.git/config'))
  expect(await userName(linked.root)).toBe('Mine')
})

test('the user’s own configuration may say it in a file of its own, for some folders', async () => {
  const { root, outside } = withOwnName()
  appendFileSync(process.env.GIT_CONFIG_GLOBAL ?? '', `[includeIf "gitdir:${root}/"]\n\tpath = ${outside}\n`)
  expect(await userName(root)).toBe('Secret')
})
