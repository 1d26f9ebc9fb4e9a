import {
  closeSync,
  cpSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freshData } from '../../tests/e2e/app'
import { makeNews } from '../../tests/e2e/articles'
import { bigWorkspace, median, ms, ratio } from './measure'
import { NOTHING, openWindow, settled, warmData } from './opened'
import { pullRows } from './pull'

const PRESSES = 20

/** Start to first cards with a warm cache, against the same window over an empty folder. */
async function startRow(root: string): Promise<string[]> {
  const empty = makeNews({})
  const data = { full: await warmData(root), empty: freshData() }
  const times: { full: number; empty: number }[] = []
  for (let round = 0; round < 7; round += 1) {
    const none = await openWindow(empty, NOTHING, data.empty)
    await none.close()
    const some = await openWindow(root, undefined, data.full)
    await some.close()
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
  const { page, data, close } = await openWindow(folder)
  await settled(data)
  const name = readdirSync(join(folder, '_news')).sort().at(-1) ?? ''
  const file = join(folder, '_news', name)
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
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true })
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

/** Rows of 'Scale and speed' that need a real window, over 10,000 articles. */
export async function windowRows(): Promise<string[][]> {
  const root = bigWorkspace(10_000)
  return [await startRow(root), ...(await toggleRows(root)), ...(await pullRows(root))]
}
