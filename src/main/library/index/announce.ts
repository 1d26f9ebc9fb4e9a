import type { WindowEvent } from '../../../shared/ipc/events'
import { SCREEN_ROWS } from '../pace/slices'
import type { Library } from './library'

interface Progress {
  readonly done: number
  readonly total: number
}

/** What the library tells; its workspace is the listener's to add. */
export type LibraryNews = Omit<Extract<WindowEvent, { kind: 'library' }>, 'workspace'>

/** More changed rows than this are not sent one by one. */
const MAX_SENT_ROWS = 200
/**
 * How long after one event the next one comes: of a burst the first change is told at once, the others are one event. In ms; while
 * scanning the result itself runs again, so that takes longer, and the longer the more there is.
 */
const APART_MS = 50
const APART_SCANNING_MS = 150
/** Telling takes no more than one part in so many of the scan's time. */
const SHARE = 20

/** Tells what moved in the library: coalesced, never more than the current result needs. */
export class Announcer {
  private readonly changed = new Set<string>()
  private timer: NodeJS.Timeout | null = null
  private closed = false
  private told = false
  private isOther = false
  /** When something was told last (performance.now()). */
  private last = Number.NEGATIVE_INFINITY
  /** How long running the result again took last, in ms. */
  private took = 0
  /** The first pass of a scan, as far as it is; null when it is through. */
  scanning: Progress | null = null
  /** The second pass: how many were looked at for problems; null when it is through. */
  checking: Progress | null = null

  constructor(
    private readonly library: Library,
    private readonly emit: (news: LibraryNews) => void,
  ) {}

  note(path: string): void {
    this.changed.add(path)
    this.soon()
  }

  /** The first pass came so far. Until a screen is full it is told at once: that is what the editor waits for. */
  scanned(progress: Progress): void {
    this.scanning = progress
    this.library.isScanning = true
    if (this.told) this.soon()
    else this.flush()
    this.told ||= progress.done >= SCREEN_ROWS
  }

  /** The first pass is through: all that was found stands in the result. */
  scanEnded(): void {
    this.library.isScanning = false
    this.library.refreshResult()
    this.scanning = null
    this.send(null)
  }

  checked(progress: Progress | null): void {
    this.checking = progress
    this.soon()
  }

  /** Numbers moved, and no card: what had arrived stands in the result now, a view was counted. */
  counted(): void {
    this.soon()
  }

  /** The result is another: all rows that are shown are read again. */
  readAgain(): void {
    this.isOther = true
    this.soon()
  }

  close(): void {
    this.closed = true
    this.quiet()
  }

  private soon(): void {
    const apart = this.scanning === null ? APART_MS : Math.max(APART_SCANNING_MS, this.took * SHARE)
    const wait = Math.max(0, this.last + apart - performance.now())
    if (!this.closed) this.timer ??= setTimeout(() => this.flush(), wait)
  }

  private quiet(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private flush(): void {
    const since = performance.now()
    if (this.scanning !== null) this.library.refreshResult()
    this.took = performance.now() - since
    this.send(
      this.isOther || this.scanning !== null || this.changed.size > MAX_SENT_ROWS
        ? null
        : this.library.changedRows(this.changed),
    )
  }

  private send(rows: ReturnType<Library['changedRows']> | null): void {
    this.changed.clear()
    this.isOther = false
    this.quiet()
    if (this.closed) return
    this.last = performance.now()
    const { scanning, checking } = this
    this.emit({ kind: 'library', ...this.library.summary(), scanning, checking, rows })
  }
}
