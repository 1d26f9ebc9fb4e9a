import { topicNames } from '../../../shared/validation'
import { readCache, writeCache } from './cache'
import type { KeptEntry } from './card-columns'
import type { SharedValues } from './own-values'

/** The cards are written when nothing changed for so long, in ms. */
const QUIET_MS = 5_000

export interface KeptCardsOptions {
  /** Where the cards are kept for the next run; null: nowhere. */
  readonly cacheFile: string | null
  /** Only where there are so many. */
  readonly keepsFrom?: number
  readonly library: { kept(): Iterable<KeptEntry>; readonly size: number }
  /** They are there for the next run, as they are now. */
  readonly kept: () => void
  readonly log: (message: string) => void
}

/** What one run of a library leaves to the next: read once, part by part, and written behind what changes. */
export class KeptCards {
  private timer: NodeJS.Timeout | null = null
  private writing: Promise<void> = Promise.resolve()
  private isClosed = false
  /** What is written is behind the library, in what is no hurry: it is written at the end. */
  isBehind = false

  constructor(
    private readonly options: KeptCardsOptions,
    /** The taxonomy that the cards are checked with; others are checked again. */
    public checkedWith: string,
    /** What of the folder's fields the cards are made with (`cardSign`). */
    public sign: string,
  ) {}

  *read(shared: SharedValues): Generator<readonly KeptEntry[]> {
    const { cacheFile } = this.options
    if (cacheFile !== null) yield* readCache(cacheFile, this.sign, this.checkedWith, shared)
  }

  writeLater(): void {
    if (this.options.cacheFile === null || this.isClosed) return
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = setTimeout(() => this.write(), QUIET_MS)
    this.timer.unref()
  }

  /** Writes what waits. */
  async close(): Promise<void> {
    this.isClosed = true
    if (this.timer !== null || this.isBehind) this.write()
    await this.writing
  }

  private write(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.isBehind = false
    const { cacheFile, keepsFrom = 0, library, kept, log } = this.options
    if (cacheFile === null || library.size < keepsFrom) return
    this.writing = this.writing
      .then(() => writeCache(cacheFile, library.kept(), this.sign, this.checkedWith))
      .then(kept)
      .catch((error: unknown) => log(`The cache was not written: ${String(error)}`))
  }
}

/** Equal for taxonomies that say the same to the rules. */
export const topicsKey = (topics: readonly string[]): string => [...topicNames(topics)].sort().join('\n')
