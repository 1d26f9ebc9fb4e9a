/** How often a stuck parse is looked for, in ms. */
export const LOOK = 250
/** A parse that so many looks one after the other find is given up together with its thread: over 2 s. */
const LOOKS = 9

const HEADER = 16
const LONGEST_PATH = 4_096

/**
 * Tells another thread which article is being parsed, in memory that both share: a thread that is stuck in a parser can't
 * send messages. Parses are counted and looks too, since a clock that is set, or a machine that slept, says nothing of a parse.
 */
export class Watchdog {
  /** The number of the parse that is under way; 0: none is. */
  private readonly current: Float64Array
  private readonly length: Int32Array
  private readonly path: Uint8Array
  private last = 0
  /** The parse that the last look found, and how many looks found it. */
  private found = { parse: 0, looks: 0 }

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(HEADER + LONGEST_PATH)) {
    this.current = new Float64Array(memory, 0, 1)
    this.length = new Int32Array(memory, 8, 1)
    this.path = new Uint8Array(memory, HEADER)
  }

  /** Runs a parse of this article under watch. */
  during<T>(path: string, parse: () => T): T {
    // Shared memory can't be encoded into directly.
    const written = Buffer.from(path).subarray(0, LONGEST_PATH)
    this.path.set(written)
    this.length[0] = written.length
    this.last += 1
    this.current[0] = this.last
    try {
      return parse()
    } finally {
      this.current[0] = 0
    }
  }

  /** The article whose parse takes too long, asked from the other thread every `LOOK` ms; null while all is well. */
  stuck(): string | null {
    const parse = this.current[0] ?? 0
    this.found = { parse, looks: parse === this.found.parse ? this.found.looks + 1 : 1 }
    if (parse === 0 || this.found.looks < LOOKS) return null
    return Buffer.from(this.path.slice(0, this.length[0])).toString()
  }

  /** Forgets a parse that was given up. */
  clear(): void {
    this.current[0] = 0
    this.found = { parse: 0, looks: 0 }
  }
}
