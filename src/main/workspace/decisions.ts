import { type DecisionLine, type DecisionWord, LATEST_MS } from '../../shared/decisions'
import { type Appended, appendDecisions } from '../decisions/append-decisions'
import { userName } from '../decisions/user-name'
import { createQueue } from '../files/queue'
import type { KnownDecision } from '../library/beside/desks'
import type { RemoteLibrary } from '../library/thread/host'

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

interface Options {
  readonly root: string
  readonly call: Pick<RemoteLibrary, 'known' | 'decided' | 'readDecisions'>
  /** In ms since 1970. */
  readonly now: () => number
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

  /**
   * All in one write; the library shows them at once. Whether they may be decided is the caller's to ask. `known`: what the library said
   * of them when so many writes had been asked for, which spares asking again.
   */
  add(decisions: readonly Decision[], known?: KnownThen): Promise<Appended> {
    const isNow = known?.writes === this.asked
    this.asked += 1
    return this.queue('log', () => this.append(decisions, isNow ? known?.decisions : undefined))
  }

  idle(): Promise<void> {
    return this.queue.idle()
  }

  private async append(decisions: readonly Decision[], then?: readonly KnownDecision[]): Promise<Appended> {
    const { root, call, now } = this.options
    this.by ??= userName(root)
    const [by, known] = await Promise.all([this.by, then ?? call.known(decisions.map(({ path }) => path))])
    const lines = decisions.map(({ path, decision, reason }, index): DecisionLine => {
      const { url = null, at = 0 } = known[index] ?? {}
      // Later than what it answers, whatever the clock of a colleague said; of two at the latest time the second counts.
      const time = new Date(Math.min(LATEST_MS, Math.max(now(), at + 1))).toISOString()
      return { path, url, decision, at: time, by, ...(reason === undefined ? {} : { reason }) }
    })
    const outcome = await appendDecisions(root, lines)
    // Of a write that failed some lines may be there.
    await (outcome.kind === 'appended' ? call.decided(lines) : call.readDecisions())
    return outcome
  }
}
