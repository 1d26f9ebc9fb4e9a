import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RootWatch } from '../../../../../src/main/workspace/follow/watch-root'

let root: string
let away: string
let told: boolean[]
let watch: RootWatch

function make(folder: string): void {
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.md'), '')
}

beforeEach(async () => {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-root-')))
  root = join(place, 'news')
  away = join(place, 'away')
  make(root)
  told = []
  watch = new RootWatch(root, async (isThere) => {
    told.push(isThere)
  })
  await watch.start()
})
afterEach(() => watch.close())

test('nothing is told while the folder is there, also when it is emptied', async () => {
  expect(await watch.look()).toBe(true)
  rmSync(join(root, 'a.md'))
  expect(await watch.look()).toBe(true)
  expect(told).toEqual([])
})

test('away and back is told once each, whatever else is asked', async () => {
  renameSync(root, away)
  expect(await Promise.all([watch.look(), watch.look()])).toEqual([false, false])
  expect(await watch.look()).toBe(false)
  renameSync(away, root)
  expect(await watch.look()).toBe(true)
  expect(told).toEqual([false, true])
})

test('another folder in its place is the folder again; an empty one is a place whose disk is away', async () => {
  renameSync(root, away)
  mkdirSync(root)
  expect(await watch.look()).toBe(false)
  writeFileSync(join(root, 'b.md'), '')
  expect(await watch.look()).toBe(true)
  expect(told).toEqual([false, true])
})

test('another folder that took its place between two looks is told too', async () => {
  renameSync(root, away)
  make(root)
  expect(await watch.look()).toBe(true)
  expect(told).toEqual([true])
})

test('a folder that was deleted and made anew is another one, also where the system gives it the same number', async () => {
  rmSync(root, { recursive: true })
  make(root)
  await watch.lose()
  expect(told).toEqual([true])
})

test('a file or a link in its place is no folder', async () => {
  renameSync(root, away)
  writeFileSync(root, '')
  expect(await watch.look()).toBe(false)
  rmSync(root)
  symlinkSync(away, root)
  expect(await watch.look()).toBe(false)
  expect(told).toEqual([false])
})

test('it is looked at by itself now and then, until it is closed', async () => {
  renameSync(root, away)
  await expect.poll(() => told, { timeout: 10_000 }).toEqual([false])
  watch.close()
  renameSync(away, root)
  expect(told).toEqual([false])
})
