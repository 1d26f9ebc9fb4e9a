import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Watchdog } from '../../src/main/library/pace/watchdog'
import { type LibraryHost, makeLibraryHost } from '../../src/main/library/thread/host'
import type { ArticleCard } from '../../src/shared/card/article-card'
import { significantWords } from '../../src/shared/query'
import { bigWorkspace, ms, p95 } from './measure'

type Sort = Parameters<LibraryHost['runQuery']>[0]['sort']
const newest: Sort = { field: 'date', direction: 'descending' }

async function opened(folder: string): Promise<{ host: LibraryHost; cards: readonly ArticleCard[] }> {
  const root = resolve(folder)
  const host = makeLibraryHost({ root, cacheFile: null, skipped: [], watch: new Watchdog().memory }, () => {})
  await host.open()
  await host.idle()
  host.runQuery({ id: 1, text: '', sort: newest })
  return { host, cards: host.cardsIn(1) }
}

/** Of each article with related entries those that live in the workspace, by their paths. */
function hiddenIn(
  cards: readonly ArticleCard[],
): { readonly card: ArticleCard; readonly hidden: ReadonlySet<string> }[] {
  const byAddress = new Map(
    cards.flatMap((card) => card.addresses.slice(0, card.ownAddresses).map((address) => [address, card.path] as const)),
  )
  return cards.flatMap((card) => {
    const found = card.addresses.slice(card.ownAddresses).flatMap((address) => byAddress.get(address) ?? [])
    const hidden = new Set(found.filter((path) => path !== card.path))
    return hidden.size === 0 ? [] : [{ card, hidden }]
  })
}

const wordsOf = (card: ArticleCard): readonly string[] => significantWords(`${card.title}\n${card.excerpt ?? ''}`)

/** The plain way: who shares most words of title and excerpt. */
function byWords(card: ArticleCard, cards: readonly ArticleCard[]): string[] {
  const words = new Set(wordsOf(card))
  const overlap = (other: ArticleCard): number => {
    const theirs = wordsOf(other)
    return theirs.filter((word) => words.has(word)).length / Math.sqrt(theirs.length * words.size || 1)
  }
  return cards
    .filter(({ path }) => path !== card.path)
    .map((other) => ({ path: other.path, score: overlap(other) }))
    .sort((a, b) => b.score - a.score)
    .map(({ path }) => path)
}

const among = (paths: readonly string[], most: number, hidden: ReadonlySet<string>): number =>
  paths.slice(0, most).filter((path) => hidden.has(path)).length

/** How many of the related entries that live in a workspace come back when they are hidden: ours beside the plain way. */
async function judged(name: string, root: string): Promise<string[]> {
  const { host, cards } = await opened(root)
  const known = hiddenIn(cards)
  const counts = { all: 0, ours5: 0, ours10: 0, plain5: 0, plain10: 0 }
  for (const { card, hidden } of known) {
    const answer = await host.suggestRelated({ path: card.path, text: '', without: [], unpublished: true })
    // The same story stands apart, and is at hand as well.
    const ours = answer.kind === 'found' ? [...answer.articles, ...answer.same].map(({ path }) => path) : []
    const plain = byWords(card, cards)
    counts.all += hidden.size
    counts.ours5 += among(ours, 5, hidden)
    counts.ours10 += among(ours, 10, hidden)
    counts.plain5 += among(plain, 5, hidden)
    counts.plain10 += among(plain, 10, hidden)
  }
  await host.close()
  const { all, ours5, ours10, plain5, plain10 } = counts
  const ratio = plain5 === 0 ? '–' : (ours5 / plain5).toFixed(2)
  return [name, `${cards.length}`, `${all}`, `${ours5}, ${ours10}`, `${plain5}, ${plain10}`, ratio, '≥ 1.5']
}

/** Rows of 'Related': what comes back of the entries that are hidden. */
export async function judgedRows(corpus: string | null): Promise<string[][]> {
  const folders: readonly (readonly [name: string, folder: string])[] = [
    ...['newsroom', 'field-notes', 'harbour-letters'].map((name) => [name, join('examples', name)] as const),
    ...(corpus === null ? [] : [['real articles', join(corpus, 'power-apps')] as const]),
  ]
  const rows = []
  for (const [name, folder] of folders) if (existsSync(folder)) rows.push(await judged(name, folder))
  return rows
}

/** How long a suggestion takes over 10,000 articles: the first one, which reads them all once, and those behind it. */
export async function suggestRows(): Promise<string[][]> {
  const { host, cards } = await opened(bigWorkspace(10_000))
  const times: number[] = []
  const time = async (path: string, text: string): Promise<void> => {
    const start = performance.now()
    await host.suggestRelated({ path, text, without: [], unpublished: false })
    times.push(performance.now() - start)
  }
  const some = cards.filter((_, index) => index % 250 === 0)
  for (const { path } of some) await time(path, '')
  const [first = 0, ...rest] = times.splice(0)
  for (const { path } of some) for (const text of ['ha', 'harbour', 'topic:"Open Data at Work"']) await time(path, text)
  await host.close()
  const row = (what: string, value: number, goal: string): string[] => [
    what,
    ms(value),
    '30 ms',
    (value / 30).toFixed(2),
    goal,
  ]
  return [
    row('the first suggestion, which reads all articles once', first, ''),
    row('a suggestion, p95', p95(rest), '≤ 1'),
    row('a suggestion with words, p95', p95(times), '≤ 1'),
  ]
}
