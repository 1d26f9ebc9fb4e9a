import { sweepTemporaries } from './sweep'

/** A temporary file of a run that was killed a moment ago is looked at again after this, in ms. */
const SWEEP_AGAIN_MS = 11_000

/** Sweeps what killed saves left beside articles: after the first scan, and once more where some of it was too young. */
export class Sweeping {
  private timer: NodeJS.Timeout | null = null
  private readonly told = new Set<string>()

  constructor(
    private readonly root: string,
    /** Another program's version was left beside its article: for people, once. */
    private readonly leftBeside: (message: string) => void,
  ) {}

  async sweep(paths: readonly string[], signal: AbortSignal): Promise<void> {
    if ((await this.sweepOnce(paths)) === 0 || signal.aborted) return
    this.timer = setTimeout(() => void this.sweepOnce(paths), SWEEP_AGAIN_MS)
    this.timer.unref()
  }

  close(): void {
    if (this.timer !== null) clearTimeout(this.timer)
  }

  /** Gives how many temporary files are too young to be a killed save's for sure. */
  private async sweepOnce(paths: readonly string[]): Promise<number> {
    const { young, kept } = await sweepTemporaries(this.root, paths)
    for (const message of kept.filter((one) => !this.told.has(one))) this.leftBeside(message)
    for (const message of kept) this.told.add(message)
    return young
  }
}
