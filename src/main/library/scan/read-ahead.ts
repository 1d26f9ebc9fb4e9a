import { availableParallelism } from 'node:os'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { Slices } from '../pace/slices'
import type { FrontRead } from '../read/read-card'
import type { ReadAnswer, ReadCall } from '../read/reader'

/** How many files are asked for at once, and how many times ahead: more than this thread uses up between two breaths. */
const ASKED_FILES = 128
const ASKED_AHEAD = 8
/** How many are read before another thread begins: the first screen waits for them. */
const FIRST_FILES = 64
/** How many this thread reads itself before it looks whether others were read. */
const OWN_FILES = 16

/** How to begin the reading thread; it can be sent to another thread. */
export interface ReaderProgram {
  readonly href: string
  /** Fewer files are read before another thread has begun and run itself warm. */
  readonly worth: number
  readonly options?: WorkerOptions | undefined
}

interface Read {
  readonly paths: readonly string[]
  /** In their order; shorter, or null, where a file is to be read here. */
  readonly reads: ReadAnswer
}

/** A thread that reads files while this one makes cards of what it read. */
class Reader {
  private readonly worker: Worker
  private readonly asked: (readonly string[])[] = []
  private readonly answers: ReadAnswer[] = []
  private hasFailed = false
  private wake = (): void => {}

  constructor(
    { href, options }: ReaderProgram,
    private readonly root: string,
    private readonly bodies: boolean,
  ) {
    this.worker = new Worker(new URL(href), { ...options, workerData: { reads: true } })
    const failed = (): void => {
      this.hasFailed = true
      this.wake()
    }
    this.worker.on('message', (answer: ReadAnswer) => {
      this.answers.push(answer)
      this.wake()
    })
    // Then all is read here.
    this.worker.on('error', failed)
    this.worker.on('exit', failed)
  }

  get isFree(): boolean {
    return !this.hasFailed && this.asked.length < ASKED_AHEAD
  }

  ask(paths: readonly string[]): void {
    this.asked.push(paths)
    this.worker.postMessage({ root: this.root, paths, bodies: this.bodies } satisfies ReadCall)
  }

  /** What was asked first, where it is read by now. */
  take(): Read | null {
    const reads = this.answers.shift() ?? (this.hasFailed ? [] : null)
    const paths = reads === null ? undefined : this.asked.shift()
    return reads === null || paths === undefined ? null : { paths, reads }
  }

  /** Resolves when there may be something to take, or the signal says stop. */
  async wait(signal: AbortSignal): Promise<void> {
    if (this.answers.length > 0 || this.hasFailed) return
    await new Promise<void>((resolve) => {
      this.wake = resolve
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
  }

  async close(): Promise<void> {
    await this.worker.terminate()
  }
}

/**
 * Goes through all paths in slices: `use` gets what the reading thread read of a file, or null where it is to be read here.
 * This thread begins at the first path and the other one at the last, so what is looked at first comes first. `bodies`: whether the
 * beginnings of their bodies are read as well.
 */
export async function readAhead(
  program: ReaderProgram | undefined,
  root: string,
  paths: readonly string[],
  bodies: boolean,
  signal: AbortSignal,
  use: (path: string, read: FrontRead | null) => void | Promise<void>,
  after: (done: number) => void,
): Promise<void> {
  const isWorth = program !== undefined && paths.length >= program.worth && availableParallelism() > 1
  let reader: Reader | null = null
  const slices = new Slices(after)
  let [from, to, done] = [0, paths.length, 0]
  const nextOwn = (): Read => {
    const own = paths.slice(from, Math.min(from + OWN_FILES, to))
    from += own.length
    return { paths: own, reads: [] }
  }
  try {
    while (done < paths.length) {
      // A thread takes its time to begin: the first screen comes before.
      if (isWorth && done >= FIRST_FILES) reader ??= new Reader(program, root, bodies)
      while (reader?.isFree && to - from > ASKED_FILES) {
        reader.ask(paths.slice(to - ASKED_FILES, to))
        to -= ASKED_FILES
      }
      const read = reader?.take() ?? nextOwn()
      if (read.paths.length === 0) await reader?.wait(signal)
      if (signal.aborted) return
      for (const [index, path] of read.paths.entries()) {
        const job = use(path, read.reads[index] ?? null)
        if (job !== undefined) await job
        done += 1
        const breath = slices.breathe(done)
        if (breath === undefined) continue
        await breath
        if (signal.aborted) return
      }
    }
  } finally {
    await reader?.close()
  }
}
