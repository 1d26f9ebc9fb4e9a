import { threeArticles } from './articles'
import type { Enter, Shown } from './shared-app'
import { openArticle } from './window'

/** The whole one of the three articles, and the one below it. */
export const file = '2026-06-13-cranes.md'
export const title = 'Harbour cranes learn to see in fog'
export const other = 'Small models, big wards'

export interface Opened {
  readonly app: Shown
  readonly folder: string
}

/** Enters a folder of three articles and opens the whole one. */
export async function openCranes(enter: Enter): Promise<Opened> {
  const folder = threeArticles()
  const app = await enter(folder)
  await openArticle(app.page, title)
  return { app, folder }
}
