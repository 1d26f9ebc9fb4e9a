import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesBelow } from '../laws/files'

/** A real site. Only the stage `corpus` of scripts/test.mjs runs these tests, and names the folder. */
export const site = join(process.env.COPYDESK_CORPUS ?? '', 'power-apps')

/** The site's articles. */
export const articles = articlesBelow(site)

/** The names of its topics. */
export const topics = (): string[] =>
  readdirSync(join(site, '_data/topics'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap(
      (name) => /^name:\s*["']?(.+?)["']?\s*$/m.exec(readFileSync(join(site, '_data/topics', name), 'utf8'))?.[1] ?? [],
    )
