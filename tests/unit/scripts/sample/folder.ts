import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, parseArticle } from '../../../../src/shared/article'

/** The paths of a folder's files, `/` between their parts, in order; what the app may leave there (.copydesk) is none. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.'))
    .sort()

/** An article of a sample as the engine reads it. */
export interface Sample {
  readonly path: string
  readonly text: string
  readonly article: Article
}

/** Those files of a folder that `chosen` takes, read by the engine. */
export const articlesIn = (folder: string, chosen: (path: string) => boolean): readonly Sample[] =>
  filesIn(folder)
    .filter(chosen)
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8')
      return { path, text, article: parseArticle(text) }
    })

/** How many of the texts have a trait. */
export const countTexts = (samples: readonly Sample[], trait: RegExp): number =>
  samples.filter(({ text }) => trait.test(text)).length

/** How many of the articles' values have a trait. */
export const countValues = (samples: readonly Sample[], trait: (data: Record<string, unknown>) => boolean): number =>
  samples.filter(({ article }) => trait(article.data)).length
