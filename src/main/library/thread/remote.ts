import { setFlagsFromString } from 'node:v8'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { LOOK_MS, Watchdog } from '../pace/watchdog'
import type { LibraryEvent, LibraryOptions, RemoteLibrary } from './host'
import type { FromWorker } from './worker'

/** Where the worker's program lies, and with what it starts. */
export interface WorkerProgram {
  readonly url: URL
  readonly options?: WorkerOptions
}

interface Waiting {
  readonly to: string
  readonly argument: unknown
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

/** At 10,000 articles two threads are as fast as one, at 100,000 they take two thirds of the time. */
const WORTH_READING_AHEAD = 15_000
/** A thread that ends by itself more often than this isn't begun again. */
const FAILURES = 3
const LOST = 'The library can’t be read; start Copydesk again.'

/**
 * A library in a thread of its own. Where one article's parse takes too long the thread is ended and begins anew without
 * that article: `restarted` opens it again, then what was not answered is asked again.
 */
export class LibraryThread {
  private worker: Worker
  private readonly watchdog = new Watchdog()
  private readonly skipped: string[] = []
  private readonly waiting = new Map<number, Waiting>()
  private readonly timer: NodeJS.Timeout
  private last = 0
  private failures = 0
  private closed = false
  private closing: Promise<void> | null = null
  /** The host's calls. */
  readonly call: RemoteLibrary

  constructor(
    private readonly program: WorkerProgram,
    private readonly options: Pick<LibraryOptions, 'root' | 'cacheFile'>,
    private readonly emit: (event: LibraryEvent) => void,
    private readonly restarted: () => void,
  ) {
    this.worker = this.start()
    this.timer = setInterval(() => this.look(), LOOK_MS)
    this.timer.unref()
    const ask = (to: string) => (argument: unknown) => this.ask(to, argument)
    this.call = new Proxy({} as RemoteLibrary, { get: (_target, to) => ask(String(to)) })
  }

  close(): Promise<void> {
    this.closing ??= this.end()
    return this.closing
  }

  private async end(): Promise<void> {
    clearInterval(this.timer)
    await this.call.close().catch(() => undefined)
    this.closed = true
    await this.worker.terminate()
  }

  private start(): Worker {
    const { url, options } = this.program
    const workerData: LibraryOptions = {
      ...this.options,
      skipped: this.skipped,
      watch: this.watchdog.memory,
      reader: { href: url.href, options, worth: WORTH_READING_AHEAD },
    }
    // A scan makes many small things and keeps a part of them: more room for the young ones saves a fifth of its time, and room
    // from the beginning an eighth of the time until the first screen.
    const resourceLimits = { maxYoungGenerationSizeMb: 64 }
    setFlagsFromString('--min-semi-space-size=16')
    const worker = new Worker(url, { ...options, resourceLimits, workerData })
    worker.on('message', (message: FromWorker) => this.take(message))
    worker.on('error', (error) => this.emit({ kind: 'log', message: `The library's thread failed: ${String(error)}` }))
    worker.on('exit', () => {
      if (worker === this.worker && !this.closed) this.again()
    })
    return worker
  }

  private ask(to: string, argument: unknown): Promise<never> {
    if (this.failures > FAILURES) return Promise.reject(new Error(LOST))
    this.last += 1
    const id = this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { to, argument, resolve, reject })
      this.worker.postMessage({ id, to, argument })
    })
  }

  private take(message: FromWorker): void {
    if ('event' in message) {
      this.emit(message.event)
      return
    }
    const answered = this.waiting.get(message.answer)
    for (const [id, waiting] of this.waiting) {
      // An open that was left unanswered by the thread before is answered by the one that took its place.
      if (id !== message.answer && !(answered?.to === 'open' && waiting.to === 'open')) continue
      this.waiting.delete(id)
      if ('error' in message) waiting.reject(new Error(message.error))
      else waiting.resolve(message.value as never)
    }
  }

  private look(): void {
    const stuck = this.watchdog.stuck()
    if (stuck === null) return
    this.emit({ kind: 'log', message: `${stuck} takes too long to parse; it is skipped.` })
    this.skipped.push(stuck)
    this.failures -= 1
    void this.worker.terminate()
  }

  /** The thread is gone: another one begins, and is asked what this one left unanswered. */
  private again(): void {
    const unanswered = [...this.waiting].filter(([, { to }]) => to !== 'open')
    this.failures += 1
    if (this.failures > FAILURES) {
      for (const { reject } of this.waiting.values()) reject(new Error(LOST))
      this.waiting.clear()
      return
    }
    this.watchdog.clear()
    this.worker = this.start()
    this.restarted()
    for (const [id, { to, argument }] of unanswered) this.worker.postMessage({ id, to, argument })
  }
}
