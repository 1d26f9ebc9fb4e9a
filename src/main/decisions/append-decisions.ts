import type { Desk } from '../../shared/card/article-card'
import { type DecisionLine, type DecisionWord, LATEST_MS, writeDecision } from '../../shared/decisions'
import { appendLines, appendLinesSoon, type PinnedFolder } from '../files/pinned-folder'
import { createQueue } from '../files/queue'
import { readFileGuarded } from '../files/read-file'
import { type Reason, ReasonError, reasonOf } from '../files/reason'
import { pinSharedFolder, placeOfShared, SHARED } from '../files/shared-folder'
import { syncBehind } from '../files/sync-behind'
import { userName } from './user-name'

const LOG = 'decisions.jsonl'
const ATTRIBUTES = '.gitattributes'
/** In bytes: some 100,000 decisions. A larger log is none of ours: each look at it holds it in memory as a whole. */
export const MAX_DECISIONS_BYTES = 20_000_000
export const decisionsPath = `${SHARED}/${LOG}`
/** Two editors add lines at the same time: git keeps both sides'. */
const UNION = '*.jsonl merge=union'

export type Appended = { readonly kind: 'appended' } | { readonly kind: 'refused'; readonly reason: Reason }

const refused = ({ code, message }: Reason): Appended => ({
  kind: 'refused',
  reason: { code, message: `Not kept in ${decisionsPath}: ${message}` },
})

/** More than a team writes into it; what is larger isn't looked through. */
const MAX_ATTRIBUTES_BYTES = 1_000_000

/** Tells git how to merge logs, unless the file says it already; what else stands in it stays. */
async function tellGit(folder: PinnedFolder): Promise<void> {
  const read = await readFileGuarded(folder.at(ATTRIBUTES), { maxBytes: MAX_ATTRIBUTES_BYTES })
  if (read.kind === 'refused' && read.reason.code !== 'missing') throw new ReasonError(read.reason)
  const text = read.kind === 'bytes' ? read.bytes.toString('utf8') : ''
  if (!text.split(/\r?\n/).some((line) => line.trim() === UNION))
    await appendLines(folder, ATTRIBUTES, [UNION], MAX_ATTRIBUTES_BYTES)
}

/**
 * Adds decisions to the workspace's log, all in one write, lasting once it resolves. Call it from one queue. Never throws; where it
 * is refused some lines may be there all the same: the log is what counts. `behind`: gets what makes them lasting, in place of that.
 */
export async function appendDecisions(
  root: string,
  lines: readonly DecisionLine[],
  behind?: (sync: () => Promise<void>) => void,
): Promise<Appended> {
  try {
    const log = await placeOfShared(root, decisionsPath)
    if (log.kind === 'refused') return refused(log.reason)
    const folder = await pinSharedFolder(root)
    try {
      // First: a log that git merges with conflicts would be worse than an attribute without a log.
      await tellGit(folder)
      const sync = await appendLinesSoon(folder, LOG, lines.map(writeDecision), MAX_DECISIONS_BYTES)
      if (behind === undefined) await sync()
      else behind(sync)
    } finally {
      await folder.close()
    }
    return { kind: 'appended' }
  } catch (error) {
    return refused(reasonOf(error))
  }
}

export interface Decision {
  readonly path: string
  readonly decision: DecisionWord
  readonly reason?: string
}

/** What is decided about some articles, in their order, and how many writes had been asked for then. */
export interface KnownThen {
  readonly decisions: readonly KnownDecision[]
  readonly writes: number
}

/** What is known of a decision about an article; `at` in ms since 1970, 0 where there is none. */
export interface KnownDecision {
  readonly decision: Desk['decision']
  readonly at: number
  readonly url: string | null
}

/** What is asked of the library, and told it. */
interface KnowsDecisions {
  /** In the order of the paths. */
  known(paths: readonly string[]): Promise<KnownDecision[]>
  decided(lines: readonly DecisionLine[]): Promise<void>
  readDecisions(): Promise<void>
}

interface Options {
  readonly root: string
  readonly call: KnowsDecisions
  /** In ms since 1970. */
  readonly now: () => number
  /** Is told what could not be made lasting behind its answer. */
  readonly say: (message: string) => void
}

/** How decisions are added. */
export interface Adding {
  /** What the library said of them when so many writes had been asked for, which spares asking again. */
  readonly known?: KnownThen | undefined
  /** They go with an article that is saved, which says the same: they are there at once, and lasting behind the answer. */
  readonly isBehind?: boolean
}

/** Decides about articles of one workspace: lines of its log, one write at a time. */
export class Decisions {
  private readonly queue = createQueue()
  private by: Promise<string> | null = null
  /** How many writes were asked for: what was known before another one may be out of date. */
  private asked = 0

  constructor(private readonly options: Options) {}

  /** What is decided about these now, in their order; an undo gives it back to `add`, null being 'new'. */
  known(paths: readonly string[]): Promise<KnownDecision[]> {
    return this.options.call.known(paths)
  }

  get writes(): number {
    return this.asked
  }

  /** All in one write; the library shows them at once. Whether they may be decided is the caller's to ask. */
  add(decisions: readonly Decision[], { known, isBehind = false }: Adding = {}): Promise<Appended> {
    const isNow = known?.writes === this.asked
    this.asked += 1
    return this.queue('log', () => this.append(decisions, isNow ? known?.decisions : undefined, isBehind))
  }

  idle(): Promise<void> {
    return this.queue.idle()
  }

  private readonly syncBehind = (sync: () => Promise<void>): void => {
    void this.queue('sync', () => syncBehind(sync)).catch((error: unknown) => {
      const why = reasonOf(error).message
      this.options.say(
        `${decisionsPath} is not lasting on the disk: ${why} After a power cut its last line may be missing.`,
      )
    })
  }

  private async append(
    decisions: readonly Decision[],
    then: readonly KnownDecision[] | undefined,
    isBehind: boolean,
  ): Promise<Appended> {
    const { root, call, now } = this.options
    this.by ??= userName(root)
    const [by, known] = await Promise.all([this.by, then ?? call.known(decisions.map(({ path }) => path))])
    const lines = decisions.map(({ path, decision, reason }, index): DecisionLine => {
      const { url = null, at = 0 } = known[index] ?? {}
      // Later than what it answers, whatever the clock of a colleague said; of two at the latest time the second counts.
      const time = new Date(Math.min(LATEST_MS, Math.max(now(), at + 1))).toISOString()
      return { path, url, decision, at: time, by, ...(reason === undefined ? {} : { reason }) }
    })
    const outcome = await appendDecisions(root, lines, isBehind ? this.syncBehind : undefined)
    // Of a write that failed some lines may be there.
    await (outcome.kind === 'appended' ? call.decided(lines) : call.readDecisions())
    return outcome
  }
}
