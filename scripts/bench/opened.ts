import { readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { freshData, type Launched, launch } from '../../tests/e2e/app'

/** In the list: its first row, and the word that there is none. */
export const CARD = '[role="option"]'
export const NOTHING = 'text=No articles here'

export interface Opened extends Launched {
  /** From the start of the program to the first card, or to the word that there is none (ms). */
  readonly time: number
}

/** Starts the app with a folder and waits for `first`. */
export async function openWindow(folder: string, first = CARD, data = freshData()): Promise<Opened> {
  const since = performance.now()
  const launched = await launch({ folder, data })
  await launched.page.locator(first).first().waitFor()
  return { ...launched, time: performance.now() - since }
}

const hasCards = (data: string): boolean =>
  readdirSync(data, { recursive: true, encoding: 'utf8' }).some((path) => path.split('/').at(-1) === 'cards')

/** Resolves once both passes of a first scan are through: the cards are kept for the next start when nothing moved for 5 s. */
export async function settled(data: string): Promise<void> {
  while (!hasCards(data)) await wait(200)
}

/** A data folder that has the cards of this workspace from an earlier start. */
export async function warmData(folder: string): Promise<string> {
  const { data, close } = await openWindow(folder)
  await settled(data)
  await close()
  return data
}
