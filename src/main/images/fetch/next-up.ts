/** How many pictures are fetched at once, and how many of them from one server. */
export const AT_ONCE = 6
export const OF_A_SERVER = 2

/** What of that is taken. */
export class Room {
  private readonly busy = new Map<string, number>()
  private taken = 0

  constructor(running: Iterable<string> = []) {
    for (const url of running) this.take(url)
  }

  get isFull(): boolean {
    return this.taken >= AT_ONCE
  }

  hasFor(host: string): boolean {
    return !this.isFull && !this.isServerFull(host)
  }

  isServerFull(host: string): boolean {
    return (this.busy.get(host) ?? 0) >= OF_A_SERVER
  }

  take(url: string): void {
    const { host } = new URL(url)
    this.taken += 1
    this.busy.set(host, (this.busy.get(host) ?? 0) + 1)
  }
}

/** Which addresses are asked for next, when these are `running`: the first ones that `waiting` has and that there is room for. */
export function nextUp(waiting: readonly string[], running: readonly string[]): string[] {
  const room = new Room(running)
  const next: string[] = []
  for (const url of waiting) {
    if (room.isFull) break
    if (running.includes(url) || !room.hasFor(new URL(url).host)) continue
    room.take(url)
    next.push(url)
  }
  return next
}
