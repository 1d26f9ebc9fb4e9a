import { rmSync } from 'node:fs'
import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { freshData, launch, makeWorkspace } from '../../tests/e2e/app'
import { articleWith, type PictureServer, servePictures } from '../../tests/e2e/picture-server'
import { median, ms, ratio } from './measure'
import { workingSets } from './memory'

const ARTICLES = 10_000
const SERVERS = 3
const FIRST_PICTURES = 40
const RUNS = 5
/** A check that takes longer hangs. */
const CHECK_TIMEOUT_MS = 900_000

/** CSS px that a frame of fast scrolling goes on: more than two screens a frame. */
const STEP_PX = 2_000

/** So long a picture may take from the server's answer to the screen, and a frame of scrolling (ms). */
const PICTURE_MS = 20
const FRAME_MS = 50

/** From now on the page notes when the picture of which article was drawn, in ms since 1970. */
function noteDrawn(): void {
  const drawnAt: Record<string, number> = {}
  Object.assign(globalThis, { drawnAt })
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const name = (target as Element).closest('[role="option"]')?.getAttribute('aria-label')?.split(',')[0]
      if (name !== undefined) drawnAt[name] ??= Date.now()
    }
  }).observe(document.body, { subtree: true, attributeFilter: ['data-drawn'] })
}

const drawnAt = (name: string): number | undefined =>
  (globalThis as unknown as { drawnAt: Record<string, number> }).drawnAt[name]

/** Scrolls the list to its end and back; gives the longest time between two frames (ms). */
const scrollThereAndBack = (step: number): Promise<number> =>
  new Promise((resolve) => {
    const list = document.querySelector('#articles')?.parentElement
    if (!list) throw new Error('No list')
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

/** Of one picture after the other, so that none waits for another (ms). */
async function firstPictures(page: Page, servers: readonly PictureServer[]): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < FIRST_PICTURES; turn += 1) {
    const name = String(Math.floor(ARTICLES / 2) + turn)
    await page.getByRole('searchbox', { name: 'Search articles' }).fill(`path:20-${name}.md`)
    await page.locator(`[role="option"][aria-label^="Story ${name},"] img[data-drawn="true"]`).waitFor()
    const drawn = await page.evaluate(drawnAt, `Story ${name}`)
    const answered = servers.map((server) => server.answeredAt.get(name)).find((at) => at !== undefined)
    if (drawn !== undefined && answered !== undefined) times.push(drawn - answered)
  }
  return times
}

/** Looks at all pictures, which keeps them for the scrolling; in ms. */
async function checkAll(page: Page): Promise<number> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill('Check pictures of this view')
  const since = Date.now()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Dismiss Pictures checked' }).waitFor({ timeout: CHECK_TIMEOUT_MS })
  const took = Date.now() - since
  await page.getByRole('button', { name: 'Dismiss Pictures checked' }).click()
  return took
}

/** What a server's answers alone take, one after the other on each server (ms). */
async function fetchAll(servers: readonly PictureServer[]): Promise<number> {
  const since = Date.now()
  await Promise.all(
    servers.map(async ({ address }, server) => {
      for (let number = server; number < ARTICLES; number += SERVERS) {
        await new Promise<void>((resolve, reject) => {
          get(`${address}/${number}.png`, (response) => response.resume().on('end', resolve)).on('error', reject)
        })
      }
    }),
  )
  return Date.now() - since
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
  // What tsx leaves in functions that are sent to the page.
  await page.evaluate('globalThis.__name = (one) => one')
  await page.getByRole('status', { name: 'Results' }).getByText('10,000 of 10,000 articles').waitFor()
  const without: number[] = []
  for (let run = 0; run < RUNS; run += 1) without.push(await page.evaluate(scrollThereAndBack, STEP_PX))
  const before = await workingSets(app)

  await page.getByRole('region', { name: 'Pictures' }).getByRole('button', { name: 'Show pictures' }).click()
  await page.locator('[role="listbox"] img[data-drawn="true"]').first().waitFor()
  await page.evaluate(noteDrawn)
  const first = median(await firstPictures(page, servers))
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('')
  await page.getByRole('status', { name: 'Results' }).getByText('10,000 of 10,000 articles').waitFor()
  const fetched = await fetchAll(servers)
  const checked = await checkAll(page)
  const again = await checkAll(page)
  const frames: number[] = []
  const used: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    frames.push(await page.evaluate(scrollThereAndBack, STEP_PX))
    await wait(2_000)
    used.push(await workingSets(app))
  }
  const [once = 0, often = 0] = [used[0], used.at(-1)]
  await close()
  for (const server of servers) server.close()
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true })
  const longest = median(frames)
  return [
    ['a picture of a row: server’s answer to the screen', ms(first), ms(PICTURE_MS), ratio(first, PICTURE_MS), '≤ 1'],
    [
      'Check pictures of 10,000 articles; floor: fetching them and no more',
      ms(checked),
      ms(fetched),
      ratio(checked, fetched),
      '',
    ],
    ['the same again, while they are fresh', ms(again), ms(fetched), ratio(again, fetched), ''],
    [
      'longest frame, 10,000 rows scrolled there and back with pictures; floor: 50 ms',
      ms(longest),
      ms(FRAME_MS),
      ratio(longest, FRAME_MS),
      '≤ 1',
    ],
    ['the same against no pictures', ms(longest), ms(median(without)), ratio(longest, median(without)), ''],
    [
      `memory of all processes after five times, against once; ${(once - before).toFixed(0)} MB above no pictures`,
      `${often.toFixed(0)} MB`,
      `${once.toFixed(0)} MB`,
      ratio(often, once),
      '≤ 1.1',
    ],
  ]
}
