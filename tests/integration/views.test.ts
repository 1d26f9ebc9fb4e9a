import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RequestOf } from '../../src/shared/ipc/contract'
import { article, makeFolder, type Opened, open, openIt } from './open'

const change = (at: Opened, what: RequestOf<'changeViews'>['change']) =>
  at.service.changeViews({ workspace: at.service.info.id, change: what })
const create = (at: Opened, name: string, query: string) =>
  change(at, { kind: 'create', view: { name, query, sort: null } })
const fileOf = (folder: string): string => join(folder, '.copydesk/views.yaml')
const textOf = (folder: string): string => readFileSync(fileOf(folder), 'utf8')
const site = { '_news/A.md': article('A', 'topics: [Fog]\n'), '_news/B.md': article('B', 'heat: 3\n') }
const names = (at: Opened): string[] => at.service.info.views.map((view) => view.name)

test('the first view makes the file; each is told with its count, and there after a restart', async () => {
  const folder = makeFolder(site)
  const at = await open(folder)
  expect(existsSync(join(folder, '.copydesk'))).toBe(false)
  expect(await create(at, 'Fog', 'topic:Fog')).toMatchObject({ kind: 'changed', views: [{ name: 'Fog' }] })
  await expect.poll(() => at.last('library')?.views['topic:Fog']).toBe(1)
  expect(at.last('workspace')?.workspace.views).toMatchObject([{ name: 'Fog', query: 'topic:Fog' }])
  await create(at, 'Warm', 'heat:>0')
  expect(await change(at, { kind: 'rename', name: 'Fog', to: 'Mist' })).toMatchObject({ kind: 'changed' })
  expect(textOf(folder)).toBe('views:\n  - name: Mist\n    query: topic:Fog\n  - name: Warm\n    query: "heat:>0"\n')
  expect(readdirSync(join(folder, '.copydesk'))).toEqual(['views.yaml'])
  await at.service.close()

  const again = await openIt(folder)
  expect(names(again)).toEqual(['Mist', 'Warm'])
  await expect.poll(() => again.last('library')?.views).toMatchObject({ 'topic:Fog': 1, 'heat:>0': 1 })
  writeFileSync(join(folder, '_news/B.md'), article('B', 'heat: 3\ntopics: [Fog]\n'))
  await expect.poll(() => again.last('library')?.views['topic:Fog']).toBe(2)
  expect(await change(again, { kind: 'delete', name: 'mist' })).toMatchObject({ views: [{ name: 'Warm' }] })
  expect(names(again)).toEqual(['Warm'])
})

test('views that a pull brings are shown; what can’t be used is said once and left out', async () => {
  const at = await openIt(makeFolder(site))
  mkdirSync(join(at.folder, '.copydesk'))
  const yaml = '# team\nviews:\n  - { name: Fog, query: "topic:Fog" }\n  - { name: Bad, query: "quality:many" }\n'
  writeFileSync(fileOf(at.folder), yaml)
  await expect.poll(() => at.last('workspace')?.workspace.views.map((view) => view.name)).toEqual(['Fog'])
  const notices = () => at.events.filter((event) => event.kind === 'notice' && event.notice.code === 'views')
  expect(notices()).toHaveLength(1)
  await create(at, 'Warm', 'heat:>0')
  expect(textOf(at.folder).startsWith(yaml)).toBe(true)
  expect(names(at)).toEqual(['Fog', 'Warm'])
  expect(notices()).toHaveLength(1)
})

test('a refused change writes nothing', async () => {
  const at = await openIt(makeFolder(site))
  expect(await create(at, 'inbox', 'fog')).toMatchObject({ kind: 'refused', reason: { code: 'bad-name' } })
  expect(await create(at, 'Fog', 'quality:many')).toMatchObject({ kind: 'refused', reason: { code: 'bad-query' } })
  expect(await change(at, { kind: 'delete', name: 'Fog' })).toMatchObject({ reason: { code: 'no-such-view' } })
  expect(existsSync(join(at.folder, '.copydesk'))).toBe(false)
})

test('changes at the same time come one after the other', async () => {
  const at = await openIt(makeFolder(site))
  await Promise.all(['One', 'Two', 'Three', 'one'].map((name) => create(at, name, name)))
  expect(names(at)).toEqual(['One', 'Two', 'Three'])
})

test('a folder of the team that leads out of the workspace, or a file that is read-only, is refused', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'copydesk-outside-'))
  const folder = makeFolder(site)
  symlinkSync(outside, join(folder, '.copydesk'))
  const at = await openIt(folder)
  expect(await create(at, 'Fog', 'fog')).toMatchObject({ kind: 'refused', reason: { code: 'link' } })
  expect(readdirSync(outside)).toEqual([])

  const other = makeFolder({ ...site, '.copydesk/views.yaml': 'views: []\n' })
  chmodSync(fileOf(other), 0o444)
  const second = await openIt(other)
  expect(await create(second, 'Fog', 'fog')).toMatchObject({ kind: 'refused', reason: { code: 'read-only' } })
  expect(textOf(other)).toBe('views: []\n')
})
