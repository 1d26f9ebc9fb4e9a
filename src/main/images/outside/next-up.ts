/** So many pictures are fetched at once, and so many of them from one server. */
export const AT_ONCE = 6
export const OF_A_SERVER = 2

/** Which addresses are asked for next, when these are `running`: the first ones that `waiting` has and that there is room for. */
export function nextUp(waiting: readonly string[], running: readonly string[]): string[] {
  const busy = new Map<string, number>()
  const count = (url: string): void => {
    const { host } = new URL(url)
    busy.set(host, (busy.get(host) ?? 0) + 1)
  }
  running.forEach(count)
  const next: string[] = []
  for (const url of waiting) {
    if (running.length + next.length >= AT_ONCE) break
    if (running.includes(url) || (busy.get(new URL(url).host) ?? 0) >= OF_A_SERVER) continue
    count(url)
    next.push(url)
  }
  return next
}
