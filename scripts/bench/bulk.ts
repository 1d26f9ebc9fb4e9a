import {
  closeSync,
  cpSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { runChange } from '../../src/main/articles/run-change'
import { changeArticle } from '../../src/main/articles/save-article'
import { createActions } from '../../src/main/undo/actions'
import { undoAction } from '../../src/main/undo/undo-action'
import { openWorkspace } from '../../src/main/workspace/service'
import { parseArticle } from '../../src/shared/article'
import { cardOf } from '../../src/shared/card/card'
import { changeableOf } from '../../src/shared/change'
import { newsroomTable } from '../../src/shared/fields/table/newsroom'
import { bigWorkspace, collect, median, ms, ratio } from './measure'

const WRITERS = [1, 2, 4, 8, 16]
const ROUNDS = 5
/** Files of a round of the writers: few enough that a round is over before the machine is another one. */
const A_ROUND = 400
/** As many as an editor's longest change was seen to be. */
const WHOLE = 2_988
const ROUNDS_OF_WHOLE = 3

function put(file: string, text: string): void {
  const beside = `${file}.new`
  const handle = openSync(beside, 'w')
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(beside, file)
}

/** A folder of its own with so many unpublished articles of real size. */
function unpublished(count: number): { root: string; paths: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-bench-bulk-'))
  cpSync(bigWorkspace(count), root, { recursive: true })
  const news = join(root, '_news')
  const names = readdirSync(news)
  const folder = openSync(news, 'r')
  for (const name of names) {
    const text = readFileSync(join(news, name), 'utf8')
    put(join(news, name), text.replace(/^published: .*$/m, 'published: false'))
  }
  fsyncSync(folder)
  closeSync(folder)
  return { root, paths: names.map((name) => `_news/${name}`) }
}

/** The same files written beside themselves, synced and renamed, each with its folder synced, one after another: ms. */
function floorOf(count: number): number {
  const { root, paths } = unpublished(count)
  const texts = paths.map((path) => [join(root, path), readFileSync(join(root, path), 'utf8')] as const)
  const folder = openSync(join(root, '_news'), 'r')
  const start = performance.now()
  for (const [file, text] of texts) {
    put(file, text.replace('published: false', 'published: true'))
    fsyncSync(folder)
  }
  const time = performance.now() - start
  closeSync(folder)
  rmSync(root, { recursive: true })
  return time
}

interface Times {
  readonly change: number
  readonly undo: number
}

/** Files and undo log alone, with so many writers. */
async function byWriters(atOnce: number): Promise<Times> {
  const { root, paths } = unpublished(A_ROUND)
  const data = mkdtempSync(join(tmpdir(), 'copydesk-bench-data-'))
  const actions = createActions({ root, folder: join(data, 'undo'), now: Date.now, say: () => {} })
  const articles = paths.map((path) => {
    const card = changeableOf(cardOf(path, parseArticle(readFileSync(join(root, path), 'utf8'))))
    return { path, card, meant: card }
  })
  // Nobody's file is fresh: what was written in the last second is looked at twice.
  await wait(1_100)
  collect()
  let start = performance.now()
  const { notes, finish } = await actions.begin('Publish')
  const ran = await runChange({
    root,
    articles,
    table: newsroomTable,
    changes: [{ kind: 'publish' }],
    door: changeArticle,
    atOnce,
    inPath: (_path, job) => job(),
    note: notes.file,
    decide: async () => null,
    wrote: () => {},
    progress: () => {},
  })
  await finish({ label: 'Publish', files: ran.files, decisions: [] })
  const change = performance.now() - start
  const found = await actions.read(null)
  if (found === null || ran.files.length !== A_ROUND) throw new Error(`${ran.files.length} of ${A_ROUND} published`)
  start = performance.now()
  const undone = await undoAction({
    root,
    action: found.action,
    atOnce,
    inPath: (_path, job) => job(),
    takeBack: async () => [],
    wrote: () => {},
    moved: () => {},
    progress: () => {},
  })
  const undo = performance.now() - start
  if (undone.files.length !== A_ROUND) throw new Error(`${undone.files.length} of ${A_ROUND} undone`)
  for (const folder of [root, data]) rmSync(folder, { recursive: true })
  return { change, undo }
}

/** As the window does it: with the library's thread, the decision log and the list of the day. */
async function whole(): Promise<Times> {
  const { root, paths } = unpublished(WHOLE)
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-bench-data-'))
  const service = await openWorkspace({
    folder: root,
    dataFolder,
    sample: false,
    worker: { url: pathToFileURL(resolve('out/main/library.mjs')) },
    emit: () => {},
    log: () => {},
  })
  const workspace = service.info.id
  const sort = { field: 'path', direction: 'ascending' } as const
  const change = { kind: 'publish' } as const
  for (;;) {
    const answer = await service.runQuery({ workspace, text: 'is:unpublished', sort })
    if (answer.kind === 'ran' && answer.scanning === null) break
    await wait(50)
  }
  await service.planChange({ workspace, job: 'one', paths, change })
  collect()
  let start = performance.now()
  const report = await service.runChange({ workspace, job: 'one', paths, change })
  const changed = performance.now() - start
  start = performance.now()
  const outcome = await service.undoAction({ workspace, action: report.action })
  const undo = performance.now() - start
  if (report.done !== WHOLE || outcome.kind !== 'undone' || outcome.count !== WHOLE) throw new Error('Not all changed.')
  await service.close()
  for (const folder of [root, dataFolder]) rmSync(folder, { recursive: true })
  return { change: changed, undo }
}

/** Runs jobs in turns with a floor, each beside the floor of its own round: rows of medians. */
async function rowsOf(
  jobs: readonly (readonly [name: string, job: () => Promise<Times>])[],
  count: number,
  rounds: number,
): Promise<string[][]> {
  const taken = jobs.map(() => [] as (Times & { readonly floor: number })[])
  for (let round = 0; round < rounds; round += 1) {
    const floor = floorOf(count)
    for (const [index, [, job]] of jobs.entries()) taken[index]?.push({ ...(await job()), floor })
  }
  return jobs.map(([name], index) => {
    const all = taken[index] ?? []
    const of = (value: (one: (typeof all)[number]) => number): number => median(all.map(value))
    const [change, undo, floor] = [of((one) => one.change), of((one) => one.undo), of((one) => one.floor)]
    const shares = [of((one) => one.change / one.floor), of((one) => one.undo / one.floor)].map((one) => ratio(one, 1))
    return [name, ms(change), ms(undo), ms(floor), ...shares]
  })
}

/** Publishing many articles and taking it back, by how many are written at a time, and as a whole. */
export async function bulkRows(): Promise<string[][]> {
  const writers = WRITERS.map((atOnce) => [`${A_ROUND} files, ${atOnce} at a time`, () => byWriters(atOnce)] as const)
  return [
    ...(await rowsOf(writers, A_ROUND, ROUNDS)),
    ...(await rowsOf([[`${WHOLE} articles, as in the window`, whole]], WHOLE, ROUNDS_OF_WHOLE)),
  ]
}
