import { execFileSync } from 'node:child_process'
import { closeSync, cpSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { freshData, type Launched, launch } from '../../tests/e2e/app'
import { makeNews } from '../../tests/e2e/articles'
import { bigWorkspace, median, ms, ratio } from './measure'

const options = (page: Page) => page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
const PRESSES = 20

/** From the start of the program to the first card in the list, or to the word that there is none (ms). */
async function start(folder: string, data: string, first: string): Promise<{ time: number; window: Launched }> {
  const since = performance.now()
  const window = await launch({ folder, data })
  await window.page.locator(first).first().waitFor()
  return { time: performance.now() - since, window }
}

const card = '[role="option"]'
const nothing = 'text=No articles here'

/** Start to first cards with a warm cache, against the same window over an empty folder. */
async function startRow(root: string): Promise<string[]> {
  const empty = makeNews({})
  const data = { full: freshData(), empty: freshData() }
  const warming = await start(root, data.full, card)
  // The cache is written when nothing changed for five seconds, or when the window closes.
  await warming.window.page.getByText(/still checking/i).waitFor({ state: 'hidden', timeout: 120_000 })
  await warming.window.close()
  const times: { full: number; empty: number }[] = []
  for (let round = 0; round < 5; round += 1) {
    const none = await start(empty, data.empty, nothing)
    await none.window.close()
    const some = await start(root, data.full, card)
    await some.window.close()
    times.push({ full: some.time, empty: none.time })
  }
  for (const folder of [...Object.values(data), empty]) rmSync(folder, { recursive: true, force: true })
  const full = median(times.map((one) => one.full))
  const floor = median(times.map((one) => one.empty))
  return [
    'start to first cards, warm; floor: the window over an empty folder',
    ms(full),
    ms(floor),
    ratio(full, floor),
    '≤ 1.3',
  ]
}

/** A file written and synced the shortest way (ms): what the disk alone takes. */
function syncedWrite(file: string): number {
  const since = performance.now()
  const handle = openSync(file, 'w')
  writeSync(handle, 'x'.repeat(4_000))
  fsyncSync(handle)
  closeSync(handle)
  return performance.now() - since
}

/** Tells when the row under the cursor has been painted with another state, counted from the key press (ms). */
const paintedAfterKey = (): Promise<number> =>
  new Promise((resolve) => {
    const row = document.querySelector('[data-cursor="true"]')
    const name = row?.getAttribute('aria-label')
    let pressed = 0
    window.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true, once: true })
    const observer = new MutationObserver(() => {
      if (row?.getAttribute('aria-label') === name) return
      observer.disconnect()
      // The frame after the next callback has it on the screen.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
    })
    if (row) observer.observe(row, { attributes: true, attributeFilter: ['aria-label'] })
  })

/** U and P on one article: until it is painted, until its bytes are on the disk. */
async function toggleRows(root: string): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-toggle-'))
  cpSync(root, folder, { recursive: true })
  const { page, close } = await launch({ folder })
  await options(page).first().waitFor()
  await page.getByText(/still checking/i).waitFor({ state: 'hidden', timeout: 120_000 })
  const name = execFileSync('git', ['-c', 'core.quotepath=off', 'ls-files', '-o'], { cwd: folder, encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((path) => path.startsWith('_news/'))
    .sort()
    .at(-1)
  const file = join(folder, name ?? '')
  await page.getByRole('searchbox', { name: 'Search articles' }).fill(`path:${name}`)
  await page.getByRole('status', { name: 'Results' }).getByText(/^1 of/).waitFor()
  await page.getByRole('listbox', { name: 'Articles' }).focus()
  const painted: number[] = []
  const onDisk: number[] = []
  const floor: number[] = []
  for (let press = 0; press < PRESSES; press += 1) {
    floor.push(syncedWrite(join(folder, 'floor')))
    const before = readFileSync(file, 'utf8')
    const key = /^published: false/m.test(before) ? 'p' : 'u'
    const paint = page.evaluate(paintedAfterKey)
    const since = performance.now()
    const pressing = page.keyboard.press(key)
    while (readFileSync(file, 'utf8') === before) await wait(1)
    onDisk.push(performance.now() - since)
    await pressing
    painted.push(await paint)
  }
  await close()
  rmSync(folder, { recursive: true, force: true })
  const least = median(floor)
  return [
    ['toggle: key press to card repainted', ms(median(painted)), '50 ms', ratio(median(painted), 50), '≤ 1'],
    [
      'toggle: key press to disk; floor: 100 ms above an fsync',
      ms(median(onDisk)),
      ms(100 + least),
      ratio(median(onDisk), 100 + least),
      '≤ 1',
    ],
  ]
}

/** Working sets of all processes of the app together, in MB, once nothing moves any more. */
async function memoryOf(app: ElectronApplication): Promise<number> {
  const read = (): Promise<number> =>
    app.evaluate(
      ({ app: main }) => main.getAppMetrics().reduce((sum, one) => sum + one.memory.workingSetSize, 0) / 1024,
    )
  let last = await read()
  for (let look = 0; look < 20; look += 1) {
    await wait(2_000)
    const now = await read()
    if (Math.abs(now - last) < last * 0.01) return now
    last = now
  }
  return last
}

/** Memory with a large workspace, above the same window over an empty folder. */
export async function memoryRows(count: number): Promise<string[][]> {
  const empty = makeNews({})
  const none = await launch({ folder: empty })
  await none.page.locator(nothing).waitFor()
  const floor = await memoryOf(none.app)
  await none.close()
  const data = freshData()
  const warming = await start(bigWorkspace(count), data, card)
  await warming.window.page.getByText(/still checking/i).waitFor({ state: 'hidden', timeout: 600_000 })
  await warming.window.close()
  const { window } = await start(bigWorkspace(count), data, card)
  await window.page
    .getByText(`${count.toLocaleString('en')} articles`)
    .first()
    .waitFor({ timeout: 120_000 })
  const used = await memoryOf(window.app)
  await window.close()
  for (const folder of [empty, data]) rmSync(folder, { recursive: true, force: true })
  const above = used - floor
  const goal = (400 * count) / 100_000
  const what = `${count.toLocaleString('en')}: memory of all processes above an empty window (${floor.toFixed(0)} MB)`
  return [[what, `${above.toFixed(0)} MB`, `${goal} MB`, ratio(above, goal), '≤ 1']]
}

/** Longest time between two frames (ms) since it was last asked. */
const frames = (): number => {
  const probe = window as unknown as { longest?: number }
  if (probe.longest === undefined) {
    let last = performance.now()
    const tick = (now: number): void => {
      probe.longest = Math.max(probe.longest ?? 0, now - last)
      last = now
      requestAnimationFrame(tick)
    }
    probe.longest = 0
    requestAnimationFrame(tick)
  }
  const longest = probe.longest
  probe.longest = 0
  return longest
}

/** A pull that changes every second article: until the list is right after git is through, and the longest frame meanwhile. */
async function pullRows(root: string): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-pull-'))
  cpSync(root, folder, { recursive: true })
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example', '-c', 'core.autocrlf=false', ...words], {
      cwd: folder,
      encoding: 'utf8',
    })
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'all')
  const paths = git('ls-files', '_news').trim().split('\n')
  git('checkout', '-qb', 'other')
  for (const path of paths.filter((_, index) => index % 2 === 0)) {
    const file = join(folder, path)
    const text = readFileSync(file, 'utf8').replace(/^quality: .*$/m, 'quality: 4711')
    const handle = openSync(file, 'w')
    writeSync(handle, text)
    closeSync(handle)
  }
  git('commit', '-qam', 'half')
  git('checkout', '-q', 'main')
  const { page, close } = await launch({ folder })
  await options(page).first().waitFor()
  await page.getByText(/still checking/i).waitFor({ state: 'hidden', timeout: 120_000 })
  const facet = page.getByRole('searchbox', { name: 'Search articles' })
  await facet.fill('quality:4711')
  await page.getByRole('status', { name: 'Results' }).getByText(/^0 of/).waitFor()
  await page.evaluate(frames)
  git('checkout', '-q', 'other')
  const since = performance.now()
  const wanted = Math.ceil(paths.length / 2)
  await page
    .getByRole('button', { name: new RegExp(`^${wanted.toLocaleString('en')} new`) })
    .waitFor({ timeout: 60_000 })
  const right = performance.now() - since
  const longest = await page.evaluate(frames)
  await close()
  rmSync(folder, { recursive: true, force: true })
  return [
    [
      `a pull that changes ${wanted.toLocaleString('en')} files: list right after git is through`,
      ms(right),
      '2 s',
      ratio(right, 2_000),
      '≤ 1',
    ],
    ['the same: longest frame', ms(longest), '100 ms', ratio(longest, 100), '≤ 1'],
  ]
}

/** Rows of 'Scale and speed' that need a real window, over 10,000 articles. */
export async function windowRows(): Promise<string[][]> {
  const root = bigWorkspace(10_000)
  return [await startRow(root), ...(await toggleRows(root)), ...(await pullRows(root))]
}
