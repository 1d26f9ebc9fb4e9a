import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { replaceFile } from '../../files/data-file'
import { appendLines, pinFolder } from '../../files/pinned-folder'
import { readFileGuardedSync } from '../../files/read-file'

/** New ones are written together after this, in ms. */
const SOON_MS = 1_000
/** Some million articles. */
const MAX_LOG_BYTES = 200_000_000

/** No date is later. */
const LATEST_MS = 8.64e15

function readLine(line: string): readonly [string, number] | null {
  try {
    const { path, at } = JSON.parse(line) as { path?: unknown; at?: unknown }
    return typeof path === 'string' && typeof at === 'number' && Math.abs(at) <= LATEST_MS ? [path, at] : null
  } catch {
    return null
  }
}

/**
 * When each article was first seen, in ms since 1970. Kept in a log in the data folder that is only added to: nothing else
 * knows it, so it is no cache. What the cards' cache says of it spares reading the log.
 */
export class Arrivals {
  private readonly known = new Map<string, number>()
  private isLogRead = false
  /** Nobody opened this folder before: what lies here is as old as its files. */
  private isFirst: boolean
  /** The log is there, so that lines can be added to it. */
  private isBegun: boolean
  private waiting: (readonly [path: string, at: number])[] = []
  private timer: NodeJS.Timeout | null = null
  private writing: Promise<void> = Promise.resolve()

  /** `file` null: nothing is known, and every article is as old as its file. `keeps` false: it is only read. */
  constructor(
    private readonly file: string | null,
    private readonly log: (message: string) => void,
    private readonly now: () => number = Date.now,
    private readonly keeps = true,
  ) {
    this.isBegun = file !== null && existsSync(file)
    this.isFirst = !this.isBegun
  }

  /** What the cache knew. */
  know(path: string, at: number): void {
    this.known.set(path, at)
  }

  /** `born`: the birth of its file, 0 where that isn't known. */
  of(path: string, born: number): number {
    const known = this.known.get(path) ?? this.fromLog(path)
    if (known !== undefined) return known
    const at = Math.floor(this.isFirst && born > 0 ? born : this.now())
    this.known.set(path, at)
    if (this.keeps && !this.isFirst) {
      this.waiting.push([path, at])
      this.timer ??= setTimeout(() => void this.write(), SOON_MS).unref()
    }
    return at
  }

  /** The first scan is through: what comes from now on is new. */
  settle(): Promise<void> {
    if (this.file !== null && this.keeps) this.isFirst = false
    return this.write()
  }

  /** A first scan that was cut short is none: the next one begins again. */
  close(): Promise<void> {
    return this.write()
  }

  private fromLog(path: string): number | undefined {
    if (this.isLogRead || this.file === null || this.isFirst) return undefined
    this.isLogRead = true
    const file = readFileGuardedSync(this.file, { maxBytes: MAX_LOG_BYTES })
    if (file.kind === 'refused') this.log(`When articles arrived can't be read: ${file.reason.message}`)
    else {
      for (const line of file.bytes.toString('utf8').split('\n')) {
        const read = readLine(line)
        if (read !== null) this.known.set(...read)
      }
    }
    return this.known.get(path)
  }

  private write(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    const { file } = this
    if (file === null || !this.keeps || this.isFirst) return this.writing
    this.writing = this.writing
      .then(() => this.writeTo(file))
      .catch((error: unknown) => this.log(`When articles arrived was not kept: ${String(error)}`))
    return this.writing
  }

  /** What can't be written waits for the next time. */
  private async writeTo(file: string): Promise<void> {
    const { waiting } = this
    this.waiting = []
    try {
      if (this.isBegun) await append(file, linesOf(waiting))
      else await begin(file, linesOf(this.known))
      this.isBegun = true
    } catch (error) {
      this.waiting.unshift(...waiting)
      throw error
    }
  }
}

const linesOf = (arrivals: Iterable<readonly [path: string, at: number]>): string[] =>
  Array.from(arrivals, ([path, at]) => JSON.stringify({ path, at }))

async function append(file: string, lines: readonly string[]): Promise<void> {
  // The data folder may be reached by a link.
  const folder = await pinFolder(realpathSync(dirname(file)))
  try {
    await appendLines(folder, basename(file), lines, MAX_LOG_BYTES)
  } finally {
    await folder.close()
  }
}

/** All of the first scan or nothing of it: in a folder that is half known the other half would be new. */
const begin = (file: string, lines: readonly string[]): Promise<void> =>
  replaceFile(file, (handle) => handle.writeFile(lines.map((line) => `${line}\n`).join('')))
