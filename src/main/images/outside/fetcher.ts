import type { Fetched, ToFetch } from '../fetch/fetch-picture'
import { WHOLE_FETCH_MS } from '../fetch/get'
import type { FromProcess, ToProcess } from '../fetch/messages'
import { proxyIn } from '../fetch/proxy-in'

/** The process as it is spoken to: Electron's, begun by start-process.ts. */
export interface FetchProcess {
  readonly postMessage: (message: ToProcess) => void
  readonly on: {
    (event: 'message', hear: (message: FromProcess) => void): unknown
    (event: 'exit', hear: (code: number) => void): unknown
  }
  readonly kill: () => unknown
}

interface Options {
  readonly start: () => FetchProcess
  /** What the system says of a proxy for an address: 'PROXY HOST:PORT; DIRECT'. */
  readonly resolveProxy: (url: string) => Promise<string>
  readonly log: (message: string) => void
  /** When a fetch without an answer is over, in ms. */
  readonly lateMs?: number
}

/** The process ends each fetch in its time; where it doesn't, it hangs over what a server answered. */
const LATE_MS = WHOLE_FETCH_MS + 5_000

/** Where a fetch is over without an answer: the process fell, or was closed. */
const brokeOff = (): Fetched => ({
  kind: 'none',
  look: { kind: 'silent', why: 'broke-off', status: null, at: Date.now() },
})

/** The process that fetches, from main's side: begun with the first picture, and anew after it fell. */
export class Fetcher {
  private child: FetchProcess | null = null
  private readonly waiting = new Map<number, (fetched: Fetched) => void>()
  private lastId = 0
  private hasLoggedUnknown = false

  constructor(private readonly options: Options) {}

  /** Never rejects. A fetch that `signal` ends has the answer of one that broke off. */
  fetch(asked: ToFetch, signal: AbortSignal): Promise<Fetched> {
    this.lastId += 1
    const id = this.lastId
    const child = this.child ?? this.begin()
    signal.addEventListener('abort', () => this.say({ kind: 'cancel', id }), { once: true })
    const late = setTimeout(() => this.giveUp(child), this.options.lateMs ?? LATE_MS)
    return new Promise<Fetched>((resolve) => {
      this.waiting.set(id, resolve)
      child.postMessage({ kind: 'fetch', id, asked })
    }).finally(() => clearTimeout(late))
  }

  close(): void {
    this.child?.kill()
  }

  private giveUp(child: FetchProcess): void {
    this.options.log('The process that fetches pictures hangs, and is ended')
    child.kill()
    this.end(child)
  }

  /** Nobody waits any longer for what a process that is gone was to fetch; the next fetch begins another one. */
  private end(child: FetchProcess): void {
    if (this.child !== child) return
    this.child = null
    for (const resolve of this.waiting.values()) resolve(brokeOff())
    this.waiting.clear()
  }

  private begin(): FetchProcess {
    const child = this.options.start()
    child.on('message', (message) => this.hear(message))
    child.on('exit', (code) => {
      if (code !== 0) this.options.log(`The process that fetches pictures ended with ${code}`)
      this.end(child)
    })
    this.child = child
    return child
  }

  private hear(message: FromProcess): void {
    if (message.kind === 'which-way') return void this.answerWay(message)
    this.waiting.get(message.id)?.(message.fetched)
    this.waiting.delete(message.id)
  }

  private async answerWay({ id, url }: Extract<FromProcess, { kind: 'which-way' }>): Promise<void> {
    const said = await this.options.resolveProxy(url).catch(String)
    const way = proxyIn(said)
    if (way.kind === 'unknown') this.logUnknown(said)
    this.say({ kind: 'way', id, way })
  }

  /** Once: the system says the same for each picture. */
  private logUnknown(said: string): void {
    if (this.hasLoggedUnknown) return
    this.hasLoggedUnknown = true
    this.options.log(
      `Pictures are not fetched: the system's proxy is of no kind that is spoken (${said.slice(0, 200)})`,
    )
  }

  private say(message: ToProcess): void {
    this.child?.postMessage(message)
  }
}
