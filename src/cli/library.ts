import { join } from 'node:path'
import { ARRIVALS, CARDS } from '../main/library/keep/kept-names'
import { Watchdog } from '../main/library/pace/watchdog'
import { KnownRoot } from '../main/library/scan/known-root'
import { type LibraryHost, makeLibraryHost } from '../main/library/thread/host'
import { readOwn } from '../main/workspace/fields/read-own'
import { keptFolder } from '../main/workspace/kept-folder'
import { OpenError, realFolder } from '../main/workspace/real-folder'
import { readTopics } from '../main/workspace/site/site-data'
import type { ArticleCard } from '../shared/card/article-card'
import type { FieldTable } from '../shared/fields/table/table'
import { type Language, QueryError } from '../shared/query'
import { readQuery, type Span } from '../shared/query/language/syntax'
import type { Sort } from '../shared/query/sort-order'
import { oneLine } from '../shared/text/label'
import { type Context, topicNames } from '../shared/validation'
import { dataFolder } from './data-folder'
import { progressOf } from './progress'
import { UsageError } from './usage'

/** Fewer articles are read as fast as what is kept of them. */
const WORTH_KEEPING = 500
/** Drafts, the list of the day and what was seen of pictures are the window's. */
const WINDOW_ONLY = /(?:^|[\s(-])(?:is:"?(?:unsaved|changed)|picture:|problem:"?image-)/i

export interface Wanted {
  readonly query: string
  readonly sort: Sort | ((table: FieldTable) => Sort)
  /** Every file is read, and nothing is kept for the next time. */
  readonly noCache: boolean
  /** Nobody asks which articles tell the same story. */
  readonly withoutAlike?: boolean
}

/** What a query found, and the library that found it. */
export interface Found {
  /** Real path of the folder. */
  readonly root: string
  readonly cards: readonly ArticleCard[]
  readonly host: LibraryHost
  /** What of the folder the rules look at. */
  readonly context: Context
  readonly language: Language
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
  const { query, sort, noCache, withoutAlike = false } = wanted
  if (WINDOW_ONLY.test(query)) {
    throw new UsageError(
      '--query: is:unsaved, is:changed, picture: and problem:image-… are of the window; the command line knows nothing of them',
    )
  }
  const root = await realFolder(workspace)
  const folder = new KnownRoot(root)
  const went = new OpenError('missing', `${workspace} went away while it was read.`)
  const progress = progressOf('Reading')
  let scanned = (): void => {}
  const firstPass = new Promise<void>((resolve) => {
    scanned = resolve
  })
  // What the window keeps of the folder, and finds again: of files that are as they were, nothing is read.
  const kept = keptFolder(dataFolder(), root)
  const [cacheFile, arrivalsFile] = [noCache ? null : join(kept, CARDS), join(kept, ARRIVALS)]
  // Whether an article can be read, and so its state and title, only a whole parse knows: one query, one answer.
  const options = {
    root,
    cacheFile,
    keepsFrom: WORTH_KEEPING,
    arrivalsFile,
    skipped: [],
    watch: new Watchdog().memory,
    whole: true,
    withoutAlike,
  }
  const host = makeLibraryHost(options, (event) => {
    if (event.kind === 'log') complain(event.message)
    // Of what is wrong in the team's file `copydesk fields` says all.
    if (event.kind === 'notice' && event.notice.code !== 'fields') complain(event.notice.message)
    if (event.kind !== 'news') return
    const { scanning, checking } = event.news
    const going = scanning ?? checking
    if (going !== null) progress.tell(going.done, going.total)
    if (scanning === null) scanned()
  })
  try {
    // A query that can't be read is said before anything is.
    mustBeQuery(query)
    const taxonomy = await readTopics(root, hears)
    host.setSite({ topics: taxonomy, own: await readOwn(root) })
    await host.open()
    await firstPass
    await host.idle()
    progress.clear()
    // What was read of a folder that went meanwhile is a part of it, and would pass for all.
    if (!folder.isThere()) throw went
    const language = host.language()
    const order = typeof sort === 'function' ? sort(language.table) : sort
    run(host, 1, query, order)
    const cards = host.cardsIn(1)
    const topics = taxonomy.map(({ name }) => name)
    const { lengths } = host.readLengths()
    const context = { topics: topicNames(topics), fields: language.table, ...(lengths && { lengths }) }
    return await use({ root, host, cards, language, context })
  } catch (error) {
    throw error instanceof UsageError || folder.isThere() ? error : went
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

/** A query that can't be read, with the place pointed at. */
function unreadable(text: string, message: string, { from, to }: Span): UsageError {
  const widthOf = (part: string): number => oneLine(part).length
  const place = `${' '.repeat(widthOf(text.slice(0, from)))}${'^'.repeat(Math.max(1, widthOf(text.slice(from, to))))}`
  return new UsageError(`--query: ${message}`, `  ${oneLine(text)}\n  ${place}`)
}

/** Whether it is a query in any folder; which fields there are is known once the folder is. Throws UsageError. */
function mustBeQuery(text: string): void {
  try {
    readQuery(text)
  } catch (error) {
    throw error instanceof QueryError ? unreadable(text, error.message, error.span) : error
  }
}

function run(host: LibraryHost, id: number, text: string, sort: Sort): void {
  const answer = host.runQuery({ id, text, sort })
  if (answer.kind === 'bad') throw unreadable(text, answer.message, answer)
}
