import { setImmediate as breathe } from 'node:timers/promises'

/** So long the thread reads before it answers calls that came meanwhile, in ms. */
const SLICE = 12
/** The first slice is short: what it found is what the editor waits for. */
const FIRST_SLICE = 3

/**
 * Does `work` for each path, one after the other, in slices between which calls are answered; `after` hears how many are
 * done after each slice. Stops where the signal says so.
 */
export async function inSlices(
  paths: readonly string[],
  signal: AbortSignal,
  work: (path: string) => void | Promise<void>,
  after: (done: number) => void,
): Promise<void> {
  let until = performance.now() + FIRST_SLICE
  for (const [index, path] of paths.entries()) {
    const job = work(path)
    if (job !== undefined) await job
    if (performance.now() < until) continue
    after(index + 1)
    await breathe()
    if (signal.aborted) return
    until = performance.now() + SLICE
  }
}
