import { changedPaths, tallyOf } from '../../shared/change/today'
import type { WindowEvent } from '../../shared/ipc/events'
import type { Actions } from './actions'

interface Options {
  /** Its id. */
  readonly workspace: string
  readonly read: Actions['today']
  /** Tells the library which articles were changed today, and no others. */
  readonly mark: (paths: readonly string[]) => Promise<unknown>
  readonly emit: (event: WindowEvent) => void
  readonly warn: (error: unknown) => void
}

/** What this user did since midnight, as window and library are told of it. */
export class Day {
  private midnight: NodeJS.Timeout | null = null
  /** Articles that were changed today, as the library was told: its thread may begin anew. */
  private changed = new Set<string>()

  constructor(private readonly options: Options) {}

  /** Tells what was done today: on opening, at midnight, and when the machine wakes, since timers sleep with it. */
  look(): void {
    this.tell()
    this.close()
    const tomorrow = new Date().setHours(24, 0, 1, 0)
    this.midnight = setTimeout(() => this.look(), tomorrow - Date.now()).unref()
  }

  /** The library knows of this article already. */
  note(path: string): void {
    this.changed.add(path)
  }

  /** Which articles were changed today. */
  tellLibrary(): void {
    const { mark, warn } = this.options
    mark([...this.changed]).catch(warn)
  }

  tell(): void {
    const { workspace, read, emit, warn } = this.options
    read()
      .then(({ actions, undo }) => {
        const changed = new Set(changedPaths(actions))
        const isKnown = changed.size === this.changed.size && [...changed].every((path) => this.changed.has(path))
        this.changed = changed
        if (!isKnown) this.tellLibrary()
        emit({ kind: 'today', workspace, tally: tallyOf(actions), undo })
      })
      .catch(warn)
  }

  close(): void {
    if (this.midnight !== null) clearTimeout(this.midnight)
  }
}
