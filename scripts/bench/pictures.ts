import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { freshData, launch, makeWorkspace } from '../../tests/e2e/app'
import { articleWith, type PictureServer, servePictures } from '../../tests/e2e/picture-server'
import { median, ms, ratio } from './measure'

const ARTICLES = 10_000
const SERVERS = 3
const FIRST_PICTURES = 15
const RUNS = 5

/** CSS px that a frame of fast scrolling goes on: some seven screens a second at 60 frames. */
const STEP_PX = 1_000

/** So long a picture may take from the server's answer to the screen, and a frame of scrolling (ms). */
const PICTURE_MS = 20
const FRAME_MS = 50

/** Tells when the first picture of the list has been painted, in ms since 1970. */
const pictureDrawn = (): Promise<number> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector('[role="listbox"] img[data-drawn="true"]')) resolve(Date.now())
      else requestAnimationFrame(look)
    }
    look()
  })

/** Scrolls the list to its end and back; gives the longest time between two frames (ms). */
const scrollThereAndBack = (step: number): Promise<number> =>
  new Promise((resolve) => {
    const list = document.querySelector('[role="listbox"]')
    if (list === null) throw new Error('No list')
    let longest = 0
    let before = performance.now()
    let way = step
    const frame = (now: number): void => {
      longest = Math.max(longest, now - before)
      before = now
      if (way > 0 && list.scrollTop + list.clientHeight >= list.scrollHeight - 1) way = -step
      if (way < 0 && list.scrollTop <= 0) resolve(longest)
      else {
        list.scrollTop += way
        requestAnimationFrame(frame)
      }
    }
    requestAnimationFrame((now) => {
      before = now
      requestAnimationFrame(frame)
    })
  })

async function firstPictures(page: Page, servers: readonly PictureServer[]): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < FIRST_PICTURES; turn += 1) {
    // From the far end, which nobody has seen yet.
    const name = String(ARTICLES - 1 - turn)
    await page.getByRole('searchbox', { name: 'Search articles' }).fill(`path:${name}.md`)
    await page.getByRole('status', { name: 'Results' }).getByText(/^1 of/).waitFor()
    const drawn = await page.evaluate(pictureDrawn)
    const answered = servers.map(({ answeredAt }) => answeredAt.get(name)).find((at) => at !== undefined)
    if (answered !== undefined) times.push(drawn - answered)
  }
  return times
}

/** Pictures from servers: until one is on the screen, and what they cost a list that is scrolled fast. */
export async function pictureRows(): Promise<string[][]> {
  const servers = await Promise.all(Array.from({ length: SERVERS }, servePictures))
  const files = Array.from({ length: ARTICLES }, (_, number) => {
    const address = servers[number % SERVERS]?.address ?? ''
    return [`_posts/2026-11-20-${number}.md`, articleWith(`Story ${number}`, `${address}/${number}.png`)] as const
  })
  const [folder, data] = [makeWorkspace(Object.fromEntries(files)), freshData()]
  const env = { COPYDESK_TEST_LOOPBACK: '1' }
  const { app, page, close } = await launch({ folder, data, env })
  const memory = (): Promise<number> =>
    app.evaluate(
      ({ app: main }) => main.getAppMetrics().reduce((sum, one) => sum + one.memory.workingSetSize, 0) / 1024,
    )
  await page.getByRole('status', { name: 'Results' }).getByText('10,000 of 10,000 articles').waitFor()
  const without: number[] = []
  for (let run = 0; run < RUNS; run += 1) without.push(await page.evaluate(scrollThereAndBack, STEP_PX))
  const before = await memory()

  await page.getByRole('region', { name: 'Pictures' }).getByRole('button', { name: 'Show pictures' }).click()
  await page.locator('[role="listbox"] img[data-drawn="true"]').first().waitFor()
  const first = median(await firstPictures(page, servers))
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('')
  await page.getByRole('status', { name: 'Results' }).getByText('10,000 of 10,000 articles').waitFor()
  const frames: number[] = []
  for (let run = 0; run < RUNS; run += 1) frames.push(await page.evaluate(scrollThereAndBack, STEP_PX))
  await wait(2_000)
  const more = (await memory()) - before
  await close()
  for (const server of servers) server.close()
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true })
  const longest = median(frames)
  return [
    ['a picture of a row: server’s answer to the screen', ms(first), ms(PICTURE_MS), ratio(first, PICTURE_MS), '≤ 1'],
    [
      'longest frame, 10,000 rows scrolled there and back with pictures; floor: 50 ms',
      ms(longest),
      ms(FRAME_MS),
      ratio(longest, FRAME_MS),
      '≤ 1',
    ],
    ['the same against no pictures', ms(longest), ms(median(without)), ratio(longest, median(without)), ''],
    ['memory of all processes after it, above before', `${more.toFixed(0)} MB`, '200 MB', ratio(more, 200), '≤ 1'],
  ]
}
