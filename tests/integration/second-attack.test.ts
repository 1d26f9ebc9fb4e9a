import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptFolder } from '../../src/main/workspace/kept-folder'
import { realFolder } from '../../src/main/workspace/real-folder'
import { writeDecision } from '../../src/shared/decisions'
import { article, makeFolder, openIt } from './open'

const unixOnly = test.skipIf(process.platform === 'win32')
const path = '_news/a.md'

test('a decision of the year 9999 doesn’t outlast those that follow it', async () => {
  const line = { path, url: null, decision: 'pass', at: '9999-12-31T23:59:59.999Z', by: 'x' } as const
  const folder = makeFolder({
    [path]: article('A', 'published: false\n'),
    '.copydesk/decisions.jsonl': `${writeDecision(line)}\n`,
  })
  const first = await openIt(folder)
  const hold = { workspace: first.service.info.id, path, change: { kind: 'hold' }, replace: false } as const
  expect(await first.service.changeArticle(hold)).toEqual({ kind: 'decided' })
  expect((await first.query('is:held')).total).toBe(1)
  // What was written is read again, by whoever opens the folder next.
  const second = await openIt(folder)
  expect((await second.query('is:held')).total).toBe(1)
  expect(await second.service.changeArticle({ ...hold, change: { kind: 'pass' } })).toEqual({ kind: 'decided' })
  expect((await (await openIt(folder)).query('is:passed')).total).toBe(1)
})

unixOnly('a folder of articles that became a link elsewhere shows nothing of what lies there', async () => {
  const outside = makeFolder({ 'a.md': article('Secret of another folder', 'published: false\n') })
  const folder = makeFolder({ '_news/sub/a.md': article('Mine', 'published: false\n'), '_news/b.md': article('B') })
  const at = await openIt(folder)
  expect((await at.query('')).titles).toEqual(['B', 'Mine'])
  rmSync(join(folder, '_news/sub'), { recursive: true })
  symlinkSync(outside, join(folder, '_news/sub'))
  await expect.poll(async () => (await at.query('')).titles).not.toContain('Mine')
  await at.service.rescan()
  expect((await at.query('')).titles).toEqual(['B'])
  expect((await at.query('secret')).total).toBe(0)
})

unixOnly('nothing is made where a folder above the workspace leads now', async () => {
  const base = makeFolder({
    'site/_news/a.md': article('A', 'published: false\n'),
    'other/_news/a.md': article('Other'),
  })
  const at = await openIt(join(base, 'site'))
  renameSync(join(base, 'site'), join(base, 'was'))
  symlinkSync('other', join(base, 'site'))
  const change = { kind: 'pass' } as const
  await at.service.changeArticle({ workspace: at.service.info.id, path, change, replace: false }).catch(() => null)
  await at.service
    .changeViews({
      workspace: at.service.info.id,
      change: { kind: 'create', view: { name: 'V', query: 'v', sort: null } },
    })
    .catch(() => null)
  expect(() => readFileSync(join(base, 'other/.copydesk/decisions.jsonl'))).toThrow('ENOENT')
  expect(() => readFileSync(join(base, 'other/.copydesk/views.yaml'))).toThrow('ENOENT')
})

test('a save that can’t be kept for undo says so, since Undo takes back what was before it', async () => {
  const folder = makeFolder({
    [path]: article('A', 'published: false\n'),
    '_news/b.md': article('B', 'published: false\n'),
  })
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const at = await openIt(folder, dataFolder)
  const workspace = at.service.info.id
  const publish = { workspace, change: { kind: 'publish' }, replace: false } as const
  await at.service.changeArticle({ ...publish, path })
  const undo = join(keptFolder(dataFolder, await realFolder(folder)), 'undo')
  mkdirSync(join(undo, '000000002.json.new'))
  expect(await at.service.changeArticle({ ...publish, path: '_news/b.md' })).toMatchObject({ kind: 'saved' })
  const told = at.events.filter((event) => event.kind === 'notice').map(({ notice }) => notice.code)
  expect(told).toContain('no-undo')
})

test('a pipeline that touches a site’s data without a pause holds up neither the articles nor the end', async () => {
  const folder = makeFolder({
    [path]: article('A'),
    ...Object.fromEntries(
      Array.from({ length: 800 }, (_, index) => [
        `_data/organizations/${index}.md`,
        `---\nname: O${index}\ndomain: o.example\n---\n`,
      ]),
    ),
  })
  const { service, query } = await openIt(folder)
  for (let touch = 0; touch < 12; touch += 1) {
    writeFileSync(join(folder, '_data/organizations/0.md'), `---\nname: N${touch}\ndomain: o.example\n---\n`)
    expect((await query('')).total).toBe(1)
    await service.rescan()
  }
  await expect.poll(() => service.info.organizations.some(({ name }) => name === 'N11')).toBe(true)
})
