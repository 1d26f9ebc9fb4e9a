import { type LibraryHost, makeLibraryHost } from '../main/workspace/library/host'
import { Watchdog } from '../main/workspace/library/watchdog'
import { realFolder } from '../main/workspace/real-folder'
import { readTopics } from '../main/workspace/site'
import type { ArticleCard } from '../shared/ipc/card'
import type { Sort } from '../shared/ipc/contract'
import { type Context, topicNames } from '../shared/validation'
import { UsageError } from './usage'

const WINDOW = 1_000

export interface Wanted {
  readonly query: string
  readonly sort: Sort
  /** Wait until every article was parsed whole: its problems and related stories are known then. */
  readonly whole: boolean
}

export interface Found {
  /** Real path of the folder. */
  readonly root: string
  readonly cards: readonly ArticleCard[]
  /** What of the folder the rules look at; known where it was parsed whole. */
  readonly context: Context
}

/** The cards of a folder that a query finds, in their order. Throws OpenError, and UsageError where the query can't be read. */
export async function findArticles(workspace: string, { query, sort, whole }: Wanted): Promise<Found> {
  const root = await realFolder(workspace)
  let scanned = (): void => {}
  const firstPass = new Promise<void>((resolve) => {
    scanned = resolve
  })
  const options = { root, cacheFile: null, skipped: [], watch: new Watchdog().memory }
  const host = makeLibraryHost(options, (event) => {
    if (event.kind === 'log') complain(event.message)
    if (event.kind === 'news' && event.news.scanning === null) scanned()
  })
  try {
    // A query that can't be read is said before anything is.
    run(host, 0, query, sort)
    const taxonomy = whole ? await readTopics(root, complain) : []
    host.setSite({ topics: taxonomy })
    await host.open()
    await firstPass
    if (whole) await host.idle()
    const cards = allRows(host, 1, run(host, 1, query, sort))
    const topics = taxonomy.map(({ name }) => name)
    const { lengths } = host.readLengths()
    return { root, cards, context: { topics: topicNames(topics), ...(lengths && { lengths }) } }
  } finally {
    await host.close()
  }
}

const complain = (message: string): void => void process.stderr.write(`copydesk: ${message}\n`)

function run(host: LibraryHost, id: number, text: string, sort: Sort): number {
  const answer = host.runQuery({ id, text, sort })
  if (answer.kind === 'ran') return answer.total
  const { message, from, to } = answer
  throw new UsageError(`--query: ${message}\n  ${text}\n  ${' '.repeat(from)}${'^'.repeat(Math.max(1, to - from))}`)
}

function allRows(host: LibraryHost, result: number, total: number): ArticleCard[] {
  const cards: ArticleCard[] = []
  for (let from = 0; from < total; from += WINDOW) {
    for (const { card } of host.readRows({ result, from, to: from + WINDOW }).rows) if (card !== null) cards.push(card)
  }
  return cards
}

/** Whether a query asks for what only a whole parse knows. */
export const needsWhole = (query: string): boolean => /problem|url:|https?:/i.test(query)
