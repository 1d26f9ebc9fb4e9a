import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type PictureSize, pictureSizes } from '../../../shared/pictures/address'
import { MAX_PICTURE_BYTES } from '../../../shared/pictures/limits'
import { type LookedAt, mediaTypes, pictureLook } from '../../../shared/pictures/look'
import { readDataFile, replaceFile, writeDataFile } from '../../files/data-file'
import { hashOf } from '../../files/hash'
import { readFileGuarded } from '../../files/read-file'
import { type Picture, pictureType } from '../bytes/picture'
import { HeldBytes } from './held-bytes'

const entry = z
  .object({
    look: pictureLook,
    /** When it is asked for again, in ms since 1970. */
    freshUntil: z.number(),
    etag: z.string().nullable(),
    modified: z.string().nullable(),
    /** Hash of the bytes that are kept; null: there are none. */
    content: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    /** Of all that is kept of the content. */
    bytes: z.number().nonnegative(),
    copies: z.array(z.enum(pictureSizes)),
    /** When it was shown last, in ms since 1970. */
    used: z.number(),
  })
  .refine(({ look, content }) => look.kind !== 'waiting' && (look.kind === 'shown') === (content !== null))
export type KeptPicture = z.infer<typeof entry>
type About = Omit<KeptPicture, 'content' | 'bytes' | 'copies'>

const VERSION = 1
const file = z.object({ version: z.literal(VERSION), entries: z.record(z.string(), entry) })
const INDEX = 'index.json'

/** More addresses than a site has pictures; of what couldn't be fetched only a line is kept. */
const MAX_ENTRIES = 50_000
/** Changes of the index wait this long for each other, and are written at once. */
const WRITE_MS = 2_000

/** What a disk that is full or can't be written doesn't take is held in memory, up to this. */
const MAX_HELD_BYTES = 100_000_000

const isWebp = (bytes: Uint8Array): boolean => pictureType(bytes) === mediaTypes.webp

/** A drawing is kept as it was drawn. */
const WHOLE_TYPES = { ...mediaTypes, svg: mediaTypes.webp }

interface Options {
  readonly folder: string
  /** In bytes. */
  readonly limit: () => number
  /** What windows show now is kept, whatever the limit: thrown out it would be fetched again at once, and for ever. */
  readonly inSight?: () => ReadonlySet<string>
  readonly say: (message: string) => void
}

/** Of what is kept for an address, in bytes: addresses alone may be as long as pictures. */
const weightOf = (url: string, { bytes }: KeptPicture): number => bytes + url.length

/** Pictures from outside on this disk: what was seen at each address, and the bytes by their content. */
export class KeptPictures {
  private readonly entries = new Map<string, KeptPicture>()
  /** How many addresses have this content. */
  private readonly uses = new Map<string, number>()
  private bytes = 0
  /** By their files: bytes that are on their way to the disk. */
  private readonly unwritten = new Map<string, Uint8Array>()
  /** The same of bytes that the disk didn't take. */
  private readonly held = new HeldBytes(MAX_HELD_BYTES)
  private hasSaidHeld = false
  private writing: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly options: Options) {}

  /** Before anything else. What can't be read is begun anew; bytes that nothing names any more are swept. */
  async open(): Promise<void> {
    const { folder, say } = this.options
    const there = await readdir(folder).catch(() => [] as string[])
    const known = there.includes(INDEX) ? await readDataFile(folder, INDEX, file, say) : null
    for (const [url, kept] of Object.entries(known?.entries ?? {})) this.put(url, kept)
    const contents = new Set([...this.entries.values()].map(({ content }) => content))
    const isStray = (name: string): boolean => /^[0-9a-f]{64}(\.|$)/.test(name) && !contents.has(name.slice(0, 64))
    // One that can't be removed, as a folder, is in nobody's way.
    await Promise.allSettled(there.filter(isStray).map((name) => rm(join(folder, name), { force: true })))
    this.makeRoom()
  }

  of(url: string): KeptPicture | undefined {
    return this.entries.get(url)
  }

  /** What was seen at each address when it was looked at last. */
  looks(): [url: string, look: LookedAt][] {
    return [...this.entries].flatMap(([url, { look }]): [string, LookedAt][] =>
      look.kind === 'waiting' ? [] : [[url, look]],
    )
  }

  /** Of all that is kept, in bytes. */
  size(): number {
    return this.bytes
  }

  /** Keeps what was seen at an address; bytes that are kept of it stay where `about` has their content. */
  note(url: string, about: KeptPicture): void {
    this.put(url, about)
    this.makeRoom(url)
    this.writeSoon()
  }

  /** Keeps a picture in the sizes that it has: it can be read at once, and is on the disk soon. */
  keep(url: string, about: About, sizes: ReadonlyMap<PictureSize, Uint8Array>): void {
    const content = hashOf(sizes.get('whole') ?? '')
    const total = [...sizes.values()].reduce((sum, data) => sum + data.length, 0)
    for (const [size, data] of sizes) void this.write(this.fileOf(content, size), data)
    this.note(url, { ...about, content, bytes: total, copies: [...sizes.keys()] })
  }

  /** The bytes of a picture in the size that is asked for, else as it came; null where they are gone. */
  async read(url: string, size: PictureSize, now: number): Promise<Picture | null> {
    const kept = this.entries.get(url)
    if (kept?.look.kind !== 'shown' || kept.content === null) return null
    const which = kept.copies.includes(size) ? size : 'whole'
    const bytes = await this.bytesOf(this.fileOf(kept.content, which))
    // Somebody else's bytes under the name are as good as none.
    const isOurs = bytes !== null && (which === 'whole' ? hashOf(bytes) === kept.content : isWebp(bytes))
    if (!isOurs) {
      this.forget(url)
      return null
    }
    kept.used = now
    return { bytes, type: which === 'whole' ? WHOLE_TYPES[kept.look.type] : mediaTypes.webp }
  }

  /** Forgets everything, on the disk too. */
  async empty(): Promise<void> {
    for (const url of [...this.entries.keys()]) this.forget(url)
    await this.flush()
  }

  /** Resolves when the index on the disk is as it is here. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    const value = { version: VERSION, entries: Object.fromEntries(this.entries) }
    this.writing = this.writing
      .then(() => writeDataFile(join(this.options.folder, INDEX), value))
      .catch((error) => this.sayHeld(error))
    await this.writing
  }

  private fileOf(content: string, size: PictureSize): string {
    return join(this.options.folder, size === 'whole' ? content : `${content}.${size}`)
  }

  private async bytesOf(path: string): Promise<Uint8Array | null> {
    const here = this.unwritten.get(path) ?? this.held.get(path)
    if (here !== undefined) return here
    const read = await readFileGuarded(path, { maxBytes: MAX_PICTURE_BYTES })
    return read.kind === 'refused' ? null : new Uint8Array(read.bytes)
  }

  private async write(path: string, data: Uint8Array): Promise<void> {
    // Two addresses may have one content.
    if (this.unwritten.has(path)) return
    this.unwritten.set(path, data)
    try {
      await replaceFile(path, (handle) => handle.writeFile(data))
      this.held.letGo(path)
    } catch (error) {
      this.sayHeld(error)
      this.held.hold(path, data)
    }
    this.unwritten.delete(path)
  }

  /** Once: the disk says the same for each picture. */
  private sayHeld(error: unknown): void {
    if (this.hasSaidHeld) return
    this.hasSaidHeld = true
    this.options.say(`Pictures are not kept on the disk, but in memory for this run: ${String(error)}`)
  }

  private put(url: string, about: KeptPicture): void {
    const before = this.entries.get(url)
    this.entries.set(url, about)
    this.bytes += weightOf(url, about)
    this.use(about, 1)
    if (before !== undefined) this.drop(url, before)
  }

  private forget(url: string): void {
    const kept = this.entries.get(url)
    if (kept === undefined) return
    this.entries.delete(url)
    this.drop(url, kept)
    this.writeSoon()
  }

  private use({ content }: KeptPicture, count: number): number {
    const uses = content === null ? 0 : (this.uses.get(content) ?? 0) + count
    if (content !== null) this.uses.set(content, uses)
    return uses
  }

  private drop(url: string, kept: KeptPicture): void {
    this.bytes -= weightOf(url, kept)
    if (this.use(kept, -1) > 0 || kept.content === null) return
    this.uses.delete(kept.content)
    for (const size of kept.copies) {
      this.held.letGo(this.fileOf(kept.content, size))
      rm(this.fileOf(kept.content, size), { force: true }).catch(() => undefined)
    }
  }

  /** Never for that of `spared`, which was just fetched, nor for what is in sight. */
  private makeRoom(spared?: string): void {
    if (this.bytes <= this.options.limit() && this.entries.size <= MAX_ENTRIES) return
    const inSight = this.options.inSight?.()
    const oldest = [...this.entries].sort(([, one], [, other]) => one.used - other.used)
    // A tenth at once, so that this isn't done again for the next picture.
    for (const [url] of oldest) {
      if (this.bytes <= this.options.limit() * 0.9 && this.entries.size <= MAX_ENTRIES * 0.9) return
      if (url !== spared && !inSight?.has(url)) this.forget(url)
    }
  }

  private writeSoon(): void {
    this.timer ??= setTimeout(() => void this.flush(), WRITE_MS)
  }
}
