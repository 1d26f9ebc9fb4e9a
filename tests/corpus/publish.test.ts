import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { open } from '../integration/open'
import { site } from './real'

test('each unpublished article of a real site is published with one line of git diff', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-corpus-'))
  cpSync(site, folder, { recursive: true })
  execFileSync('chmod', ['-R', 'u+w', folder])
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'core.autocrlf=false', ...args], { encoding: 'utf8' })
  git('init', '--quiet')
  git('add', '--all')
  const at = await open(folder)
  const workspace = at.service.info.id
  expect(at.service.info.organizations).toHaveLength(70)
  const { all, total, result } = await at.query('is:unpublished')
  expect([all, total]).toEqual([124, 30])
  const { rows } = await at.service.library.readRows({ workspace, result, from: 0, to: 100 })
  for (const { path } of rows) {
    const outcome = await at.service.changeArticle({ workspace, path, change: { kind: 'publish' }, replace: false })
    expect(outcome.kind, path).toBe('saved')
  }
  const numstat = git('diff', '--numstat').trim().split('\n')
  expect(numstat.toSorted()).toEqual(rows.map(({ path }) => `1\t1\t${path}`).sort())
  for (let index = 0; index < rows.length; index += 1)
    expect((await at.service.undoAction({ workspace, action: null })).kind).toBe('undone')
  expect(git('diff', '--numstat')).toBe('')
  expect(readdirSync(join(folder, '_news')).filter((name) => name.startsWith('.'))).toEqual([])
  await at.service.close()
})
