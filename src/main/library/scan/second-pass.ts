import type { Announcer } from '../index/announce'
import { inSlices } from '../pace/slices'

interface Options {
  /** Articles whose problems were not looked for yet; looking takes them out. */
  readonly unchecked: ReadonlySet<string>
  /** Does nothing about an article that was looked at meanwhile. */
  readonly look: (path: string) => void | Promise<void>
  readonly announcer: Pick<Announcer, 'checked'>
  readonly signal: AbortSignal
  /** All that was to be looked at then is. */
  readonly through: () => void
  readonly failed: (error: unknown) => void
}

/** The second pass: every article parsed whole, for its problems. */
export class SecondPass {
  private running: Promise<void> | null = null

  constructor(private readonly options: Options) {}

  /** Resolves when the pass that is under way is through; null where there is none. */
  get isRunning(): Promise<void> | null {
    return this.running
  }

  /** Begins, unless it is under way or has nothing to do. */
  begin(): void {
    const { unchecked, signal, failed } = this.options
    if (this.running !== null || unchecked.size === 0 || signal.aborted) return
    this.running = this.lookAtAll().finally(() => {
      this.running = null
      this.begin()
    })
    this.running.catch(failed)
  }

  private async lookAtAll(): Promise<void> {
    const { unchecked, look, announcer, signal, through } = this.options
    const paths = [...unchecked]
    await inSlices(paths, signal, look, (done) => announcer.checked({ done, total: paths.length }))
    announcer.checked(null)
    through()
  }
}
