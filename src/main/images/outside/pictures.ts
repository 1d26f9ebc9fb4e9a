import type { PictureSize } from '../../../shared/pictures/address'
import { MAX_PICTURE_BYTES } from '../../../shared/pictures/limits'
import { mediaTypes, type PictureLook } from '../../../shared/pictures/look'
import type { Picture } from '../bytes/picture'
import type { Box } from '../darkroom/develop'
import type { Fetched, ToFetch } from '../fetch/fetch-picture'
import { DAY_MS, MINUTE_MS } from '../fetch/fresh-until'
import { AT_ONCE, nextUp, Room } from '../fetch/next-up'
import type { KeptPicture, KeptPictures } from './kept-pictures'

/** When what couldn't be had is asked for again by itself. */
const AGAIN_MS = { refused: DAY_MS, gone: DAY_MS, unfit: DAY_MS, private: DAY_MS, silent: 10 * MINUTE_MS } as const

/** Pixels of the copies: twice the CSS px of a row's picture and of a card's. */
const COPIES: readonly (readonly [PictureSize, Box])[] = [
  ['row', { width: 160, height: 112 }],
  ['card', { width: 640, height: 336 }],
]

/** A drawing is kept as the darkroom drew it: what it does while it is drawn, it shall not do in a window. */
const WHOLE_DRAWING: readonly [PictureSize, Box] = ['whole', { width: 2_400, height: 1_260 }]

/** What one window shows now. */
export interface Sight {
  readonly workspace: string
  /** Addresses as `webPicture` spells them, the first ones to be fetched first. */
  readonly urls: readonly string[]
  /** The public address of its site; null: not known. */
  readonly site: string | null
  readonly tell: (url: string, look: PictureLook) => void
}

/** Pictures that are looked at whether they are in sight or not, in the room that windows leave. */
export interface Check {
  /** The public address of its site; null: not known. */
  readonly site: string | null
  readonly waitsFor: (url: string) => boolean
  /** Takes the next one whose server has room; undefined: there is none now. */
  readonly next: (room: Room) => string | undefined
  /** What became of one that it waits for; null: it was given up half-way. */
  readonly fetched: (url: string, look: PictureLook | null) => void
}

interface Options {
  readonly kept: KeptPictures
  readonly fetch: (asked: ToFetch, signal: AbortSignal) => Promise<Fetched>
  readonly develop: (picture: Picture, boxes: readonly Box[]) => Promise<(Uint8Array | null)[] | null>
  readonly now: () => number
}

const waiting: PictureLook = { kind: 'waiting' }

/** The pictures from outside that windows show: fetched while they are in sight, kept, and asked for again in time. */
export class Pictures {
  private readonly sights = new Map<number, Sight>()
  private readonly checks = new Set<Check>()
  private readonly running = new Map<string, AbortController>()
  /** Asked for again by hand. */
  private readonly again = new Set<string>()

  constructor(private readonly options: Options) {}

  /** A window shows these now, instead of what it showed before; gives what is known of them. What none shows isn't fetched. */
  see(window: number, sight: Sight): Map<string, PictureLook> {
    this.sights.set(window, sight)
    this.pump()
    return new Map(sight.urls.map((url) => [url, this.lookOf(url)]))
  }

  /** Begins a check; the answer ends it. */
  check(check: Check): () => void {
    this.checks.add(check)
    this.pump()
    return () => {
      if (this.checks.delete(check)) this.pump()
    }
  }

  /** Forgets what windows saw that are gone, or show another workspace than that by now. */
  keepOnly(workspaceOf: (window: number) => string | null): void {
    for (const [window, { workspace }] of this.sights) {
      if (workspaceOf(window) !== workspace) this.sights.delete(window)
    }
    this.pump()
  }

  /** Asks for a picture that is in sight once more. */
  askAgain(url: string): void {
    this.again.add(url)
    this.tell(url)
    this.pump()
  }

  read(url: string, size: PictureSize): Promise<Picture | null> {
    return this.options.kept.read(url, size, this.options.now())
  }

  lookOf(url: string): PictureLook {
    return this.again.has(url) ? waiting : (this.options.kept.of(url)?.look ?? waiting)
  }

  /** Whether its server is to be asked. */
  isDue(url: string): boolean {
    return this.again.has(url) || (this.options.kept.of(url)?.freshUntil ?? 0) <= this.options.now()
  }

  /** What windows show now. */
  inSight(): Set<string> {
    return new Set([...this.sights.values()].flatMap(({ urls }) => urls))
  }

  /** Ends what nobody sees any more, and begins what there is room for. */
  private pump(): void {
    const seen = this.inSight()
    for (const [url, cancel] of this.running) {
      if (!seen.has(url) && this.checkOf(url) === undefined) cancel.abort()
    }
    for (const url of this.again) if (!seen.has(url)) this.again.delete(url)
    const due = [...seen].filter((url) => this.isDue(url))
    for (const url of nextUp(due, [...this.running.keys()])) void this.fetch(url)
    this.makeWay(due, seen)
    for (const check of this.checks) this.fetchFor(check)
  }

  /** What is in sight and has to wait takes the place of what is only checked, which then waits again. */
  private makeWay(due: readonly string[], seen: ReadonlySet<string>): void {
    const given = [...this.running.values()].filter(({ signal }) => signal.aborted).length
    const checked = new Set(
      [...this.running].flatMap(([url, { signal }]) => (seen.has(url) || signal.aborted ? [] : url)),
    )
    if (checked.size === 0) return
    const room = new Room(this.running.keys())
    for (const url of due.filter((one) => !this.running.has(one)).slice(given, AT_ONCE)) {
      const { host } = new URL(url)
      const ofServer = [...checked].find((one) => new URL(one).host === host)
      const one = ofServer ?? (room.isServerFull(host) ? undefined : [...checked][0])
      if (one === undefined) continue
      checked.delete(one)
      this.running.get(one)?.abort()
    }
  }

  private fetchFor(check: Check): void {
    const room = new Room(this.running.keys())
    for (let url = check.next(room); url !== undefined; url = check.next(room)) {
      // One that a window is fetching is told of too.
      if (!check.waitsFor(url) || this.running.has(url)) continue
      room.take(url)
      void this.fetch(url)
    }
  }

  private checkOf(url: string): Check | undefined {
    return [...this.checks].find((check) => check.waitsFor(url))
  }

  private async fetch(url: string): Promise<void> {
    const { kept } = this.options
    const cancel = new AbortController()
    this.running.set(url, cancel)
    const sight = [...this.sights.values()].find(({ urls }) => urls.includes(url)) ?? this.checkOf(url)
    const site = sight?.site ?? null
    const before = kept.of(url)
    const known = before?.content && !this.again.has(url) ? { etag: before.etag, modified: before.modified } : null
    const fetched = await this.options.fetch({ url, known, site }, cancel.signal)
    const isGivenUp = cancel.signal.aborted
    if (!isGivenUp) await this.take(url, fetched, before)
    this.running.delete(url)
    this.again.delete(url)
    this.tell(url)
    const look = isGivenUp ? null : this.lookOf(url)
    for (const check of this.checks) if (check.waitsFor(url)) check.fetched(url, look)
    this.pump()
  }

  private async take(url: string, fetched: Fetched, before: KeptPicture | undefined): Promise<void> {
    const { kept, develop, now } = this.options
    if (fetched.kind === 'same') {
      if (before !== undefined) kept.note(url, { ...before, freshUntil: fetched.freshUntil })
      return
    }
    if (fetched.kind === 'none') {
      this.note(url, fetched.look, before)
      return
    }
    const { bytes, type, width, height, etag, modified, freshUntil } = fetched
    const orders = type === 'svg' ? [...COPIES, WHOLE_DRAWING] : COPIES
    const copies = await develop(
      { bytes, type: mediaTypes[type] },
      orders.map(([, box]) => box),
    )
    if (copies === null) {
      this.note(url, { kind: 'unfit', why: 'no-picture', at: now() }, before)
      return
    }
    const look = { kind: 'shown', type, width, height, at: now() } as const
    const made = orders.flatMap(([size], place): [PictureSize, Uint8Array][] => {
      const copy = copies[place]
      return copy ? [[size, copy]] : []
    })
    const sizes = new Map<PictureSize, Uint8Array>([['whole', bytes], ...made])
    // A drawing may be much larger once it is drawn; what isn't read again would be fetched again each time.
    if ((sizes.get('whole')?.length ?? 0) > MAX_PICTURE_BYTES) {
      this.note(url, { kind: 'unfit', why: 'too-large', at: now() }, before)
      return
    }
    kept.keep(url, { look, freshUntil, etag, modified, used: now() }, sizes)
  }

  /** What couldn't be had: a server that is silent says nothing against what was seen before. */
  private note(url: string, look: Extract<Fetched, { kind: 'none' }>['look'], before: KeptPicture | undefined): void {
    const { kept, now } = this.options
    const freshUntil = now() + AGAIN_MS[look.kind]
    if (look.kind === 'silent' && before !== undefined && before.look.kind !== 'silent') {
      kept.note(url, { ...before, freshUntil })
      return
    }
    const since = before?.look.kind === 'gone' && look.kind === 'gone' ? { since: before.look.since } : {}
    const empty = { etag: null, modified: null, content: null, bytes: 0, copies: [], used: now() }
    kept.note(url, { ...empty, look: { ...look, ...since }, freshUntil })
  }

  private tell(url: string): void {
    const look = this.lookOf(url)
    for (const sight of this.sights.values()) if (sight.urls.includes(url)) sight.tell(url, look)
  }
}
