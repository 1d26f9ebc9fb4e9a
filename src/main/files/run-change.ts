import { isDecision, labelOf, labelOfMany, outlookOf } from '../../shared/change'
import type { Change, ChangeReport, Named } from '../../shared/ipc/change'
import { type ChangedFile, changedFileOf, type DecidedArticle } from './action'
import { changeArticle } from './change-article'
import { inTurn } from './in-turn'
import { LISTED, type Wanted } from './plan-change'
import type { Reason } from './reason'

export interface RunOptions {
  readonly root: string
  readonly articles: readonly Wanted[]
  readonly change: Change
  /** Stops between two files. */
  readonly signal?: AbortSignal
  /** Runs a write in the queue of its article. */
  readonly inPath: <T>(path: string, job: () => Promise<T>) => Promise<T>
  /** Keeps a write for undo before it happens. */
  readonly note?: (change: ChangedFile, before: string) => Promise<void>
  /** Writes decisions into the log; throws where it can't. */
  readonly decide: (decisions: readonly DecidedArticle[]) => Promise<void>
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

/** So many decisions are one write of the log. */
const BATCH = 500

const gone = 'The file is gone.'
/** One save asks; nobody can be asked ten thousand times. */
const unasked: Readonly<Record<string, string>> = {
  'read-only': 'The file is read-only.',
  'foreign-owner': 'The file belongs to another user.',
  'hard-link': 'The file has a second name on the disk; saving would part the two.',
}
const messageOf = ({ code, message }: Reason): string => unasked[code] ?? message

async function changeFile({ path, card }: Wanted, options: RunOptions, ran: Ran): Promise<void> {
  const { root, change, inPath, note, wrote } = options
  const title = card?.title ?? path
  const fail = (message: string): void => void ran.failed.push({ path, title, message })
  if (card === null) return fail(gone)
  await inPath(path, async () => {
    const tried: ChangedFile[] = []
    const noteIt = async (before: string, after: string): Promise<void> => {
      const write = changedFileOf(path, title, before, after)
      tried.push(write)
      await note?.(write, before)
    }
    const { outcome } = await changeArticle({ root, path, change, replace: false, note: noteIt })
    switch (outcome.kind) {
      case 'saved':
      case 'merged': {
        const write = tried.at(-1)
        // Another program made the same change a moment before.
        if (write === undefined) ran.already += 1
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
        return fail(messageOf(outcome.reason))
    }
  })
}

/** Sorts articles out by their cards and writes the decisions about them. */
async function decideAll(articles: readonly Wanted[], after: 'pass' | 'hold' | null, options: RunOptions, ran: Ran) {
  const decisions: DecidedArticle[] = []
  for (const { path, card } of articles) {
    const outlook = card === null ? null : outlookOf(options.change, card)
    if (card === null) ran.failed.push({ path, title: path, message: gone })
    else if (outlook?.kind === 'skipped') ran.failed.push({ path, title: card.title, message: outlook.message })
    else if (outlook?.kind === 'already') ran.already += 1
    else {
      const url = card.webUrl ?? card.originalUrl
      decisions.push({ path, title: card.title, url, before: card.desk.decision, after })
    }
  }
  try {
    await options.decide(decisions)
    ran.decisions.push(...decisions)
  } catch {
    const message = 'The decision could not be written into .copydesk.'
    ran.failed.push(...decisions.map(({ path, title }) => ({ path, title, message })))
  }
}

async function decideInBatches(after: 'pass' | 'hold' | null, options: RunOptions, ran: Ran): Promise<void> {
  const { articles, signal, progress } = options
  for (let from = 0; from < articles.length; from += BATCH) {
    if (signal?.aborted === true) {
      ran.notReached = articles.length - from
      return
    }
    const batch = articles.slice(from, from + BATCH)
    await decideAll(batch, after, options, ran)
    progress(from + batch.length)
  }
}

/**
 * Changes many articles, each through the door of a single save. What can't be changed is listed with its reason, the
 * rest is done. Never throws because of one article.
 */
export async function runChange(options: RunOptions): Promise<Ran> {
  const { articles, change, signal, progress } = options
  const ran: Ran = { files: [], decisions: [], already: 0, failed: [], notReached: 0 }
  if (isDecision(change)) {
    await decideInBatches(change.kind === 'reconsider' ? null : change.kind, options, ran)
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
    signal,
  )
  ran.notReached = articles.length - begun
  return ran
}

/** The same for people; the number of its action is for who keeps it. */
export function reportOf(change: Change, ran: Ran): Omit<ChangeReport, 'action'> {
  const done = new Map([...ran.files, ...ran.decisions].map(({ path, title }) => [path, title]))
  const [title] = done.values()
  return {
    label: done.size === 1 ? `${labelOf(change)}: ${title}` : labelOfMany(change, done.size),
    done: done.size,
    already: ran.already,
    lines: ran.files.reduce((sum, file) => sum + file.lineCount, 0),
    failedCount: ran.failed.length,
    failed: ran.failed.slice(0, LISTED),
    notReached: ran.notReached,
  }
}
