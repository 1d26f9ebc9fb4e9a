import { join } from 'node:path'
import { Watchdog } from '../main/library/pace/watchdog'
import { ARRIVALS, type LibraryHost, makeLibraryHost } from '../main/library/thread/host'
import { keptFolder } from '../main/workspace/kept-folder'
import { realFolder } from '../main/workspace/real-folder'
import { readTopics } from '../main/workspace/site/site-data'
import type { ArticleCard } from '../shared/card/article-card'
import type { Sort } from '../shared/query/sort-order'
import { oneLine } from '../shared/text/label'
import { type Context, topicNames } from '../shared/validation'
import { dataFolder } from './data-folder'
import { progressOf } from './progress'
import { UsageError } from './usage'

const ROWS_A_READ = 1_000
/** Drafts, the list of the day and what was seen of pictures are the window's. */
const WINDOW_ONLY = /(?:^|[\s(-])(?:is:"?(?:unsaved|changed)|picture:|problem:"?image-)/i

export interface Wanted {
  readonly query: string
  readonly sort: Sort
}

/** What a query found, and the library that found it. */
export interface Found {
  /** Real path of the folder. */
  readonly root: string
  readonly cards: readonly ArticleCard[]
  readonly host: LibraryHost
  /** What of the folder the rules look at. */
  readonly context: Context
}

/**
 * Reads a folder in this thread and hands over the cards that a query finds, in their order. Throws OpenError, and
 * UsageError where the query can't be read.
 */
export async function withCards<T>(
  workspace: string,
  wanted: Wanted,
  use: (found: Found) => T | Promise<T>,
): Promise<T> {
  const { query, sort } = wanted
  if (WINDOW_ONLY.test(query)) {
    throw new UsageError(
      '--query: is:unsaved, is:changed, picture: and problem:image-… are of the window; the command line knows nothing of them',
    )
  }
  const root = await realFolder(workspace)
  const progress = progressOf('Reading')
  let scanned = (): void => {}
  const firstPass = new Promise<void>((resolve) => {
    scanned = resolve
  })
  const arrivalsFile = join(keptFolder(dataFolder(), root), ARRIVALS)
  // Whether an article can be read, and so its state and title, only a whole parse knows: one query, one answer.
  const options = { root, cacheFile: null, arrivalsFile, skipped: [], watch: new Watchdog().memory, whole: true }
  const host = makeLibraryHost(options, (event) => {
    if (event.kind === 'log') complain(event.message)
    if (event.kind === 'notice') complain(event.notice.message)
    if (event.kind !== 'news') return
    const { scanning, checking } = event.news
    const going = scanning ?? checking
    if (going !== null) progress.tell(going.done, going.total)
    if (scanning === null) scanned()
  })
  try {
    // A query that can't be read is said before anything is.
    run(host, 0, query, sort)
    const taxonomy = await readTopics(root, hears)
    host.setSite({ topics: taxonomy })
    await host.open()
    await firstPass
    await host.idle()
    progress.clear()
    const cards = allRows(host, 1, run(host, 1, query, sort))
    const topics = taxonomy.map(({ name }) => name)
    const { lengths } = host.readLengths()
    return await use({ root, host, cards, context: { topics: topicNames(topics), ...(lengths && { lengths }) } })
  } finally {
    progress.clear()
    await host.close()
  }
}

/** The same where nothing more is asked of the library. */
export const findArticles = (workspace: string, wanted: Wanted): Promise<Omit<Found, 'host'>> =>
  withCards(workspace, wanted, (found) => found)

/** A line for people, beside the output. */
export const complain = (message: string): void => void process.stderr.write(`copydesk: ${oneLine(message)}\n`)

export const hears = { log: complain, leftOut: ({ message }: { readonly message: string }) => complain(message) }

function run(host: LibraryHost, id: number, text: string, sort: Sort): number {
  const answer = host.runQuery({ id, text, sort })
  if (answer.kind === 'ran') return answer.total
  const { message, from, to } = answer
  const widthOf = (part: string): number => oneLine(part).length
  const place = `${' '.repeat(widthOf(text.slice(0, from)))}${'^'.repeat(Math.max(1, widthOf(text.slice(from, to))))}`
  throw new UsageError(`--query: ${message}`, `  ${oneLine(text)}\n  ${place}`)
}

function allRows(host: LibraryHost, result: number, total: number): ArticleCard[] {
  const cards: ArticleCard[] = []
  for (let from = 0; from < total; from += ROWS_A_READ) {
    for (const { card } of host.readRows({ result, from, to: from + ROWS_A_READ }).rows)
      if (card !== null) cards.push(card)
  }
  return cards
}
