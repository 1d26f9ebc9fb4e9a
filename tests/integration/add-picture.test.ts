import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isBeside } from '../../src/main/articles/write/beside'
import { png } from '../unit/main/images/fetch/servers'
import { hearCalls } from './fs-calls'

const listen = await hearCalls()
const { addPicture } = await import('../../src/main/workspace/pictures/added/add-picture')

const bytes = png(300, 200)
const freshRoot = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-add-')))
const add = (root: string) =>
  addPicture({ root, used: async () => [], site: 'newsroom', log: () => {} }, '_news/a.md', bytes)
const folderOf = (root: string): string => join(root, 'assets/images')
const namesIn = (root: string): string[] => (existsSync(folderOf(root)) ? readdirSync(folderOf(root)) : [])
/** Under names that are no temporary ones. */
const halves = (root: string): string[] =>
  namesIn(root).filter((name) => !isBeside(name) && !readFileSync(join(folderOf(root), name)).equals(bytes))

test('before each call of the file system, where a kill would leave it, no half picture has a picture’s name', async () => {
  const root = freshRoot()
  const seen = { before: 0, after: 0 }
  const wrong: string[] = []
  let isLooking = false
  listen((name) => {
    if (isLooking) return
    isLooking = true
    const isThere = namesIn(root).some((one) => !isBeside(one))
    seen[isThere ? 'after' : 'before'] += 1
    if (halves(root).length > 0) wrong.push(name)
    isLooking = false
  })
  expect(await add(root)).toMatchObject({ kind: 'added' })
  listen(() => {})
  expect(wrong).toEqual([])
  expect(seen.before).toBeGreaterThan(10)
  expect(seen.after).toBeGreaterThan(0)
})

test.each(['ENOSPC', 'EIO', 'EACCES'])('whatever call fails with %s: refused, or all of it is there', async (code) => {
  let refused = 0
  for (let failing = 0, calls = 1; failing < calls; failing += 1) {
    const root = freshRoot()
    let count = 0
    listen(() => {
      count += 1
      if (count - 1 === failing) throw Object.assign(new Error(code), { code })
    })
    const outcome = await add(root)
    listen(() => {})
    calls = Math.min(80, Math.max(calls, count))
    expect(halves(root), `call ${failing}`).toEqual([])
    const added = outcome.kind === 'added' && readFileSync(join(root, outcome.address))
    if (added === false) refused += 1
    else expect(added.equals(bytes), `call ${failing}`).toBe(true)
    // Nothing stands in the way of the next try.
    expect(await add(root), `after call ${failing}`).toMatchObject({ kind: 'added' })
  }
  expect(refused).toBeGreaterThan(10)
})
