import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import matter from 'gray-matter'
import { load } from 'js-yaml'
import type { LibraryEvent } from '../../src/main/library/thread/host'
import { LibraryThread } from '../../src/main/library/thread/remote'
import type { RequestOf } from '../../src/shared/ipc/contract'
import { bigWorkspace, collect, median, ms, p95, ratio } from './measure'

type Sort = RequestOf<'runQuery'>['sort']
const newest: Sort = { field: 'date', direction: 'descending' }

/** Words of the big workspace: each turn has others, since the library remembers the last thirty that were looked for. */
const words = (
  'harbour orchard bakery lighthouse power railway playground tide codebook timetable backups maps says saltmere lowbridge ' +
  'fenwick norrow quayside opens repairs'
).split(' ')

/** What an editor types, from two letters to everything at once. */
function queriesOf(turn: number): readonly string[] {
  const [first = '', second = ''] = [words[turn % words.length], words[(turn * 7 + 3) % words.length]]
  return [
    '',
    first.slice(0, 2),
    first,
    `${first} ${second.slice(0, 4)}`,
    `"says ${first}"`,
    'is:unpublished',
    'is:unpublished topic:"Open Data at Work" quality:>=40',
    'quality:40..60 -has:image',
    'date:2020-06..2020-07 OR heat:<0',
    `${first} OR ${second} is:published`,
  ]
}

const since = (start: number): number => performance.now() - start

interface Opening {
  /** Until 50 rows could be shown, until the first pass was through, until the second was (ms). */
  readonly screen: number
  readonly scanned: number
  readonly checked: number
}

const program = { url: pathToFileURL(resolve('out/main/library.mjs')) }

/** Opens a folder in the thread that the app uses, as it is built, and waits for both passes; `use` may ask it before it closes. */
async function opening(
  root: string,
  cacheFile: string | null,
  use?: (call: LibraryThread['call']) => Promise<void>,
): Promise<Opening> {
  collect()
  let start = 0
  let screen = 0
  let scanned = 0
  const hear = (event: LibraryEvent): void => {
    if (event.kind !== 'news') return
    if (screen === 0 && event.news.total >= 50) screen = since(start)
    if (scanned === 0 && event.news.all > 0 && event.news.scanning === null) scanned = since(start)
  }
  const thread = new LibraryThread(program, { root, cacheFile }, hear, () => {})
  await thread.call.runQuery({ id: 1, text: '', sort: newest })
  start = performance.now()
  await thread.call.open()
  await thread.call.idle()
  const checked = since(start)
  await use?.(thread.call)
  await thread.close()
  return { screen, scanned, checked }
}

/** The same files by the shortest ways there are: read each once; list and stat each. */
function floors(root: string): { read: number; stat: number } {
  const folder = join(root, '_news')
  collect()
  let start = performance.now()
  for (const name of readdirSync(folder)) readFileSync(join(folder, name))
  const read = since(start)
  start = performance.now()
  for (const name of readdirSync(folder)) lstatSync(join(folder, name))
  return { read, stat: since(start) }
}

function parsers(root: string): { grayMatter: number; jsYaml: number } {
  const folder = join(root, '_news')
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  let start = performance.now()
  for (const text of texts) matter(text, { language: 'yaml' })
  const grayMatter = since(start)
  start = performance.now()
  for (const text of texts) load(text.slice(4, text.indexOf('\n---', 4)))
  return { grayMatter, jsYaml: since(start) }
}

/** Rows of 'Scale and speed' for `count` articles; the workspace is made once and kept for the next run. */
export async function libraryRows(count: number): Promise<string[][]> {
  const root = bigWorkspace(count)
  const data = mkdtempSync(join(tmpdir(), 'copydesk-bench-data-'))
  const cacheFile = join(data, 'cards')
  floors(root)
  await opening(root, null)

  const rounds = []
  for (let round = 0; round < 3; round += 1) {
    const floor = floors(root)
    const cold = await opening(root, null)
    rounds.push({ floor, cold })
  }
  const { grayMatter, jsYaml } = parsers(root)
  const times: number[] = []
  await opening(root, cacheFile, async (call) => {
    for (let turn = 0; turn < 20; turn += 1) {
      for (const [index, text] of queriesOf(turn).entries()) {
        const start = performance.now()
        await call.runQuery({ id: turn * 100 + index + 2, text, sort: newest })
        await call.readFacets({ text })
        times.push(since(start))
      }
    }
  })
  const warm = []
  for (let round = 0; round < 3; round += 1) warm.push({ floor: floors(root), open: await opening(root, cacheFile) })
  rmSync(data, { recursive: true, force: true })

  const name = count.toLocaleString('en')
  const cold = median(rounds.map((one) => one.cold.scanned))
  const read = median(rounds.map((one) => one.floor.read))
  const first = median(rounds.map((one) => one.cold.screen))
  const second = median(rounds.map((one) => one.cold.checked - one.cold.scanned))
  const again = median(warm.map((one) => one.open.scanned))
  const stat = median(warm.map((one) => one.floor.stat))
  return [
    [`${name}: cold index; floor: reading every file once`, ms(cold), ms(read), ratio(cold, read), '≤ 2'],
    [
      `${name}: gray-matter over the same files; floor: our cold index`,
      ms(grayMatter),
      ms(cold),
      ratio(grayMatter, cold),
      '≥ 8',
    ],
    [`${name}: first screen of cards; floor: the whole scan`, ms(first), ms(cold), ratio(first, cold), '≤ 0.05'],
    [
      `${name}: second pass; floor: js-yaml over the same front matter`,
      ms(second),
      ms(jsYaml),
      ratio(second, jsYaml),
      '≤ 1.2',
    ],
    [`${name}: warm open; floor: readdir and stat`, ms(again), ms(stat), ratio(again, stat), '≤ 1.5'],
    [
      `${name}: a query with its first rows and facets, p95`,
      ms(p95(times)),
      count > 10_000 ? '100 ms' : '16 ms',
      ratio(p95(times), count > 10_000 ? 100 : 16),
      '≤ 1',
    ],
  ]
}
