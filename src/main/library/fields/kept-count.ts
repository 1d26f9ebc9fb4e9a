import { isDeepStrictEqual } from 'node:util'
import type { Folder } from '../../../shared/fields'
import { replaceFile } from '../../files/data-file'
import { readFileGuardedSync } from '../../files/read-file'

/** Counted up whenever what is counted means something else. */
const VERSION = 2
/** A thousand keys with a hundred values each, and four thousand shapes, of which each has some hundred lines. */
const MAX_BYTES = 64_000_000
/** It is written when nothing else was counted for so long, in ms: one save after the other waits for no disk. */
const QUIET_MS = 5_000

interface Kept {
  readonly version: number
  readonly folder: Omit<Folder, 'shapes'> & {
    readonly shapes: readonly { readonly articles: number; readonly has: readonly string[] }[]
  }
}

interface Options {
  /** Where what was counted is kept for the next run; null: nowhere. */
  readonly file: string | null
  /** Only of a folder with so many articles. */
  readonly keepsFrom: number
  readonly log: (message: string) => void
}

function readCount(file: string): Folder | null {
  try {
    const read = readFileGuardedSync(file, { maxBytes: MAX_BYTES })
    if (read.kind === 'refused') return null
    const { version, folder } = JSON.parse(read.bytes.toString('utf8')) as Kept
    if (version !== VERSION) return null
    return { ...folder, shapes: folder.shapes.map(({ articles, has }) => ({ articles, has: new Set(has) })) }
  } catch {
    return null
  }
}

/** Rejects where it can't be written. */
function writeCount(file: string, folder: Folder): Promise<void> {
  const shapes = folder.shapes.map(({ articles, has }) => ({ articles, has: [...has] }))
  const kept: Kept = { version: VERSION, folder: { ...folder, shapes } }
  return replaceFile(file, async (handle) => void (await handle.writeFile(JSON.stringify(kept))), true)
}

/** What one run counted in a folder and leaves to the next: written behind what changes, and only where it holds something else. */
export class KeptCount {
  /** What the file holds, as far as this run knows. */
  private held: Folder | null = null
  private waiting: Folder | null = null
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> = Promise.resolve()

  constructor(private readonly options: Options) {}

  /** What an earlier run counted; null where there is nothing, or nothing of ours: then it is counted again. */
  read(): Folder | null {
    const { file } = this.options
    this.held = file === null ? null : readCount(file)
    return this.held
  }

  /** `articles`: how many the folder has, of which some may have been counted. */
  writeLater(folder: Folder, articles: number): void {
    const { file, keepsFrom } = this.options
    if (file === null || articles < keepsFrom) return
    this.waiting = folder
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.write(file), QUIET_MS)
    this.timer.unref()
  }

  /** Writes what waits. */
  async close(): Promise<void> {
    clearTimeout(this.timer)
    if (this.options.file !== null) this.write(this.options.file)
    await this.writing
  }

  private write(file: string): void {
    const folder = this.waiting
    this.waiting = null
    if (folder === null || isDeepStrictEqual(folder, this.held)) return
    this.held = folder
    this.writing = this.writing
      .then(() => writeCount(file, folder))
      .catch((error: unknown) => this.options.log(`Fields weren't kept: ${String(error)}`))
  }
}
