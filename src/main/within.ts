import { setTimeout } from 'node:timers/promises'

/** What a promise gives, or null where it takes longer than so many ms. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  const patience = new AbortController()
  const over = setTimeout(ms, null, { signal: patience.signal }).catch(() => null)
  return Promise.race([promise, over]).finally(() => patience.abort())
}
