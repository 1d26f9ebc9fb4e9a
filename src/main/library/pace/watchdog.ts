import type { Reason } from '../../files/reason'

/** How often stuck work is looked for. */
export const LOOK_MS = 250
/** Work that so many looks one after the other find is given up together with its thread: over 2 s. */
const LOOKS_BEFORE_STUCK = 9

/** What is said of an article whose work was given up. */
export const tooSlow: Reason = {
  code: 'too-slow',
  message: 'Reading this file takes over 2 seconds; it was given up. Look at it with another program.',
}

const HEADER_BYTES = 16
const MAX_PATH_BYTES = 4_096

/**
 * Tells another thread which article is being worked on, in memory that both share: a thread that is stuck in a parser can't
 * send messages. Works are counted and looks too, since a clock that is set, or a machine that slept, says nothing of one.
 */
export class Watchdog {
  /** The number of the work that is under way; 0: none is. */
  private readonly current: Float64Array
  private readonly length: Int32Array
  private readonly path: Uint8Array
  private last = 0
  /** The work that the last look found, and how many looks found it. */
  private found = { work: 0, looks: 0 }

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(HEADER_BYTES + MAX_PATH_BYTES)) {
    this.current = new Float64Array(memory, 0, 1)
    this.length = new Int32Array(memory, 8, 1)
    this.path = new Uint8Array(memory, HEADER_BYTES)
  }

  /** Runs work on this article under watch: a parse, a search for its like; what is begun inside is a part of it. */
  during<T>(path: string, work: () => T): T {
    if (this.current[0] !== 0) return work()
    // Shared memory can't be encoded into directly.
    const written = Buffer.from(path).subarray(0, MAX_PATH_BYTES)
    this.path.set(written)
    this.length[0] = written.length
    this.last += 1
    this.current[0] = this.last
    try {
      return work()
    } finally {
      this.current[0] = 0
    }
  }

  /** The article on which work takes too long, asked from the other thread every `LOOK_MS`; null while all is well. */
  stuck(): string | null {
    const work = this.current[0] ?? 0
    this.found = { work, looks: work === this.found.work ? this.found.looks + 1 : 1 }
    if (work === 0 || this.found.looks < LOOKS_BEFORE_STUCK) return null
    return Buffer.from(this.path.slice(0, this.length[0])).toString()
  }

  /** Forgets work that was given up. */
  clear(): void {
    this.current[0] = 0
    this.found = { work: 0, looks: 0 }
  }
}
