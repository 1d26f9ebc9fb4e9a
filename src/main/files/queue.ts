/** Runs the jobs of one key one after the other, in the order they came; other keys don't wait. */
export interface Queue {
  <T>(key: string, job: () => Promise<T>): Promise<T>
  /** Waits until nothing is under way. */
  idle(): Promise<void>
}

export function createQueue(): Queue {
  const last = new Map<string, Promise<unknown>>()
  const add = <T>(key: string, job: () => Promise<T>): Promise<T> => {
    const before = last.get(key) ?? Promise.resolve()
    const run = before.then(job)
    const settled = run.catch(() => undefined)
    last.set(key, settled)
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key)
    })
    return run
  }
  const idle = async (): Promise<void> => {
    while (last.size > 0) await Promise.all(last.values())
  }
  return Object.assign(add, { idle })
}
