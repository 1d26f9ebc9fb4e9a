import { expect, test } from 'vitest'
import { PictureIds } from '../../../../src/main/images/outside/picture-ids'
import type { Pictures, Sight } from '../../../../src/main/images/outside/pictures'
import { WindowPictures } from '../../../../src/main/images/window-pictures'
import type { OpenWindow } from '../../../../src/main/lifecycle/windows'
import type { WindowEvent } from '../../../../src/shared/ipc/events'
import type { LookedAt, PictureLook } from '../../../../src/shared/pictures/look'
import type { WorkspaceInfo } from '../../../../src/shared/workspace/workspace-info'
import { workspace } from '../../renderer/features/boundary'

const info: WorkspaceInfo = { ...workspace, address: 'https://news.example/' }
const window = { window: { webContents: { id: 3 } } } as unknown as OpenWindow
const gone: PictureLook = { kind: 'gone', status: 404, since: 1, at: 1 }
const kept: LookedAt = { kind: 'shown', type: 'png', width: 1, height: 1, at: 1 }
const named = (address: string) => ({ path: 'a.md', address })

function begin() {
  const seen: [string, LookedAt['kind']][] = []
  const told: WindowEvent[] = []
  let isReady = false
  let sight: Sight | null = null
  const pictures = new WindowPictures({
    pictures: {
      see: (_window: number, shown: Sight) => {
        sight = shown
        return new Map(shown.urls.map((url) => [url, { kind: 'waiting' }]))
      },
    } as unknown as Pictures,
    kept: {
      size: () => 0,
      // What an earlier run kept is there once it was read.
      looks: () => (isReady ? [['https://a.example/kept', kept]] : []),
      empty: async () => undefined,
    },
    ids: new PictureIds(),
    ready: async () => {
      isReady = true
    },
    tell: (_window, event) => told.push(event),
  })
  const service = {
    info,
    ownPictures: async (all: ReturnType<typeof named>[]) => all.filter(({ address }) => !address.includes('strange')),
    lookedAtPictures: (all: readonly (readonly [string, LookedAt])[]) => {
      for (const [address, { kind }] of all) seen.push([address, kind])
    },
  }
  return {
    see: (...addresses: string[]) => pictures.see(window, service as never, addresses.map(named)),
    sight: () => sight,
    seen,
    told,
  }
}

test('an address is one picture however it is spelled, and is answered as it was named', async () => {
  const { see, sight, seen, told } = begin()
  const { pictures } = await see(
    '//a.example/1',
    'https://a.example/1',
    'https://a.example/strange',
    'ftp://a.example/2',
  )
  expect(sight()).toMatchObject({ urls: ['https://a.example/1'], site: 'https://news.example/' })
  expect(pictures.map(({ address, look }) => [address, look.kind])).toEqual([
    ['ftp://a.example/2', 'unfit'],
    ['//a.example/1', 'waiting'],
    ['https://a.example/1', 'waiting'],
  ])
  expect(new Set(pictures.slice(1).map(({ id }) => id)).size).toBe(1)
  sight()?.tell('https://a.example/1', gone)
  expect(told).toMatchObject([{ kind: 'pictures', pictures: [{ address: '//a.example/1' }, { server: 'a.example' }] }])
  expect(seen).toContainEqual(['https://a.example/1', 'gone'])
})

test('an address that is none of the web counts as it is drawn', async () => {
  const { see, seen } = begin()
  await see('javascript:alert(1)')
  expect(seen).toContainEqual(['javascript:alert(1)', 'unfit'])
})

test('a workspace hears once what earlier runs saw', async () => {
  const { see, seen } = begin()
  await see()
  expect(seen).toEqual([])
  await see('https://a.example/1')
  await see('https://a.example/2')
  expect(seen).toEqual([['https://a.example/kept', 'shown']])
})

test.each([
  ['https://пример.example/a', 'xn--e1afmkfd.example'],
  ['https://аpple.example/a', 'xn--pple-43d.example'],
  [`https://${'a'.repeat(63)}.example/a`, `${'a'.repeat(63)}.example`],
  ['ftp:\u202e//gnp.exe\u2066\n\u001b[2J', 'ftp://gnp.exe  [2J'],
])('%j is called by a name that shows what it is', async (address, server) => {
  expect((await begin().see(address)).pictures.map((picture) => picture.server)).toEqual([server])
})

test('an address without a server is called by its beginning', async () => {
  const [picture] = (await begin().see(`data:text/html,${'a'.repeat(9_000)}`)).pictures
  expect(picture?.server.length).toBeLessThan(300)
})
