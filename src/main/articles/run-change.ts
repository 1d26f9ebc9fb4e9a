import { decisionOf, labelOf, labelOfMany, outlookOf } from '../../shared/change'
import { isAnotherThan } from '../../shared/change/another'
import type { Change, ChangeReport, Named } from '../../shared/change/change'
import { pathBefore } from '../../shared/change/today'
import type { DecisionWord } from '../../shared/decisions'
import type { FieldTable } from '../../shared/fields/table/table'
import { inTurn } from '../files/in-turn'
import { type Reason, unasked } from '../files/reason'
import { type ChangedFile, changedFileOf, type DecidedArticle, movedFileOf } from './action'
import { another } from './change-text'
import type { ChangedLines } from './line-changes'
import type { StoriesOf } from './live-stories'
import { LISTED } from './plan-change'
import type { changeArticle } from './save-article'
import type { Wanted } from './wanted'

export interface RunOptions {
  readonly root: string
  readonly articles: readonly Wanted[]
  /** Which key means what in this folder. */
  readonly table: FieldTable
  /** A decision stands alone; edits are made together, in one write a file. */
  readonly changes: readonly [Change, ...Change[]]
  /** What makes the changes in a file: `changeArticle`, or `tryChange` to write nothing. */
  readonly door: typeof changeArticle
  /** Whether a file may be replaced that a rename would change: read-only, of another user, with a second name. */
  readonly replace?: boolean
  /** Stops between two files. */
  readonly signal?: AbortSignal
  /** How many files are written at a time, unless as many as are best. */
  readonly atOnce?: number
  /** What an article's related stories say, for changes that ask for it. */
  readonly storiesOf?: StoriesOf
  /** Runs a write in the queue of its article. */
  readonly inPath: <T>(path: string, job: () => Promise<T>) => Promise<T>
  /** Keeps a write for undo before it happens. */
  readonly note?: (change: ChangedFile) => Promise<void>
  /** Writes decisions into the log; gives the reason where it can't. */
  readonly decide: (decisions: readonly DecidedArticle[]) => Promise<Reason | null>
  /** In the article's queue: the file holds this text now. */
  readonly wrote: (path: string, text: string, change: ChangedFile) => void
  readonly progress: (done: number) => void
}

/** What a change of many articles did. */
export interface Ran {
  readonly files: ChangedFile[]
  readonly decisions: DecidedArticle[]
  already: number
  readonly failed: Named[]
  notReached: number
}

/** How many decisions are one write of the log. */
const DECISIONS_A_WRITE = 500

async function changeFile({ path, card, meant }: Wanted, options: RunOptions, ran: Ran): Promise<void> {
  const { root, changes, table, door, replace = false, storiesOf, inPath, note, wrote } = options
  const title = card?.title ?? meant?.title ?? path
  const fail = (message: string, of = title): void => void ran.failed.push({ path, title: of, message })
  // Only what the library holds is an article of this folder.
  if (card === null) return fail('The file is gone.')
  await inPath(path, async () => {
    const tried: ChangedFile[] = []
    const noteIt = async (before: string, after: string, changed: ChangedLines, to?: string): Promise<void> => {
      const isPublished = changes[0].kind === 'publish'
      const write =
        to === undefined
          ? changedFileOf(path, title, { before, after, changed }, table)
          : movedFileOf(path, title, { before, after }, to, isPublished)
      tried.push(write)
      await note?.(write)
    }
    const ask = { root, path, table, changes, storiesOf, replace, ofMany: true, meant: meant?.identity, note: noteIt }
    const { outcome, before: replaced } = await door(ask)
    switch (outcome.kind) {
      case 'saved':
      case 'merged': {
        const write = tried.at(-1)
        // Another program, or one of us by another name of the file, made the same change a moment before.
        if (write === undefined || replaced === null) ran.already += 1
        else {
          ran.files.push(write)
          wrote(path, outcome.text, write)
        }
        return
      }
      case 'already':
      case 'decided':
        ran.already += 1
        return
      case 'conflict':
        return fail('Another program is changing this file.')
      case 'ask':
      case 'refused':
        // The one that was meant is named, not the one that has its place.
        return fail(unasked(outcome.reason).message, outcome.reason.code === another.code ? meant?.title : title)
    }
  })
}

/** Sorts articles out by their cards and writes the decisions about them. */
async function decideAll(articles: readonly Wanted[], after: DecisionWord, options: RunOptions, ran: Ran) {
  const decisions: DecidedArticle[] = []
  for (const { path, card, meant } of articles) {
    const title = card?.title ?? meant?.title ?? path
    const outlook = outlookOf(options.changes[0], card, options.table)
    if (card !== null && meant !== undefined && isAnotherThan(meant.identity, card.identity)) {
      ran.failed.push({ path, title: meant.title, message: another.message })
    } else if (outlook.kind === 'skipped') ran.failed.push({ path, title, message: outlook.reason.message })
    else if (outlook.kind === 'already') ran.already += 1
    else decisions.push({ path, title, before: card?.desk.decision ?? null, after })
  }
  if (decisions.length === 0) return
  const reason = await options.decide(decisions)
  if (reason === null) ran.decisions.push(...decisions)
  else ran.failed.push(...decisions.map(({ path, title }) => ({ path, title, message: reason.message })))
}

async function decideInBatches(after: DecisionWord, options: RunOptions, ran: Ran): Promise<void> {
  const { articles, signal, progress } = options
  for (let from = 0; from < articles.length; from += DECISIONS_A_WRITE) {
    if (signal?.aborted === true) {
      ran.notReached = articles.length - from
      return
    }
    const batch = articles.slice(from, from + DECISIONS_A_WRITE)
    await decideAll(batch, after, options, ran)
    progress(from + batch.length)
  }
}

/** What was decided before counts no more, whatever becomes of a published article later. */
async function notePublished(options: RunOptions, ran: Ran): Promise<void> {
  const published = new Set(ran.files.filter((file) => file.published).map(pathBefore))
  const decisions = options.articles.flatMap(({ path, card }): DecidedArticle[] =>
    card !== null && published.has(path)
      ? [{ path, title: card.title, before: card.desk.decision, after: 'published' }]
      : [],
  )
  for (let from = 0; from < decisions.length; from += DECISIONS_A_WRITE) {
    const batch = decisions.slice(from, from + DECISIONS_A_WRITE)
    // Where the log can't be written the articles are published all the same.
    if ((await options.decide(batch)) === null) ran.decisions.push(...batch)
  }
}

/**
 * Changes many articles, each through the door of a single save. What can't be changed is listed with its reason, the
 * rest is done. Never throws because of one article.
 */
export async function runChange(options: RunOptions): Promise<Ran> {
  const { articles, changes, signal, atOnce, progress } = options
  const ran: Ran = { files: [], decisions: [], already: 0, failed: [], notReached: 0 }
  const word = decisionOf(changes[0])
  if (word !== null) {
    await decideInBatches(word, options, ran)
    return ran
  }
  let done = 0
  const begun = await inTurn(
    articles,
    async (article) => {
      await changeFile(article, options, ran)
      done += 1
      progress(done)
    },
    { signal, atOnce },
  )
  ran.notReached = articles.length - begun
  await notePublished(options, ran)
  return ran
}

/** The same for people; the number of its action is for who keeps it. */
export function reportOf(change: Change, ran: Ran): Omit<ChangeReport, 'action'> {
  const files = ran.files.map((file) => ({ ...file, path: pathBefore(file) }))
  const done = new Map([...files, ...ran.decisions].map(({ path, title }) => [path, title]))
  const [title] = done.values()
  return {
    label: done.size === 1 ? `${labelOf(change)}: ${title}` : labelOfMany(change, done.size),
    done: done.size,
    already: ran.already,
    lines: ran.files.reduce((sum, file) => sum + file.lineCount, 0),
    moved: ran.files.flatMap(({ path: to, movedFrom }) => (movedFrom === undefined ? [] : [{ path: movedFrom, to }])),
    failedCount: ran.failed.length,
    failed: ran.failed.slice(0, LISTED),
    notReached: ran.notReached,
  }
}
