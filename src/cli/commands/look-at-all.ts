import { Room } from '../../main/images/fetch/next-up'
import { Waiting } from '../../main/images/fetch/waiting'

interface LookAtAll<T> {
  readonly urls: Iterable<string>
  readonly look: (url: string) => Promise<T>
  readonly progress: (done: number) => void
  readonly cancel: AbortSignal
}

/** Looks at each address, six at once and two of a server; what a cancel left half-way is left out. `look` never rejects. */
export function lookAtAll<T>({ urls, look, progress, cancel }: LookAtAll<T>): Promise<Map<string, T>> {
  const waiting = new Waiting()
  for (const url of new Set(urls)) waiting.add(url)
  const running = new Set<string>()
  const seen = new Map<string, T>()
  return new Promise((resolve) => {
    const begin = async (url: string): Promise<void> => {
      running.add(url)
      const found = await look(url)
      running.delete(url)
      if (!cancel.aborted) {
        seen.set(url, found)
        progress(seen.size)
      }
      goOn()
    }
    const goOn = (): void => {
      const room = new Room(running)
      for (let url = nextOf(room); url !== undefined; url = nextOf(room)) {
        room.take(url)
        void begin(url)
      }
      if (running.size === 0) resolve(seen)
    }
    const nextOf = (room: Room): string | undefined => (cancel.aborted ? undefined : waiting.take(room))
    goOn()
  })
}
