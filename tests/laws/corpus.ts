import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

function markdownBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('_data') && !name.endsWith('README.md'))
    .sort()
    .map((name) => join(folder, name))
}

const project = resolve(import.meta.dirname, '../..')

/** How many cases each law is tried on; COPYDESK_LAW_RUNS=20000 for a long look. */
export const numRuns = Number(process.env.COPYDESK_LAW_RUNS ?? 1_500)

const corpus = join(project, '../shared/corpus/power-apps')
/** Whether the real files lie beside the project; tests that want them say it when they are skipped. */
export const hasCorpus = existsSync(corpus)

interface File {
  readonly name: string
  readonly text: string
}
const read = (folder: string): File[] =>
  markdownBelow(folder).map((name) => ({ name, text: readFileSync(name, 'utf8') }))

const real = read(corpus)
/** The real articles alone. */
export const realTexts: readonly string[] = real.map((file) => file.text)
/** The names of their site's topics. */
export const realTopics = (): string[] =>
  readdirSync(join(corpus, '_data/topics'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap(
      (name) =>
        /^name:\s*["']?(.+?)["']?\s*$/m.exec(readFileSync(join(corpus, '_data/topics', name), 'utf8'))?.[1] ?? [],
    )

/** Articles as people write them: our own sample, and real files where they lie beside the project. */
export const ordinary: readonly File[] = [...read(join(project, 'examples/newsroom')), ...real]

/** Those, and our own fixtures, which are as odd as files get. */
export const files: readonly File[] = [...ordinary, ...read(join(project, 'tests/fixtures/articles'))]

export const texts = files.map((file) => file.text)
