import type { WindowEvent } from '../../../shared/ipc/events'
import { readArticle } from '../../articles/read/read-article'
import { resolveArticle } from '../../articles/read/resolve-article'
import type { Queue } from '../../files/queue'
import { watch } from './watch'
import { RootWatch } from './watch-root'

export interface FollowOptions {
  readonly root: string
  readonly workspace: string
  /** One per path, shared with the saves: a read never overtakes a write. */
  readonly queue: Queue
  readonly emit: (event: WindowEvent) => void
  readonly log: (message: string) => void
  /** Something happened to these paths. */
  readonly touched: (paths: readonly string[]) => void
  /** Too much happened to say what. */
  readonly everything: () => void
  /** The folder itself is gone, or is back. */
  readonly rootChanged: (isThere: boolean) => void
}

/** A folder that is moved away or back is told as one path. */
const isTouched = (path: string, touched: ReadonlySet<string>): boolean =>
  path.split('/').some((_, index, parts) => touched.has(parts.slice(0, index + 1).join('/')))

/** Watches the folder, and keeps the articles that the window has open as the disk is. */
export class Follower {
  /** Hash of what the window has of each open article, or the code of why it was told that there is no text; null: not told. */
  private readonly open = new Map<string, string | null>()
  private unwatch: () => Promise<void> = async () => {}
  private readonly root: RootWatch
  private isClosed = false

  constructor(private readonly options: FollowOptions) {
    this.root = new RootWatch(options.root, (isThere) => this.rootChanged(isThere))
  }

  async start(): Promise<void> {
    await this.root.start()
    await this.watch()
  }

  /** Whether the folder is there now; what happens to files of one that isn't is no news of its articles. */
  isThere(): Promise<boolean> {
    return this.root.look()
  }

  private async watch(): Promise<void> {
    const { root, log, emit } = this.options
    try {
      this.unwatch = await watch({
        root,
        changed: (paths) => this.background(this.changed(paths)),
        overflow: () => this.background(this.overflow()),
        lost: () => this.background(this.root.lose()),
      })
    } catch (error) {
      log(`Changes from outside are not noticed: ${String(error)}`)
      const message = 'Changes from outside are not noticed here: the system refuses to watch this folder.'
      emit({ kind: 'notice', notice: { code: 'not-watching', message } })
    }
  }

  private async changed(paths: readonly string[]): Promise<void> {
    if (!(await this.isThere())) return
    this.options.touched(paths)
    const touched = new Set(paths)
    for (const path of this.open.keys()) if (isTouched(path, touched)) this.background(this.look(path))
  }

  private async overflow(): Promise<void> {
    if (!(await this.isThere())) return
    this.options.everything()
    this.lookAtAll()
  }

  /** What watched the folder before doesn't know the one that is there now. */
  private async rootChanged(isThere: boolean): Promise<void> {
    if (this.isClosed) return
    if (isThere) {
      await this.stopWatching()
      await this.watch()
      // It was closed meanwhile.
      if (this.isClosed) return this.stopWatching()
    }
    this.options.rootChanged(isThere)
    if (!isThere) return
    this.options.everything()
    this.lookAtAll()
  }

  private async stopWatching(): Promise<void> {
    const stop = this.unwatch
    this.unwatch = async () => {}
    await stop().catch((error: unknown) => this.options.log(`The watcher did not stop: ${String(error)}`))
  }

  /** The window has this text now: from opening, saving or undoing. `known`: its hash, or the code of why there is none; null: not told. */
  opened(path: string, known: string | null): void {
    this.open.set(path, known)
  }

  /** A save or an undo wrote this; an open article's window is told by the answer. */
  written(path: string, hash: string): void {
    if (this.open.has(path)) this.open.set(path, hash)
  }

  /** Our own change gave the file another path, in whose queue nothing is under way: the window is told where it went, not that it is gone. */
  moved(path: string, to: string, hash: string): void {
    const { workspace, emit } = this.options
    if (this.open.delete(path)) this.open.set(to, hash)
    emit({ kind: 'moved', workspace, path, to })
  }

  /** Sends the text of an article to its window if it is open there: the window didn't ask for this one. */
  show(path: string, text: string): void {
    const { workspace, emit } = this.options
    if (this.open.has(path)) emit({ kind: 'article', workspace, path, text, reason: null, own: true })
  }

  /** Whether the window has it open. */
  has(path: string): boolean {
    return this.open.has(path)
  }

  closed(path: string): void {
    this.open.delete(path)
  }

  lookAtAll(): void {
    for (const path of this.open.keys()) this.background(this.look(path))
  }

  close(): Promise<void> {
    this.isClosed = true
    this.root.close()
    return this.stopWatching()
  }

  /** Sends an open article that isn't what the window has. */
  private look(path: string): Promise<void> {
    const { root, workspace, queue, emit } = this.options
    return queue(path, async () => {
      const inside = await resolveArticle(root, path)
      const file = inside.kind === 'inside' ? await readArticle(inside.file) : inside
      const { text, reason } = file.kind === 'text' ? { ...file, reason: null } : { ...file, text: null }
      const known = file.kind === 'text' ? file.hash : file.reason.code
      if (!this.open.has(path) || this.open.get(path) === known) return
      // The file isn't gone where all of the folder is.
      if (text === null && !(await this.isThere())) return
      this.open.set(path, known)
      emit({ kind: 'article', workspace, path, text, reason, own: false })
    })
  }

  private background(job: Promise<void>): void {
    job.catch((error: unknown) => this.options.log(`Following an article failed: ${String(error)}`))
  }
}
