import { setTimeout as wait } from 'node:timers/promises'
import { Watchdog } from '../../src/main/library/pace/watchdog'
import { makeLibraryHost } from '../../src/main/library/thread/host'
import { arranged } from '../../src/renderer/shell/palette/groups'
import type { ArticleCard } from '../../src/shared/card/article-card'
import { bigWorkspace, median, ms, p95, ratio } from './measure'

const ARTICLES = 10_000
/** What an editor waits for while typing (ms). */
const GOAL_MS = 50
const ROUNDS = 40
/** Sooner nobody asks for topics of the article that was just opened. */
const OPENED_MS = 1_000
/** What is typed: two letters, a word, a word and the beginning of another. */
const typed = ['ha', 'or', 'harbour', 'orchard', 'railway', 'harbour play', 'power sal', 'open data']

const time = async (run: () => unknown): Promise<number> => {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** The least that looks at every article: whether its title or excerpt holds a word. */
const passOver = (cards: readonly ArticleCard[], word: string): number =>
  cards.filter(({ title, excerpt }) => `${title}\n${excerpt ?? ''}`.toLowerCase().includes(word)).length

/** What the window asks the library, and itself, while somebody types or opens a picker, over 10,000 articles. */
export async function askedRows(): Promise<string[][]> {
  const root = bigWorkspace(ARTICLES)
  const host = makeLibraryHost({ root, cacheFile: null, skipped: [], watch: new Watchdog().memory }, () => {})
  await host.open()
  await host.idle()
  host.runQuery({ id: 1, text: '', sort: { field: 'date', direction: 'descending' } })
  const cards = host.cardsIn(1)
  const some = cards.filter((_, at) => at % Math.floor(ARTICLES / ROUNDS) === 0)
  const topics = host.listValues({ field: 'topics' })
  const entries = topics.map((label) => ({ id: label, label }))
  const wordAt = (at: number): string => typed[at % typed.length] ?? ''

  const jobs: readonly (readonly [what: string, run: (at: number) => unknown])[] = [
    ['topics for an article', (at) => host.suggestTopics({ path: some[at]?.path ?? '', typed: null })],
    ['all providers, as a provider field asks', () => host.listProviders()],
    ['the articles that a few letters find in the palette', (at) => host.findArticles({ text: wordAt(at) })],
    [
      'topics with their counts, as the palette opens',
      () => [host.listValues({ field: 'topics' }), host.readFacets({ text: '' })],
    ],
    [
      `a letter in the palette, over ${entries.length} topics`,
      (at) => arranged([{ id: 'topics', title: '', entries, most: 5 }], wordAt(at)),
    ],
  ]
  // The first article that is opened has all articles read once, in slices.
  host.readStory({ path: some[0]?.path ?? '' })
  await wait(OPENED_MS)
  const first = await time(() => host.suggestTopics({ path: some[0]?.path ?? '', typed: null }))
  const floors: number[] = []
  const times = jobs.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round += 1) {
    floors.push(await time(() => passOver(cards, wordAt(round))))
    for (const [at, [, run]] of jobs.entries()) times[at]?.push(await time(() => run(round)))
  }
  await host.close()
  const floor = median(floors)
  const row = (what: string, value: number, goal: string): string[] => [
    what,
    ms(value),
    ms(floor),
    ratio(value, floor),
    goal,
  ]
  return [
    ...jobs.map(([what], at) => row(`${what}, p95 of ${ROUNDS}`, p95(times[at] ?? []), `${GOAL_MS} ms`)),
    row(`the first topics, ${OPENED_MS / 1_000} s after the first article was opened`, first, `${GOAL_MS} ms`),
  ]
}
