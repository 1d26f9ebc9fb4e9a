import { counted } from '../../shared/numbers'
import type { SettingsStore } from '../settings/store'
import type { OpenWindow, Windows } from './windows'

/** Between two notices lie so many ms: the pipeline brings articles one by one. */
const NOTICE_MS = 60_000

/** A window that isn't closed, with what it counts. */
export type Counted = Pick<OpenWindow, 'window' | 'arrivals'>

interface Told {
  readonly windows: Pick<Windows, 'all'>
  readonly store: Pick<SettingsStore, 'settings'>
  /** Shows a notice of the system; `open` runs when it is clicked. */
  readonly notify: (title: string, body: string, open: () => void) => void
  /** Ms of the clock that only goes forward. */
  readonly now: () => number
  /** Shows on the dock or taskbar how many all windows have. */
  readonly sign: (open: readonly Counted[]) => void
}

/** Keeps the sign on the dock or taskbar, and gives notice where that is wished, of articles that arrived and aren't listed yet. */
export class ArrivalSigns {
  #noticedAt = Number.NEGATIVE_INFINITY

  constructor(private readonly told: Told) {}

  /** A window says how many arrived that its list doesn't show. */
  tell(entry: OpenWindow, arrivals: number): void {
    const before = entry.arrivals
    entry.arrivals = arrivals
    this.show()
    if (arrivals > before) this.#notice(entry, arrivals)
  }

  /** The sign says how many all windows have. */
  show(): void {
    this.told.sign(this.told.windows.all().filter(({ window }) => !window.isDestroyed()))
  }

  #notice({ window, workspace }: OpenWindow, arrivals: number): void {
    const { store, notify, now } = this.told
    if (!store.settings().notifiesArrivals || window.isFocused() || now() - this.#noticedAt < NOTICE_MS) return
    this.#noticedAt = now()
    notify(counted(arrivals, 'new article'), workspace?.info.name ?? 'Copydesk', () => {
      if (window.isDestroyed()) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    })
  }
}
