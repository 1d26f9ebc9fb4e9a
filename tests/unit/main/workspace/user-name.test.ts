import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { userName } from '../../../../src/main/workspace/user-name'

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
