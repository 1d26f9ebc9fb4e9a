/** A sync that has not begun yet: who asks before it does shares it. */
const waiting = new Map<string, Promise<void>>()
const running = new Map<string, Promise<void>>()

/**
 * Syncs what `key` names, together with all who ask while an earlier sync of it is under way: each gets one that began after it asked,
 * so what it did before is lasting with it. Where several share one, the first one's `sync` is run. Rejects for all where that does.
 */
export function syncTogether(key: string, sync: () => Promise<void>): Promise<void> {
  const shared = waiting.get(key)
  if (shared !== undefined) return shared
  const before = running.get(key) ?? Promise.resolve()
  const mine = before.then(() => {
    waiting.delete(key)
    return sync()
  })
  waiting.set(key, mine)
  const settled = mine
    .catch(() => undefined)
    .then(() => {
      if (running.get(key) === settled) running.delete(key)
    })
  running.set(key, settled)
  return mine
}
