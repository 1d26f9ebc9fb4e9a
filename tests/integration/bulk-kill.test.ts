import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { counted, number } from '../../src/shared/numbers'
import { program } from '../program'
import { HOURS_MS, Trial } from '../trial'
import { article, makeFolder, open } from './open'

const trial = new Trial('many', import.meta.filename)
const chance = trial.chance()
/** The first three are at moments that once were bad ones. */
const MOMENTS_MS = Array.from({ length: trial.times(3, 100) }, (_, index) => [0, 40, 150][index] ?? chance.below(200))

const COUNT = 1_500
const before = (index: number): string => article(`Title ${index}`, 'published: false\n')
const paths = Array.from({ length: COUNT }, (_, index) => `_news/${String(index).padStart(4, '0')}.md`)

/** Starts a run, and kills it so long after it told that it is under way. */
async function killed(
  folder: string,
  dataFolder: string,
  what: 'change' | 'undo' | 'again',
  after: number,
): Promise<void> {
  const child = spawn(process.execPath, [program('bulk-run'), folder, dataFolder, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await wait(after)
  expect(child.exitCode).toBeNull()
  child.kill('SIGKILL')
  await once(child, 'close')
}
const makeMany = (): string => makeFolder(Object.fromEntries(paths.map((path, index) => [path, before(index)])))
/** What saves have beside articles. */
const beside = (folder: string): string[] => readdirSync(join(folder, '_news')).filter((name) => name.startsWith('.'))

test.each(MOMENTS_MS)(
  'killed %i ms into a change of many: what was done is one step of undo',
  async (after) => {
    const folder = makeMany()
    const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
    await killed(folder, dataFolder, 'change', after)

    const texts = (): string[] => paths.map((path) => readFileSync(join(folder, path), 'utf8'))
    const done = texts().filter((text) => text.includes('published: true')).length
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(COUNT)

    const at = await open(folder, dataFolder)
    const workspace = at.service.info.id
    await expect.poll(() => at.events.filter((event) => event.kind === 'notice').length).toBe(1)
    expect((await at.service.readToday({ workspace })).tally).toMatchObject({ published: done, lines: done })
    const undone = await at.service.undoAction({ workspace, action: null })
    const label = `Publish ${number(done)} of ${number(COUNT)} articles`
    expect(undone).toMatchObject({ kind: 'undone', label, count: done, leftCount: 0 })
    await at.service.close()
    expect(texts().every((text, index) => text === before(index))).toBe(true)
    expect(readdirSync(join(dataFolder, 'workspaces', workspace, 'undo'))).toEqual([])
    trial.did(`killed after ${done} of ${COUNT} files: all ${done} in the list of the day and in one undo`)
  },
  HOURS_MS,
)

test.each(MOMENTS_MS)(
  'killed %i ms into the undo of many, and into that begun again: each file has the one text or the other, and a third undo goes on with the rest',
  async (after) => {
    const folder = makeMany()
    const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
    await killed(folder, dataFolder, 'undo', after)
    await killed(folder, dataFolder, 'again', 0)
    const texts = (): string[] => paths.map((path) => readFileSync(join(folder, path), 'utf8'))
    const published = (index: number): string => before(index).replace('published: false', 'published: true')
    const isBack = texts().map((text, index) => text === before(index))
    expect(texts().every((text, index) => isBack[index] || text === published(index))).toBe(true)
    const back = isBack.filter(Boolean).length
    expect(back).toBeGreaterThan(0)
    expect(back).toBeLessThan(COUNT)

    const at = await open(folder, dataFolder)
    const workspace = at.service.info.id
    const undone = await at.service.undoAction({ workspace, action: null })
    expect(undone).toMatchObject({ kind: 'undone', count: COUNT, leftCount: 0, left: [] })
    const were = `${number(back)} ${back === 1 ? 'was' : 'were'} back already`
    const rest = COUNT - back
    expect(undone).toMatchObject({ summary: `${counted(rest, 'line')} in ${counted(rest, 'file')}, ${were}` })
    expect(await at.service.readToday({ workspace })).toMatchObject({ undo: null, entries: [] })
    expect((await at.query('is:new')).total).toBe(COUNT)
    await expect.poll(() => beside(folder)).toEqual([])
    await at.service.close()
    expect(texts().every((text, index) => text === before(index))).toBe(true)
    trial.did(`killed twice, after ${back} of ${COUNT} files were back: a third undo brought the others`)
  },
  HOURS_MS,
)
