/**
 * How many files are written at a time: enough that the disk isn't idle and their syncs go together, few enough that a save of the
 * editor isn't held up. Measured: docs/performance.md.
 */
const FILES_AT_ONCE = 16

export interface InTurn {
  /** Stops between two items. */
  readonly signal?: AbortSignal | undefined
  /** How many jobs run at a time. */
  readonly atOnce?: number | undefined
}

/** Does a job for each item, a few at a time, in their order; stops where the signal says so. Gives how many were begun. */
export async function inTurn<T>(
  items: readonly T[],
  job: (item: T) => Promise<void>,
  { signal, atOnce = FILES_AT_ONCE }: InTurn = {},
): Promise<number> {
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length && signal?.aborted !== true) {
      const item = items[next] as T
      next += 1
      await job(item)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return next
}
