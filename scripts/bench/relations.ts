import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Watchdog } from '../../src/main/library/pace/watchdog'
import { type LibraryEvent, makeLibraryHost } from '../../src/main/library/thread/host'
import { LibraryThread } from '../../src/main/library/thread/remote'
import type { RequestOf } from '../../src/shared/ipc/contract'
import { bigWorkspace, collect, median, ms, ratio } from './measure'

const COUNT = 10_000
const ENTRIES = 5
/** How long the library's thread may leave a call waiting, in ms. */
const MAX_PIECE_MS = 20

const program = { url: pathToFileURL(resolve('out/main/library.mjs')) }
const newest: RequestOf<'runQuery'>['sort'] = { field: 'date', direction: 'descending' }

const LOOKED = /were looked at in (\d+) ms/

/** How long a look at related stories took, in ms, where this says so; 0 elsewhere. */
const tookBy = (event: LibraryEvent): number => Number((event.kind === 'log' && LOOKED.exec(event.message)?.[1]) || 0)

/** Opens a folder as the app does; gives the ms until 50 rows could be shown, and until the first related stories were looked at. */
async function opening(root: string): Promise<{ readonly rows: number; readonly begun: number }> {
  collect()
  let start = 0
  let [rows, begun] = [0, 0]
  const hear = (event: LibraryEvent): void => {
    const now = performance.now() - start
    if (event.kind === 'news' && rows === 0 && event.news.total >= 50) rows = now
    if (begun === 0 && tookBy(event) > 0) begun = now - tookBy(event)
  }
  const thread = new LibraryThread(program, { root, cacheFile: null }, hear, () => {})
  await thread.call.runQuery({ id: 1, text: '', sort: newest })
  start = performance.now()
  await thread.call.open()
  await thread.call.idle()
  await thread.close()
  return { rows, begun }
}

interface Looked {
  /** How long it took, in ms; 0 where nothing was looked at. */
  readonly took: number
  /** The longest piece between two calls that could be answered, in ms of CPU time. */
  readonly piece: number
}

/** How long this thread had a core, in ms: what other threads and programs do is none of it. */
const cpuTime = (): number => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6

/** Opens a folder in this thread and waits until all is looked at. */
async function looking(root: string, cacheFile: string, withoutAlike = false): Promise<Looked> {
  collect()
  let looked: Looked = { took: 0, piece: 0 }
  const pieces: { readonly at: number; readonly cpu: number }[] = []
  const host = makeLibraryHost(
    { root, cacheFile, withoutAlike, skipped: [], watch: new Watchdog().memory },
    (event) => {
      const took = tookBy(event)
      if (took === 0) return
      const begun = performance.now() - took
      looked = { took, piece: Math.max(...pieces.filter(({ at }) => at > begun).map(({ cpu }) => cpu)) }
    },
  )
  let isOver = false
  let before = cpuTime()
  const turn = (): void => {
    const now = cpuTime()
    pieces.push({ at: performance.now(), cpu: now - before })
    before = now
    if (!isOver) setImmediate(turn)
  }
  await host.open()
  turn()
  await host.idle()
  isOver = true
  await host.close()
  return looked
}

/** What it costs to know of every related entry whether it still says what its article says. */
export async function relationRows(): Promise<string[][]> {
  const root = bigWorkspace(COUNT, ENTRIES)
  const data = mkdtempSync(join(tmpdir(), 'copydesk-bench-data-'))
  const rounds = []
  for (let round = 0; round < 3; round += 1) {
    const cacheFile = join(data, `cards-${round}`)
    await looking(root, cacheFile, true)
    const first = await looking(root, cacheFile)
    const again = await looking(root, cacheFile)
    const open = await opening(root)
    rounds.push({ first, again, open })
  }
  rmSync(data, { recursive: true, force: true })
  const [took, piece] = [median(rounds.map(({ first }) => first.took)), median(rounds.map(({ first }) => first.piece))]
  const again = median(rounds.map((one) => one.again.took))
  const rows = median(rounds.map(({ open }) => open.rows))
  const begun = median(rounds.map(({ open }) => open.begun))
  return [
    ['all looked at, once, behind all else', ms(took), '', '', ''],
    ['the longest piece of that, in CPU time', ms(piece), ms(MAX_PIECE_MS), ratio(piece, MAX_PIECE_MS), '≤ 1'],
    ['the same at the next start, where nothing changed', ms(again), '', '', ''],
    ['first rows of a first open; floor: when it begins', ms(rows), ms(begun), ratio(rows, begun), '≤ 1'],
  ]
}
