import { type UtilityProcess, utilityProcess } from 'electron'
import type { Fetched, ToFetch } from './fetch-picture'
import type { FromProcess, ToProcess } from './messages'
import { proxyIn } from './proxy-in'

interface Options {
  /** The built program of the process. */
  readonly program: string
  readonly version: string
  readonly loopback: boolean
  /** What the system says of a proxy for an address: 'PROXY HOST:PORT; DIRECT'. */
  readonly resolveProxy: (url: string) => Promise<string>
  readonly log: (message: string) => void
}

/** What a process can't connect without on Windows; nothing else of the user's: no proxy by variable, no options for Node. */
const NEEDED = ['SystemRoot', 'windir']

const bareEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    NEEDED.flatMap((name): [string, string][] => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** Where a fetch is over without an answer: the process fell, or was closed. */
const brokeOff = (): Fetched => ({
  kind: 'none',
  look: { kind: 'silent', why: 'broke-off', status: null, at: Date.now() },
})

/** The process that fetches, from main's side: begun with the first picture, and anew after it fell. */
export class Fetcher {
  private child: UtilityProcess | null = null
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
    return new Promise((resolve) => {
      this.waiting.set(id, resolve)
      child.postMessage({ kind: 'fetch', id, asked } satisfies ToProcess)
    })
  }

  close(): void {
    this.child?.kill()
  }

  private begin(): UtilityProcess {
    const { program, version, loopback, log } = this.options
    const child = utilityProcess.fork(program, [version, ...(loopback ? ['loopback'] : [])], {
      serviceName: 'Copydesk pictures',
      env: bareEnvironment(),
      execArgv: [],
      stdio: 'ignore',
    })
    child.on('message', (message: FromProcess) => this.hear(message))
    child.on('exit', (code) => {
      if (code !== 0) log(`The process that fetches pictures ended with ${code}`)
      this.child = null
      for (const resolve of this.waiting.values()) resolve(brokeOff())
      this.waiting.clear()
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
