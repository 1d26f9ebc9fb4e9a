import { setImmediate } from 'node:timers/promises'

/** The thread reads for this long before it answers calls that came meanwhile. */
const SLICE_MS = 12
/** So many rows fill a screen. The slice that reaches them ends there: they are what the editor waits for. */
export const SCREEN_ROWS = 60

/** Long work of the thread in slices, between which calls are answered. */
export class Slices {
  private until = performance.now() + SLICE_MS

  constructor(private readonly after: (done: number) => void) {}

  /** A promise where a slice is over; `done` is told then. */
  breathe(done: number): Promise<void> | undefined {
    if (performance.now() < this.until && done !== SCREEN_ROWS) return undefined
    this.after(done)
    return this.wait()
  }

  private async wait(): Promise<void> {
    await setImmediate()
    this.until = performance.now() + SLICE_MS
  }
}

/**
 * Does `work` for each path, one after the other, in slices; `after` hears how many are done after each. Stops where the
 * signal says so.
 */
export async function inSlices(
  paths: readonly string[],
  signal: AbortSignal,
  work: (path: string) => void | Promise<void>,
  after: (done: number) => void = () => {},
): Promise<void> {
  const slices = new Slices(after)
  for (const [index, path] of paths.entries()) {
    const job = work(path)
    if (job !== undefined) await job
    const breath = slices.breathe(index + 1)
    if (breath === undefined) continue
    await breath
    if (signal.aborted) return
  }
}
