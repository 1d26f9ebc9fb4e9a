import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { OutsidePictures } from '../../../../../src/main/workspace/pictures/outside-pictures'
import type { LookedAt } from '../../../../../src/shared/pictures/look'

let root: string
let kept: string
const images: Record<string, string> = { 'a.md': 'https://a.example/1', 'b.md': '/assets/b.png' }
const logo = 'https://logos.example/t.png'
const open = new Set<string>()
let told: (readonly [string, LookedAt])[] = []
const shown: LookedAt = { kind: 'shown', type: 'png', width: 1, height: 1, at: 1 }
const gone: LookedAt = { kind: 'gone', status: 404, since: 1, at: 1 }

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-pictures-'))
  kept = join(root, 'kept')
  open.clear()
  told = []
})

const begin = async (isStandIn = false): Promise<OutsidePictures> => {
  const pictures = new OutsidePictures({
    root,
    kept,
    isStandIn,
    call: {
      areNamed: async (all) =>
        all.map(({ path, address }) => (path === null ? address === logo : images[path] === address)),
      picturesOf: async (paths) => paths.map((path) => ({ path, address: images[path] ?? '', size: null })),
      looked: async (seen) => void told.push(...seen),
    },
    isOpen: (path) => open.has(path),
    say: () => undefined,
    log: () => undefined,
  })
  await pictures.look()
  return pictures
}
const team = (text: string): void => {
  mkdirSync(join(root, '.copydesk'), { recursive: true })
  writeFileSync(join(root, '.copydesk/settings.yaml'), text)
}
const named = (path: string | null, address: string) => ({ path, address })

test('nothing is a picture of the workspace before somebody says so', async () => {
  const pictures = await begin()
  expect(pictures.info).toEqual({ shown: null, servers: 0 })
  expect(await pictures.own([named('a.md', 'https://a.example/1')])).toEqual([])
  await pictures.answer(true)
  expect(await pictures.own([named('a.md', 'https://a.example/1')])).toHaveLength(1)
})

test('its own are those that its articles name, and what is typed into an open one', async () => {
  const pictures = await begin()
  await pictures.answer(true)
  const typed = named('a.md', 'https://typed.example/1')
  const asked = [
    named('a.md', 'https://a.example/1'),
    typed,
    named('b.md', '/assets/b.png'),
    named('none.md', 'https://a.example/1'),
  ]
  expect(await pictures.own(asked)).toEqual([asked[0]])
  open.add('a.md')
  expect(await pictures.own(asked)).toEqual([asked[0], typed])
})

test('the logos of its providers are its own too, whichever article shows them', async () => {
  const pictures = await begin()
  const asked = [named(null, logo), named(null, 'https://elsewhere.example/t.png')]
  expect(await pictures.own(asked)).toEqual([])
  await pictures.answer(true)
  expect(await pictures.own(asked)).toEqual([asked[0]])
})

test('the answer is kept for the next run', async () => {
  await (await begin()).answer(false)
  expect((await begin()).info.shown).toBe(false)
})

test('an answer that can’t be read any more counts as a no, also in the runs after that; so the team’s word doesn’t', async () => {
  team('pictures: show')
  await (await begin()).answer(false)
  writeFileSync(join(kept, 'pictures.json'), '{"version":')
  expect((await begin()).info.shown).toBe(false)
  expect((await begin()).info.shown).toBe(false)
})

test('an answer that isn’t kept holds for this run, and fails', async () => {
  team('pictures: show')
  const pictures = await begin()
  writeFileSync(kept, 'no folder')
  await expect(pictures.answer(false)).rejects.toThrow()
  await pictures.look()
  expect(pictures.info.shown).toBe(false)
})

test('while the user’s own data folder isn’t at hand the team’s word doesn’t count: it is asked', async () => {
  team('pictures: show')
  expect((await begin(true)).info.shown).toBe(null)
})

test.each([
  ['pictures: show', true],
  ['pictures: hide', false],
  ['pictures: perhaps', null],
  ['other: 1', null],
  ['pictures: [', null],
  ['', null],
])('the team may say it: %s', async (text, shown) => {
  team(text)
  expect((await begin()).info.shown).toBe(shown)
})

test('one’s own answer counts before the team’s', async () => {
  team('pictures: show')
  await (await begin()).answer(false)
  expect((await begin()).info.shown).toBe(false)
})

test('what was seen is told to the library together, the last word of each', async () => {
  const pictures = await begin()
  pictures.looked([['https://a.example/1', shown]])
  pictures.looked([
    ['https://a.example/1', gone],
    ['https://a.example/2', shown],
  ])
  await expect
    .poll(() => told)
    .toEqual([
      ['https://a.example/1', gone],
      ['https://a.example/2', shown],
    ])
  pictures.looked([['https://a.example/1', shown]])
  pictures.close()
})

test('the servers are counted when the folder is read', async () => {
  const pictures = await begin()
  pictures.lieOn(4)
  expect(pictures.info.servers).toBe(4)
})

test('pictures are looked at where they are shown, and no longer than that; what was seen is told before the answer', async () => {
  const pictures = await begin()
  const end = new AbortController()
  const asked: string[] = []
  const check = (done: () => Promise<void>, paths = ['a.md']) =>
    pictures.check({
      paths,
      site: null,
      again: false,
      lookAt: async ({ urls, seen, cancel }) => {
        const all = [...urls]
        asked.push(...all)
        for (const url of all) seen(url, gone, true)
        await done()
        for (const url of cancel.aborted ? [] : all) seen(url, shown, true)
      },
      progress: () => () => undefined,
      cancel: end.signal,
    })
  expect(await check(async () => undefined)).toEqual({ kind: 'hidden' })
  expect(asked).toEqual([])
  // There is nothing to show.
  expect(await check(async () => undefined, [])).toMatchObject({ report: { pictures: 0, checked: 0 } })
  await pictures.answer(true)
  expect(await check(async () => undefined)).toMatchObject({ report: { states: [{ state: 'shown', articles: 1 }] } })
  expect(told).toEqual([['https://a.example/1', shown]])
  const stopped = await check(async () => pictures.answer(false))
  expect(stopped).toMatchObject({ report: { states: [{ state: 'gone' }] } })
})
