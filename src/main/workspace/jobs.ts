import type { WindowEvent } from '../../shared/ipc/events'
import { createProgress } from './progress'

interface Options {
  /** The workspace's id. */
  readonly workspace: string
  readonly emit: (event: WindowEvent) => void
}

/** What takes long and was begun by the window: it tells how far it is, and can be cancelled by its name. */
export class Jobs {
  private readonly running = new Map<string, { readonly stop: AbortController; readonly done: Promise<unknown> }>()

  constructor(private readonly options: Options) {}

  run<T>(job: string, work: (cancel: AbortSignal) => Promise<T>): Promise<T> {
    const stop = new AbortController()
    const done = work(stop.signal).finally(() => this.running.delete(job))
    this.running.set(job, { stop, done })
    return done
  }

  cancel(job: string): void {
    this.running.get(job)?.stop.abort()
  }

  /** Hears how many of `total` are done. */
  progress(job: string, total: number): (done: number) => void {
    const { workspace, emit } = this.options
    return createProgress(total, (done) => emit({ kind: 'job', workspace, job, done, total }))
  }

  /** Stops all that is under way and waits for it. */
  async close(): Promise<void> {
    const all = [...this.running.values()]
    for (const { stop } of all) stop.abort()
    await Promise.allSettled(all.map(({ done }) => done))
  }
}
