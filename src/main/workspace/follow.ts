import type { WindowEvent } from '../../shared/ipc/contract'
import type { Queue } from '../files/queue'
import { readArticle } from '../files/read-article'
import { resolveArticle } from '../files/resolve-inside'
import { watch } from './watch'

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
}

/** Watches the folder, and keeps the articles that the window has open as the disk is. */
export class Follower {
  /** Hash of what the window has of each open article; null: it was told that there is no text. */
  private readonly open = new Map<string, string | null>()
  private unwatch: () => Promise<void> = async () => {}

  constructor(private readonly options: FollowOptions) {}

  async start(): Promise<void> {
    const { root, log, emit } = this.options
    const changed = (paths: readonly string[]): void => {
      this.options.touched(paths)
      for (const path of paths) if (this.open.has(path)) this.background(this.look(path))
    }
    const overflow = (): void => {
      this.options.everything()
      this.lookAtAll()
    }
    try {
      this.unwatch = await watch({ root, changed, overflow })
    } catch (error) {
      log(`Changes from outside are not noticed: ${String(error)}`)
      const message = 'Changes from outside are not noticed here: the system refuses to watch this folder.'
      emit({ kind: 'notice', notice: { code: 'not-watching', message } })
    }
  }

  /** The window has this text now: from opening, saving or undoing. Null: it was told that there is none. */
  opened(path: string, hash: string | null): void {
    this.open.set(path, hash)
  }

  /** A save or an undo wrote this; an open article's window is told by the answer. */
  written(path: string, hash: string): void {
    if (this.open.has(path)) this.open.set(path, hash)
  }

  /** Sends the text of an article to its window if it is open there: the window didn't ask for this one. */
  show(path: string, text: string): void {
    const { workspace, emit } = this.options
    if (this.open.has(path)) emit({ kind: 'article', workspace, path, text })
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
    return this.unwatch()
  }

  /** Sends an open article that isn't what the window has. */
  private look(path: string): Promise<void> {
    const { root, workspace, queue, emit } = this.options
    return queue(path, async () => {
      const inside = await resolveArticle(root, path)
      const file = inside.kind === 'inside' ? await readArticle(inside.file) : null
      const { text, hash } = file?.kind === 'text' ? file : { text: null, hash: null }
      if (!this.open.has(path) || this.open.get(path) === hash) return
      this.open.set(path, hash)
      emit({ kind: 'article', workspace, path, text })
    })
  }

  private background(job: Promise<void>): void {
    job.catch((error: unknown) => this.options.log(`Following an article failed: ${String(error)}`))
  }
}
