import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { WindowEvent } from '../../shared/ipc/contract'
import type { Queue } from '../files/queue'
import type { Announcer } from './announce'
import { findArticles, isArticlePath, type Layout, mayHoldArticles, readLayout } from './find-articles'
import type { Library } from './library'
import { entryOf, loadArticle } from './load-article'
import { scan } from './scan'
import { sweepTemporaries } from './sweep'
import { watch } from './watch'

/** A temporary file of a run that was killed a moment ago is looked at again after this, in ms. */
const SWEEP_AGAIN = 11_000

export interface FollowOptions {
  readonly root: string
  readonly workspace: string
  readonly library: Library
  readonly announcer: Announcer
  /** One per path, shared with the saves: a read never overtakes a write. */
  readonly queue: Queue
  readonly emit: (event: WindowEvent) => void
  readonly log: (message: string) => void
  /** Something below `_data` or `_config.yml` changed. */
  readonly siteChanged: () => void
}

/** Keeps the library, and the articles that the window has open, as the disk is. */
export class Follower {
  private layout: Layout = { collections: [] }
  /** Hash of what the window has of each open article; null: it was told that there is no text. */
  private readonly open = new Map<string, string | null>()
  private readonly stop = new AbortController()
  private unwatch: () => Promise<void> = async () => {}
  private running: Promise<void> | null = null
  private again = false
  private sweepTimer: NodeJS.Timeout | null = null

  constructor(private readonly options: FollowOptions) {}

  /** Finds the articles and starts to watch and to read; throws where the folder can't be listed. */
  async start(): Promise<void> {
    const { root, log, announcer } = this.options
    this.layout = await readLayout(root)
    announcer.progress(0, 0)
    try {
      const changed = (paths: readonly string[]): void => this.background(() => this.look(paths))
      this.unwatch = await watch({ root, changed, overflow: () => this.background(() => this.rescan()) })
    } catch (error) {
      log(`Changes from outside are not noticed: ${String(error)}`)
      const message = 'Changes from outside are not noticed here: the system refuses to watch this folder.'
      this.options.emit({ kind: 'notice', notice: { code: 'not-watching', message } })
    }
    this.running = this.firstScan().finally(() => this.finished())
    this.background(() => this.running ?? Promise.resolve())
  }

  isArticle(path: string): boolean {
    return isArticlePath(path, this.layout)
  }

  /** The window has this text now: from opening, saving or undoing. */
  take(path: string, text: string): void {
    const entry = entryOf(path, text, null)
    this.options.library.put(path, entry)
    if (this.open.has(path)) this.open.set(path, entry.hash)
    this.options.announcer.note(path)
  }

  /** Sends the text of an article to its window if it is open there: the window didn't ask for this one. */
  show(path: string, text: string): void {
    const { workspace, emit } = this.options
    if (this.open.has(path)) emit({ kind: 'article', workspace, path, text })
  }

  opened(path: string, hash: string | null): void {
    this.open.set(path, hash)
  }

  closed(path: string): void {
    this.open.delete(path)
  }

  /** Looks at everything again; what has the same time, size and inode isn't read. One at a time. */
  rescan(): Promise<void> {
    if (this.running !== null) {
      this.again = true
      return this.running.then(() => this.running ?? undefined)
    }
    this.running = this.lookAtAll().finally(() => this.finished())
    return this.running
  }

  async close(): Promise<void> {
    this.stop.abort()
    if (this.sweepTimer !== null) clearTimeout(this.sweepTimer)
    await this.unwatch()
    await this.running?.catch(() => undefined)
  }

  private finished(): void {
    this.running = null
    if (this.again && !this.stop.signal.aborted) {
      this.again = false
      this.background(() => this.rescan())
    }
  }

  private background(job: () => Promise<void>): void {
    job().catch((error: unknown) => this.options.log(`Following the folder failed: ${String(error)}`))
  }

  private async firstScan(): Promise<void> {
    const { root, announcer, log } = this.options
    const paths = await findArticles(root, this.layout, log)
    announcer.progress(0, paths.length)
    // Names begin with their date: the newest are what is looked at first.
    await this.read(paths.toReversed(), (done) => announcer.progress(done, paths.length))
    announcer.scanned()
    await this.sweep(paths)
  }

  private async sweep(paths: readonly string[]): Promise<void> {
    const { root } = this.options
    if ((await sweepTemporaries(root, paths)) === 0 || this.stop.signal.aborted) return
    this.sweepTimer = setTimeout(() => void sweepTemporaries(root, paths), SWEEP_AGAIN)
    this.sweepTimer.unref()
  }

  private read(paths: readonly string[], progress: (done: number) => void): Promise<void> {
    const { root, library } = this.options
    const known = (path: string) => library.fingerprint(path)
    return scan({ root, paths, known, load: (path) => this.refresh(path), progress, signal: this.stop.signal })
  }

  private async lookAtAll(): Promise<void> {
    const { root, library, log } = this.options
    this.layout = await readLayout(root)
    const paths = await findArticles(root, this.layout, log)
    const there = new Set(paths)
    for (const path of library.paths()) if (!there.has(path)) this.forget(path)
    await this.read(paths, () => {})
  }

  /** Reads one article again; the same bytes are no change. */
  private refresh(path: string): Promise<void> {
    const { root, library, announcer, queue } = this.options
    return queue(path, async () => {
      const loaded = await loadArticle(root, path)
      if (loaded === null || !this.isArticle(path)) return this.forget(path)
      const before = library.get(path)
      library.put(path, loaded.entry)
      const { hash, card } = loaded.entry
      const same = before !== undefined && before.hash === hash && before.card.broken?.code === card.broken?.code
      if (!same) announcer.note(path)
      this.tell(path, hash, loaded.text)
    })
  }

  private forget(path: string): void {
    if (this.options.library.remove(path)) this.options.announcer.note(path)
    this.tell(path, null, null)
  }

  /** Sends an open article that isn't what the window has. */
  private tell(path: string, hash: string | null, text: string | null): void {
    if (!this.open.has(path) || this.open.get(path) === hash) return
    this.open.set(path, hash)
    this.options.emit({ kind: 'article', workspace: this.options.workspace, path, text })
  }

  /** What happened to these paths: an article, a whole folder, or the site's own data. */
  private async look(paths: readonly string[]): Promise<void> {
    const { root, library } = this.options
    if (paths.some((path) => path === '_config.yml' || path.startsWith('_data/'))) this.options.siteChanged()
    for (const path of paths) {
      if (this.isArticle(path)) {
        await this.refresh(path)
        continue
      }
      if (!mayHoldArticles(path, this.layout)) continue
      const stats = await lstat(join(root, path)).catch(() => null)
      // A folder came or went, and not everything below it is told one by one.
      if (stats?.isDirectory() || (stats === null && library.holdsBelow(path))) return this.rescan()
    }
  }
}
