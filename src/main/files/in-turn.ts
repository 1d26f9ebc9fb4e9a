/** How many files are written at a time: enough that the disk isn't idle, few enough that a save of the editor isn't held up. */
const FILES_AT_ONCE = 4

/** Does a job for each item, a few at a time, in their order; stops where the signal says so. Gives how many were begun. */
export async function inTurn<T>(
  items: readonly T[],
  job: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<number> {
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length && signal?.aborted !== true) {
      const item = items[next] as T
      next += 1
      await job(item)
    }
  }
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, worker))
  return next
}
