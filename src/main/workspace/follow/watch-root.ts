import type { Stats } from 'node:fs'
import { lstat, opendir } from 'node:fs/promises'
import { codeOf } from '../../files/reason'
import { isSameFolder } from '../../library/scan/known-root'

/** A look is one call of the file system. */
const EVERY_MS = 2_000

/** What the file system says of a folder that is gone, or whose disk is; anything else says nothing about it. */
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ENODEV', 'ENOTCONN', 'ENXIO', 'ESTALE'])

async function isEmpty(folder: string): Promise<boolean> {
  const handle = await opendir(folder)
  try {
    return (await handle.read()) === null
  } finally {
    await handle.close()
  }
}

/**
 * Knows whether a workspace's folder is there. No watcher of its files tells when its disk is taken away or when it is back, so
 * it is looked at now and then.
 */
export class RootWatch {
  /** The folder that was there; null: what is there now is another one. */
  private known: Pick<Stats, 'dev' | 'ino'> | null = null
  private isThere = true
  private looking: Promise<boolean> | null = null
  private timer: NodeJS.Timeout | null = null

  /**
   * `told` hears when the folder is gone, and when it is back or another one took its place. What it gives is waited for before
   * the next look, so it must not wait for one.
   */
  constructor(
    private readonly root: string,
    private readonly told: (isThere: boolean) => Promise<void>,
  ) {}

  async start(): Promise<void> {
    this.known = await lstat(this.root)
    this.timer = setInterval(() => void this.look(), EVERY_MS)
    this.timer.unref()
  }

  close(): void {
    if (this.timer !== null) clearInterval(this.timer)
    this.timer = null
  }

  /** The watcher says that the folder was deleted or moved. */
  async lose(): Promise<void> {
    // A look that is under way may still know the folder that was.
    await this.looking
    this.known = null
    await this.look()
  }

  /** Looks whether the folder is there. Never throws. */
  look(): Promise<boolean> {
    this.looking ??= this.lookNow().finally(() => {
      this.looking = null
    })
    return this.looking
  }

  private async lookNow(): Promise<boolean> {
    try {
      const stats = await lstat(this.root)
      const isSame = isSameFolder(stats, this.known)
      // An empty folder in its place is where its disk was, and will be.
      const isThere = stats.isDirectory() && (isSame || !(await isEmpty(this.root)))
      if (isThere) this.known = stats
      await this.tell(isThere, isThere && !isSame)
    } catch (error) {
      if (GONE.has(codeOf(error))) await this.tell(false, false)
    }
    return this.isThere
  }

  private async tell(isThere: boolean, isOther: boolean): Promise<void> {
    if (isThere === this.isThere && !isOther) return
    this.isThere = isThere
    await this.told(isThere)
  }
}
