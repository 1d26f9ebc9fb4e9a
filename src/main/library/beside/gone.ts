import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { readDataFile, writeDataFile } from '../../files/data-file'

/** They are written together after this, in ms: a pull takes thousands away. */
const SOON_MS = 1_000
/** So many are kept, the newest: of older ones an entry is a story of elsewhere. */
const MAX_KEPT = 100_000

const kept = z.array(z.number())

/**
 * Keys (shared/text/address) of the addresses that articles of this folder had and none has any more, so that an entry with one of
 * them is known from a story of elsewhere. Kept in the data folder.
 */
export class GoneAddresses {
  private readonly keys = new Set<number>()
  private timer: NodeJS.Timeout | null = null
  private writing: Promise<void> = Promise.resolve()
  /** Until then the file knows what this run doesn't. */
  private isRead = false

  /** `file` null: known in this run only. `keeps` false: it is only read. */
  constructor(
    private readonly file: string | null,
    private readonly log: (message: string) => void,
    private readonly keeps = true,
  ) {}

  /** What earlier runs knew; what came or went since this one began is newer. */
  async read(isThere: (key: number) => boolean): Promise<void> {
    const { file } = this
    const known = file && existsSync(file) ? await readDataFile(dirname(file), basename(file), kept, this.log) : null
    this.isRead = true
    const isOther = known === null ? this.keys.size > 0 : [...this.keys].some((key) => !known.includes(key))
    for (const key of known ?? []) if (!isThere(key)) this.keys.add(key)
    if (isOther) this.soon()
  }

  has(key: number): boolean {
    return this.keys.has(key)
  }

  /** An article had this address and has it no more. */
  add(key: number): void {
    if (this.keys.has(key)) return
    this.keys.add(key)
    this.soon()
  }

  /** An article has it, again. */
  delete(key: number): void {
    if (this.keys.delete(key)) this.soon()
  }

  close(): Promise<void> {
    if (this.timer !== null) this.write()
    return this.writing
  }

  private soon(): void {
    if (this.file !== null && this.keeps && this.isRead) this.timer ??= setTimeout(() => this.write(), SOON_MS).unref()
  }

  private write(): void {
    const { file } = this
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    if (file === null) return
    this.writing = this.writing
      .then(() => writeDataFile(file, [...this.keys].slice(-MAX_KEPT)))
      .catch((error: unknown) => this.log(`Which addresses went was not kept: ${String(error)}`))
  }
}
