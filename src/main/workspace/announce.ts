import type { WindowEvent } from '../../shared/ipc/contract'
import type { Library } from './library'

type Progress = { readonly done: number; readonly total: number }

/** More changed rows than this are not sent one by one. */
const ROWS = 200
/** A burst of changes is one event; while scanning the result itself runs again, so that takes longer. In ms. */
const SOON = 50
const WHILE_SCANNING = 150

/** Tells the window what moved in the library: coalesced, never more than the current result needs. */
export class Announcer {
  private readonly changed = new Set<string>()
  private timer: NodeJS.Timeout | null = null
  private closed = false
  /** The first scan, as far as it is; null when it is through. */
  scanning: Progress | null = null

  constructor(
    private readonly workspace: string,
    private readonly library: Library,
    private readonly emit: (event: WindowEvent) => void,
  ) {}

  note(path: string): void {
    this.changed.add(path)
    if (!this.closed) this.timer ??= setTimeout(() => this.flush(), this.scanning === null ? SOON : WHILE_SCANNING)
  }

  progress(done: number, total: number): void {
    this.scanning = { done, total }
  }

  /** The first scan is through: all that was found stands in the result. */
  scanned(): void {
    this.library.refreshResult()
    this.scanning = null
    this.send(null)
  }

  close(): void {
    this.closed = true
    this.quiet()
  }

  private quiet(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private flush(): void {
    if (this.scanning !== null) this.library.refreshResult()
    this.send(this.scanning !== null || this.changed.size > ROWS ? null : this.library.changedRows(this.changed))
  }

  private send(rows: ReturnType<Library['changedRows']> | null): void {
    this.changed.clear()
    this.quiet()
    if (this.closed) return
    const { workspace, scanning } = this
    this.emit({ kind: 'library', workspace, ...this.library.summary(), scanning, rows })
  }
}
