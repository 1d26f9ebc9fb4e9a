import { lstatSync, readdirSync, type Stats } from 'node:fs'

type Identity = Pick<Stats, 'dev' | 'ino'>

/** Whether it is the folder that was known, and not another one in its place. */
export const isSameFolder = (now: Identity, known: Identity | null | undefined): boolean =>
  now.dev === known?.dev && now.ino === known.ino

/** The folder of a workspace, as its library's thread knows it: what isn't found below another one isn't gone. */
export class KnownRoot {
  private known: Identity | undefined

  constructor(private readonly root: string) {
    this.known = this.look()
  }

  /**
   * Whether the folder is there. An empty one in its place is where its disk was, and will be (see `RootWatch`); another one that holds
   * something has taken its place. Asked after a file was not found, so that a disk that is taken away in between takes none along.
   */
  isThere(): boolean {
    const stats = this.look()
    if (stats === undefined || !stats.isDirectory()) return false
    if (!isSameFolder(stats, this.known) && this.isEmpty()) return false
    this.known = stats
    return true
  }

  private look(): Stats | undefined {
    try {
      return lstatSync(this.root, { throwIfNoEntry: false })
    } catch {
      return undefined
    }
  }

  private isEmpty(): boolean {
    try {
      return readdirSync(this.root).length === 0
    } catch {
      return true
    }
  }
}
