import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface TextFile {
  readonly name: string
  readonly text: string
}

/** The articles below a folder, by name; none where there is no such folder. */
export function articlesBelow(folder: string): readonly TextFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('_data') && !name.endsWith('README.md'))
    .sort()
    .map((name) => join(folder, name))
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }))
}

const project = resolve(import.meta.dirname, '../..')

/** How many cases each law is tried on; COPYDESK_LAW_RUNS=20000 for a long look. */
export const numRuns = Number(process.env.COPYDESK_LAW_RUNS ?? 1_500)

/** Articles as people write them: our own sample, and in the stage `corpus` real ones. */
export const ordinary: readonly TextFile[] = [
  ...articlesBelow(join(project, 'examples/newsroom')),
  ...(process.env.COPYDESK_CORPUS ? articlesBelow(join(process.env.COPYDESK_CORPUS, 'power-apps')) : []),
]

/** Those, and our own fixtures, which are as odd as files get. */
export const files: readonly TextFile[] = [...ordinary, ...articlesBelow(join(project, 'tests/fixtures/articles'))]

export const texts = files.map((file) => file.text)
