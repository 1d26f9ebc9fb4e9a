/** What ends a program that can still say what it did: a key, a system that shuts down, a terminal that is closed. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Works till it is done or told to end; a second signal ends the program as usual. */
export async function untilInterrupted<T>(work: (interrupted: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  for (const signal of ENDINGS) process.once(signal, interrupt)
  try {
    return await work(stop.signal)
  } finally {
    for (const signal of ENDINGS) process.off(signal, interrupt)
  }
}
