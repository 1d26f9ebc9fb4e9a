import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { KeptPictures } from '../../../../../src/main/images/outside/kept-pictures'
import { png } from '../fetch/servers'

const bytes = new Uint8Array(png(4, 3))
const copy = new Uint8Array(Buffer.from('RIFF\0\0\0\0WEBP'))
const A = 'https://a.example/1'
const B = 'https://b.example/1'
const about = (used: number) => ({
  look: { kind: 'shown', type: 'png', width: 4, height: 3, at: 1 } as const,
  freshUntil: 1,
  etag: null,
  modified: null,
  used,
})
const sizes = (whole: Uint8Array) => new Map([['whole', whole] as const, ['row', copy] as const])

let folder: string
let said: string[]
const opened = async (limit = 1_000_000): Promise<KeptPictures> => {
  const kept = new KeptPictures({ folder, limit: () => limit, say: (message) => said.push(message) })
  await kept.open()
  return kept
}
const contents = (): string[] => readdirSync(folder).filter((name) => /^[0-9a-f]{64}$/.test(name))
/** Keeps a picture and waits until all of it is on the disk. */
const keepA = async (): Promise<string> => {
  const kept = await opened()
  kept.keep(A, about(1), sizes(bytes))
  await kept.flush()
  await vi.waitFor(() => expect(readdirSync(folder).filter((name) => name.endsWith('.row'))).toHaveLength(1))
  await vi.waitFor(() => expect(contents()).toHaveLength(1))
  return contents()[0] as string
}
const changeIndex = (change: (entry: Record<string, unknown>) => void): void => {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  for (const entry of Object.values(index.entries)) change(entry as Record<string, unknown>)
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index))
}

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-kept-')), 'pictures')
  said = []
})

test('what another program put in place of a picture or its copy is not shown, and is fetched anew', async () => {
  const content = await keepA()
  writeFileSync(join(folder, `${content}.row`), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  expect(await (await opened()).read(A, 'row', 2)).toBeNull()
  writeFileSync(join(folder, content), png(5, 5))
  const kept = await opened()
  expect(await kept.read(A, 'whole', 2)).toBeNull()
  expect(kept.of(A)).toBeUndefined()
})

test('a link in place of a picture leads nowhere', async () => {
  const content = await keepA()
  renameSync(join(folder, content), join(folder, '..', 'elsewhere'))
  symlinkSync(join(folder, '..', 'elsewhere'), join(folder, content))
  expect(await (await opened()).read(A, 'whole', 2)).toBeNull()
  expect(existsSync(join(folder, '..', 'elsewhere'))).toBe(true)
})

test('a folder with the name of a picture keeps no other from being shown', async () => {
  await keepA()
  mkdirSync(join(folder, 'f'.repeat(64), 'inside'), { recursive: true })
  expect(await (await opened()).read(A, 'whole', 2)).toEqual({ bytes, type: 'image/png' })
})

test.each<[string, (entry: Record<string, unknown>) => void]>([
  ['less than no bytes', (entry) => Object.assign(entry, { bytes: -1e12 })],
  ['a picture without bytes', (entry) => Object.assign(entry, { content: null })],
  ['a path for a content', (entry) => Object.assign(entry, { content: '../../secret' })],
  ['sizes that there are none of', (entry) => Object.assign(entry, { copies: ['../x'] })],
  ['a picture that was never looked at', (entry) => Object.assign(entry, { look: { kind: 'waiting' } })],
])('an index that says %s is begun anew', async (_name, change) => {
  await keepA()
  changeIndex(change)
  const kept = await opened()
  expect([kept.of(A), kept.size()]).toEqual([undefined, 0])
  expect(said.join()).toContain('index.json')
})

test('an index that says it was used in a thousand years takes no room from what was just fetched', async () => {
  await keepA()
  changeIndex((entry) => Object.assign(entry, { used: 1e15 }))
  const kept = await opened(150)
  const whole = new Uint8Array(140)
  kept.keep(B, about(2), new Map([['whole', whole]]))
  expect((await kept.read(B, 'whole', 3))?.bytes).toEqual(whole)
})

test('what is over the limit goes when it is opened', async () => {
  await keepA()
  const kept = await opened(10)
  expect([kept.of(A), kept.size()]).toEqual([undefined, 0])
  await vi.waitFor(() => expect(contents()).toEqual([]))
})

test('addresses without pictures take room too: 8,000 letters each would be an index of hundreds of megabytes', async () => {
  const kept = await opened(100_000)
  const gone = { kind: 'gone', status: 404, since: 1, at: 1 } as const
  for (let number = 0; number < 100; number += 1) {
    const url = `${B}/${number}/${'a'.repeat(8_000)}`
    kept.note(url, { ...about(number), look: gone, content: null, bytes: 0, copies: [] })
  }
  await kept.flush()
  expect(readFileSync(join(folder, 'index.json')).length).toBeLessThan(120_000)
  expect(kept.looks().length).toBeGreaterThan(0)
})

test('what the disk doesn’t take is shown from memory, and that is said once', async () => {
  writeFileSync(folder, 'no folder')
  const kept = await opened()
  for (const url of [A, B]) kept.keep(url, about(1), sizes(bytes))
  await kept.flush()
  await vi.waitFor(() => expect(said).toHaveLength(1))
  for (const url of [A, B]) expect(await kept.read(url, 'whole', 2)).toMatchObject({ type: 'image/png' })
  expect(await kept.read(A, 'row', 2)).toMatchObject({ bytes: copy })
  await kept.flush()
  expect(said).toEqual([expect.stringContaining('not kept on the disk, but in memory')])
})

test('what is in sight is kept also where the limit is less than that', async () => {
  const inSight = new Set([A])
  const kept = new KeptPictures({ folder, limit: () => 10, inSight: () => inSight, say: () => undefined })
  await kept.open()
  kept.keep(A, about(1), sizes(bytes))
  kept.keep(B, about(2), new Map([['whole', new Uint8Array(png(5, 3))]]))
  expect(kept.of(A)).toBeDefined()
  inSight.clear()
  kept.keep(B, about(3), new Map([['whole', new Uint8Array(png(5, 3))]]))
  expect(kept.of(A)).toBeUndefined()
})
