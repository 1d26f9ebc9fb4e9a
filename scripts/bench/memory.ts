import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'
import { freshData } from '../../tests/e2e/app'
import { makeNews } from '../../tests/e2e/articles'
import { bigWorkspace, ratio } from './measure'
import { NOTHING, openWindow, settled } from './opened'

/** The goals for 100,000 articles, in MB: once all was read for the first time, and at each later start. */
const FIRST_MB = 450
const LATER_MB = 400

/** Working sets of all processes of the app together, in MB. */
export const workingSets = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: main }) => main.getAppMetrics().reduce((sum, one) => sum + one.memory.workingSetSize, 0) / 1024)

/** The same once it has not moved by a hundredth for 2 s; after 40 s as it is. */
async function memoryOf(app: ElectronApplication): Promise<number> {
  let last = await workingSets(app)
  for (let look = 0; look < 20; look += 1) {
    await wait(2_000)
    const now = await workingSets(app)
    if (Math.abs(now - last) < last * 0.01) return now
    last = now
  }
  return last
}

/** Memory with a large workspace above the same window over an empty folder: after the first start, and after a later one. */
export async function memoryRows(count: number): Promise<string[][]> {
  const [folder, empty, data, other] = [bigWorkspace(count), makeNews({}), freshData(), freshData()]
  const none = await openWindow(empty, NOTHING, other)
  const floor = await memoryOf(none.app)
  await none.close()
  const cold = await openWindow(folder, undefined, data)
  await settled(data)
  const first = await memoryOf(cold.app)
  await cold.close()
  const warm = await openWindow(folder, undefined, data)
  await warm.page
    .getByText(`${count.toLocaleString('en')} articles`)
    .first()
    .waitFor({ timeout: 120_000 })
  const later = await memoryOf(warm.app)
  await warm.close()
  for (const one of [empty, data, other]) rmSync(one, { recursive: true, force: true })
  const name = count.toLocaleString('en')
  const row = (what: string, used: number, goal: number): string[] => {
    const above = used - floor
    return [
      `${name}: ${what}, above the ${floor.toFixed(0)} MB of an empty window`,
      `${above.toFixed(0)} MB`,
      `${goal} MB`,
      ratio(above, goal),
      count === 100_000 ? '≤ 1' : '≤ 1 at 100,000',
    ]
  }
  return [
    row('memory of all processes after the first open', first, FIRST_MB),
    row('the same after a warm open', later, LATER_MB),
  ]
}
