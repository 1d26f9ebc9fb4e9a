import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { addPicture } from '../../../../../../src/main/workspace/pictures/added/add-picture'
import { png } from '../../../images/fetch/servers'

const article = '_news/2026-06-13-cranes.md'
const [one, other] = [png(40, 20), png(30, 30)]

let base: string
let root: string
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-added-')))
  root = join(base, 'site')
  mkdirSync(root)
})

const add = (bytes: Uint8Array, used: readonly string[] = []) =>
  addPicture({ root, used: async () => used, site: 'newsroom', log: () => {} }, article, bytes)
const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
const inTeams = (folder: string): void =>
  write('.copydesk/settings.yaml', `pictures-folder: ${JSON.stringify(folder)}\n`)
const names = (path: string): string[] => readdirSync(join(root, path)).sort()
const read = (path: string): Buffer => readFileSync(join(root, path))

test('a picture lies in the folder, under its article’s name, with its size', async () => {
  expect(await add(one)).toEqual({
    kind: 'added',
    address: '/assets/images/2026-06-13-cranes.png',
    width: 40,
    height: 20,
    again: false,
  })
  expect(read('assets/images/2026-06-13-cranes.png')).toEqual(one)
  expect(names('assets/images')).toEqual(['2026-06-13-cranes.png'])
})

test('it goes where the others lie, and the team’s folder counts before that', async () => {
  mkdirSync(join(root, 'media/news'), { recursive: true })
  expect(await add(one, ['media/news'])).toMatchObject({ address: 'media/news/2026-06-13-cranes.png' })
  inTeams('assets/team')
  expect(await add(one, ['media/news'])).toMatchObject({ address: 'assets/team/2026-06-13-cranes.png' })
  inTeams('assets/my #1')
  expect(await add(one)).toMatchObject({ address: '/assets/my%20%231/2026-06-13-cranes.png' })
  expect(names('assets/my #1')).toEqual(['2026-06-13-cranes.png'])
  inTeams('../out')
  expect(await add(one)).toMatchObject({ kind: 'refused', reason: { code: 'bad-pictures-folder' } })
})

test('nothing is written over: another file, a link, a folder and a file that is too large keep their names', async () => {
  write('assets/images/2026-06-13-cranes.png', 'mine')
  symlinkSync(join(base, 'nowhere'), join(root, 'assets/images/2026-06-13-cranes-2.png'))
  mkdirSync(join(root, 'assets/images/2026-06-13-cranes-3.png'))
  write('assets/images/2026-06-13-cranes-4.png', Buffer.alloc(9_000_000))
  expect(await add(one)).toMatchObject({ address: '/assets/images/2026-06-13-cranes-5.png' })
  expect(read('assets/images/2026-06-13-cranes.png').toString()).toBe('mine')
  expect(readdirSync(base)).toEqual(['site'])
})

test('the same bytes under one of its names are used again', async () => {
  await add(one)
  await add(other)
  expect(await add(other)).toMatchObject({ address: '/assets/images/2026-06-13-cranes-2.png', again: true })
  expect(names('assets/images')).toEqual(['2026-06-13-cranes-2.png', '2026-06-13-cranes.png'])
})

test('two at once get two names, and the same one twice gets one', async () => {
  const added = await Promise.all([add(one), add(other), add(one)])
  const addresses = added.map((outcome) => (outcome.kind === 'added' ? outcome.address : outcome.kind))
  expect(addresses[0]).toBe(addresses[2])
  expect(new Set(addresses).size).toBe(2)
  expect(names('assets/images')).toHaveLength(2)
  for (const [index, bytes] of [one, other].entries()) expect(read(addresses[index] ?? '')).toEqual(bytes)
})

test.each([
  ['a text', Buffer.from('hello'), 'no-picture'],
  ['a web page that is called a picture', Buffer.from('<!doctype html><p>'), 'web-page'],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'drawing'],
  ['a picture whose head says too much', png(1, 1, { width: 12_001, height: 1 }), 'too-large'],
  ['nothing', Buffer.alloc(0), 'no-picture'],
])('%s is refused, with what to do, and nothing is made', async (_, bytes, code) => {
  const outcome = await add(bytes)
  expect(outcome).toMatchObject({ kind: 'refused', reason: { code } })
  expect(outcome.kind === 'refused' && outcome.reason.message).toMatch(
    /[.] (Save|Add|Make) .*\.$|, and add that one\.$/,
  )
  expect(readdirSync(root)).toEqual([])
})

test('a folder that a link leads out of, or to what is hidden, gets nothing', async () => {
  mkdirSync(join(base, 'outside'))
  mkdirSync(join(root, '.git/hooks'), { recursive: true })
  for (const [target, code] of [
    [join(base, 'outside'), 'outside'],
    [join(root, '.git/hooks'), 'hidden'],
    [join(base, 'nowhere'), 'dead-link'],
  ] as const) {
    const name = `to-${code}`
    symlinkSync(target, join(root, name))
    for (const folder of [name, `${name}/below`]) {
      inTeams(folder)
      expect(await add(one), folder).toMatchObject({ kind: 'refused', reason: { code } })
    }
  }
  expect(readdirSync(join(base, 'outside'))).toEqual([])
  expect(readdirSync(join(root, '.git/hooks'))).toEqual([])
})

test('a link that stays inside is followed', async () => {
  mkdirSync(join(root, 'real'))
  symlinkSync(join(root, 'real'), join(root, 'media'))
  expect(await add(one, ['/media'])).toMatchObject({ address: '/media/2026-06-13-cranes.png' })
  expect(names('real')).toEqual(['2026-06-13-cranes.png'])
})

test('a file where the folder is to be is said', async () => {
  write('media', 'text')
  inTeams('media')
  expect(await add(one)).toMatchObject({
    reason: { code: 'not-a-folder', message: expect.stringMatching(/^media: .*pictures-folder/) },
  })
  inTeams('media/below')
  expect(await add(one)).toMatchObject({ reason: { code: 'not-a-folder' } })
})

test('signs that turn the direction are not in what is said of a folder', async () => {
  write('media/\u202egpj', 'text')
  inTeams('media/\u202egpj')
  expect(await add(one)).toMatchObject({ reason: { message: expect.stringMatching(/^media\/gpj: /) } })
})

test('what a killed run left is swept once it is old, and what is young or somebody else’s stays', async () => {
  write('assets/images/.2020-01-01-old.png.copydesk-new', 'half')
  write('assets/images/.2020-01-01-young.png.copydesk-new', 'half')
  write('assets/images/.notes.copydesk-new', 'theirs')
  const old = new Date(Date.now() - 60_000)
  for (const name of ['.2020-01-01-old.png', '.notes'])
    utimesSync(join(root, `assets/images/${name}.copydesk-new`), old, old)
  await add(one)
  expect(names('assets/images')).toEqual([
    '.2020-01-01-young.png.copydesk-new',
    '.notes.copydesk-new',
    '2026-06-13-cranes.png',
  ])
})

const isRoot = process.getuid?.() === 0

test.skipIf(process.platform === 'win32')('a folder that can’t be written says so', async (context) => {
  const folder = join(root, 'media')
  mkdirSync(folder)
  if (isRoot) {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    } catch {
      // Not in every container.
      return context.skip()
    }
  } else chmodSync(folder, 0o555)
  try {
    expect(await add(one, ['/media'])).toMatchObject({
      kind: 'refused',
      reason: {
        code: expect.stringMatching(/^read-only-/),
        message: expect.stringMatching(/^media: .*settings\.yaml/),
      },
    })
  } finally {
    if (isRoot) execFileSync('umount', [folder])
    else chmodSync(folder, 0o755)
  }
  expect(readdirSync(folder)).toEqual([])
})
