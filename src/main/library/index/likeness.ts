import { setImmediate as breathe } from 'node:timers/promises'
import { inSlices } from '../pace/slices'
import type { Watchdog } from '../pace/watchdog'
import type { Announcer } from './announce'
import type { Library } from './library'

/** Of more articles than this, only those whose card changes are told. */
const MAX_LIKENED_AT_ONCE = 200

/** Keeps the library's knowledge of which articles tell the same story, behind the scan and beside its second pass. */
export class LikenessPass {
  private readonly stop = new AbortController()
  private running: Promise<void> | null = null

  constructor(
    private readonly library: Library,
    private readonly announcer: Announcer,
    private readonly watchdog: Watchdog,
    /** Nobody asks for it otherwise. */
    private readonly isWanted: boolean,
  ) {}

  /** Articles came, changed or went: looks at them soon. */
  soon(): void {
    if (!this.isWanted || this.running !== null || this.stop.signal.aborted) return
    this.running = this.run().finally(() => {
      this.running = null
      // What was asked for behind its last look.
      if (this.library.stories.isWaiting) this.soon()
    })
  }

  async idle(): Promise<void> {
    while (this.running !== null) await this.running
  }

  async close(): Promise<void> {
    this.stop.abort()
    await this.running
  }

  private async run(): Promise<void> {
    // What the caller has to tell comes first.
    await breathe()
    for (let paths = this.library.stories.takeWaiting(); paths.length > 0; paths = this.library.stories.takeWaiting()) {
      const touched = new Set<string>()
      await this.slices(paths, (path) => {
        for (const other of this.library.liken(path)) touched.add(other)
      })
      const few = paths.length <= MAX_LIKENED_AT_ONCE
      await this.slices([...touched], (path) => {
        // Rows name the others, whose cards don't change.
        if (this.library.refreshDuplicates(path) || few) this.announcer.note(path)
      })
      if (this.stop.signal.aborted) return
    }
  }

  private slices(paths: readonly string[], work: (path: string) => void): Promise<void> {
    return inSlices(paths, this.stop.signal, (path) => this.watchdog.during(path, () => work(path)))
  }
}
