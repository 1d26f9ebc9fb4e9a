import { freshData, type Launched, launch } from './app'
import { threeArticles } from './articles'
import { openArticle } from './window'

/** The whole one of the three articles, and the one below it. */
export const file = '2026-06-13-cranes.md'
export const title = 'Harbour cranes learn to see in fog'
export const other = 'Small models, big wards'

export interface Opened {
  readonly app: Launched
  readonly folder: string
  readonly data: string
}

/** A window over three articles, in a data folder of its own, which shows the whole one. */
export async function openCranes(): Promise<Opened> {
  const [folder, data] = [threeArticles(), freshData()]
  const app = await launch({ folder, data })
  await openArticle(app.page, title)
  return { app, folder, data }
}
