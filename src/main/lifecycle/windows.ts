import { realpath } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import type { WindowEvent } from '../../shared/ipc/events'
import { label, MAX_MESSAGE_LETTERS } from '../../shared/text/label'
import type { OpenOutcome } from '../../shared/workspace/workspace-info'
import type { WorkerProgram } from '../library/thread/remote'
import type { Log } from '../log'
import type { PageSource } from '../security/policy'
import type { SettingsStore } from '../settings/store'
import { within } from '../within'
import { OpenError, openWorkspace, type WorkspaceService } from '../workspace/service'
import { type Gesture, noGesture } from './menu/input'
import { titleOf } from './title'
import { makeWindow } from './window'

export interface Notice {
  readonly code: string
  readonly message: string
}

/** The article that a window showed when its page crashed; `source`: so often that its form may be the reason. */
export interface Reopen {
  readonly path: string
  readonly source: boolean
}

/** A window and the workspace that it shows; a window can name no other. */
export interface OpenWindow {
  readonly window: BrowserWindow
  workspace: WorkspaceService | null
  /** To tell in a bar at once; the call `start` takes them. */
  notices: readonly Notice[]
  /** The page has called `start` since it was loaded; before that it hears no event. */
  started: boolean
  /** The open that is under way; the call `start` waits for it. */
  opening: Promise<OpenOutcome | null>
  /** How many articles arrived that its list doesn't show yet. */
  arrivals: number
  /** What a person did last in it. */
  gesture: Gesture
  /** The article that its editor shows; null: none. */
  shown: string | null
  /** What the page opens when it comes back after a crash; the call `start` takes it. */
  reopen: Reopen | null
  /** Told when the page has left its folder; null: nobody waits for that. */
  hasLeft: ((unkept: number) => void) | null
}

/** A page that hangs must not keep the program from going on: so often it is looked whether it answers. */
const LEAVE_PATIENCE_MS = 5_000
/** Nor must a data folder that never takes what a page keeps there. */
const LEAVE_LIMIT_MS = 60_000

export interface WindowsOptions {
  readonly store: SettingsStore
  readonly dataFolder: string
  /** That folder is one for this run alone, in place of one that can't be written. */
  readonly isStandIn: boolean
  /** Where the sample's copy is or will be. */
  readonly sampleFolder: string
  /** The program of each library's thread. */
  readonly worker: WorkerProgram
  readonly preload: string
  readonly source: PageSource
  readonly log: Log
  /** A window was made: crash recovery, closing and waking are hung onto it. */
  readonly made: (entry: OpenWindow) => void
  /** Workspaces or recents changed: the menu shows them. */
  readonly changed: () => void
}

/** All windows, each with its workspace; state in main is found through here, by workspace id. */
export class Windows {
  readonly #all = new Map<number, OpenWindow>()
  /** Opens run one after the other, so two starts at once can't open one folder in two windows. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: WindowsOptions) {}

  all(): readonly OpenWindow[] {
    return [...this.#all.values()]
  }

  byContents(id: number): OpenWindow | null {
    return this.#all.get(id) ?? null
  }

  rootOf(workspace: string): string | null {
    return this.all().find((entry) => entry.workspace?.info.id === workspace)?.workspace?.root ?? null
  }

  focused(): OpenWindow | null {
    const all = this.all()
    return all.find(({ window }) => window.isFocused()) ?? all.at(-1) ?? null
  }

  /** A new window; `folder` (absolute) is opened in it while its page loads. */
  add(folder: string | null, notices: readonly Notice[]): OpenWindow {
    const { store, preload, source, made } = this.options
    const window = makeWindow(store, preload, source)
    const id = window.webContents.id
    const entry: OpenWindow = {
      window,
      workspace: null,
      notices,
      started: false,
      opening: Promise.resolve(null),
      arrivals: 0,
      gesture: noGesture,
      shown: null,
      reopen: null,
      hasLeft: null,
    }
    this.#all.set(id, entry)
    window.on('closed', () => this.#all.delete(id))
    // Of the window's own page only: a frame that loads or a link that is refused leaves it as it is.
    window.webContents.on('did-navigate', () => {
      entry.started = false
    })
    made(entry)
    if (folder !== null) {
      void this.openIn(entry, folder).then((outcome) => {
        if (outcome.kind === 'refused') entry.notices = [...entry.notices, outcome.reason]
      })
    }
    return entry
  }

  /** A folder that a second start names: its window comes to the front, or it gets one. */
  async addOrFocus(folder: string): Promise<void> {
    if (!(await this.#focusOther(null, folder))) this.add(folder, [])
  }

  /** Opens a folder in a window instead of what it shows; a folder that another window shows comes to the front there. */
  openIn(entry: OpenWindow, folder: string): Promise<OpenOutcome> {
    const next = this.#turn.then(() => this.#open(entry, folder))
    this.#turn = next.catch(() => null)
    entry.opening = next
    return next
  }

  /** Sends an event to a window's page; a notice for one that isn't listening yet waits for its call `start`. */
  tell(entry: OpenWindow, event: WindowEvent): void {
    if (event.kind === 'notice' && !entry.started) entry.notices = [...entry.notices, event.notice]
    else if (!entry.window.isDestroyed() && !entry.window.webContents.isCrashed()) {
      entry.window.webContents.send('windowEvent', event)
    }
  }

  /**
   * Asks the page to leave its folder: when this resolves all that was typed there is in the journal. Gives of how many articles it
   * can't be kept; then the page stays in the folder, and has said so.
   */
  async letGo(entry: OpenWindow): Promise<number> {
    const { workspace, started, window } = entry
    if (workspace === null || !started || window.isDestroyed() || window.webContents.isCrashed()) return 0
    const left = new Promise<number>((resolve) => {
      entry.hasLeft = resolve
    })
    this.tell(entry, { kind: 'leave', workspace: workspace.info.id })
    const unkept = await this.#untilLeft(entry, left)
    entry.hasLeft = null
    return unkept
  }

  /** A slow data folder takes its time: who types until the last moment loses nothing to it. */
  async #untilLeft({ window }: OpenWindow, left: Promise<number>): Promise<number> {
    const until = performance.now() + LEAVE_LIMIT_MS
    while (performance.now() < until) {
      const unkept = await within(LEAVE_PATIENCE_MS, left)
      if (unkept !== null) return unkept
      if (window.isDestroyed() || window.webContents.isCrashed()) return 0
      if ((await within(LEAVE_PATIENCE_MS, window.webContents.executeJavaScript('true'))) === null) return 0
    }
    return 0
  }

  async #focusOther(entry: OpenWindow | null, folder: string): Promise<boolean> {
    // A window that is still opening its folder counts as well.
    await Promise.all(entry ? [] : this.all().map((one) => one.opening))
    const root = await realpath(folder).catch(() => folder)
    const other = this.all().find((one) => one !== entry && one.workspace?.root === root)
    if (!other) return false
    if (other.window.isMinimized()) other.window.restore()
    other.window.show()
    other.window.focus()
    return true
  }

  /** A folder that is opened or renamed may have the name of another window's. */
  #nameAll(): void {
    const known = this.options.store.recents()
    for (const { window, workspace } of this.all())
      if (workspace !== null && !window.isDestroyed()) window.setTitle(titleOf(workspace.info, known))
  }

  async #open(entry: OpenWindow, folder: string): Promise<OpenOutcome> {
    const { dataFolder, isStandIn, sampleFolder, worker, store, log, changed } = this.options
    try {
      if (await this.#focusOther(entry, folder)) return { kind: 'elsewhere' }
      const root = await realpath(folder).catch(() => folder)
      if (entry.workspace?.root === root) return { kind: 'opened', workspace: entry.workspace.info }
      const sample = root === (await realpath(sampleFolder).catch(() => sampleFolder))
      const emit = (event: WindowEvent): void => {
        this.tell(entry, event)
        if (event.kind === 'workspace') this.#nameAll()
      }
      const opened = await openWorkspace({ folder, dataFolder, isStandIn, sample, worker, emit, log: log.info })
      const drafts = await opened.listDrafts()
      if ((await this.letGo(entry)) > 0) {
        await opened.close()
        return { kind: 'refused', reason: { code: 'unkept', message: `${opened.info.name} was not opened.` } }
      }
      const before = entry.workspace
      entry.workspace = opened
      entry.shown = null
      store.remember(opened.info, opened.root)
      this.tell(entry, { kind: 'enter', workspace: opened.info, drafts, recents: store.recents() })
      await before?.close()
      if (entry.window.isDestroyed()) await opened.close()
      this.#nameAll()
      changed()
      return { kind: 'opened', workspace: opened.info }
    } catch (error) {
      log.error(`${folder} could not be opened`, error)
      if (error instanceof OpenError) return { kind: 'refused', reason: { code: error.code, message: error.message } }
      const why = label(String((error as Error).message), MAX_MESSAGE_LETTERS)
      return { kind: 'refused', reason: { code: 'internal', message: `${folder} could not be opened: ${why}` } }
    }
  }
}
