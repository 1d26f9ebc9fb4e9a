/** A parse that takes longer than this is given up together with its thread, in ms. */
const TOO_LONG = 2_000

const HEADER = 16
const LONGEST_PATH = 4_096

/**
 * Tells another thread which article is being parsed, and since when, in memory that both share: a thread that is stuck
 * in a parser can't send messages.
 */
export class Watchdog {
  private readonly since: Float64Array
  private readonly length: Int32Array
  private readonly path: Uint8Array

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(HEADER + LONGEST_PATH)) {
    this.since = new Float64Array(memory, 0, 1)
    this.length = new Int32Array(memory, 8, 1)
    this.path = new Uint8Array(memory, HEADER)
  }

  /** Runs a parse of this article under watch. */
  during<T>(path: string, parse: () => T): T {
    // Shared memory can't be encoded into directly.
    const written = Buffer.from(path).subarray(0, LONGEST_PATH)
    this.path.set(written)
    this.length[0] = written.length
    this.since[0] = Date.now()
    try {
      return parse()
    } finally {
      this.since[0] = 0
    }
  }

  /** The article whose parse takes too long, asked from the other thread; null while all is well. */
  stuck(): string | null {
    const since = this.since[0] ?? 0
    if (since === 0 || Date.now() - since < TOO_LONG) return null
    return Buffer.from(this.path.slice(0, this.length[0])).toString()
  }

  /** Forgets a parse that was given up. */
  clear(): void {
    this.since[0] = 0
  }
}
