import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { brokenCard } from '../../../shared/card/card'
import { cardSign, type FieldTable } from '../../../shared/fields/table/table'
import { topicNames } from '../../../shared/validation'
import { findArticles } from '../../articles/read/find-articles'
import {
  isArticlePath,
  isLayout,
  type Layout,
  mayChangeLayout,
  mayHoldArticles,
  readLayout,
} from '../../articles/read/layout'
import { LeftOut } from '../../articles/read/left-out'
import { mayBeMisnamed, misnamed } from '../../articles/read/misnamed'
import type { Fingerprint } from '../../articles/read/read-article'
import { isSign, readSigns } from '../../articles/read/read-signs'
import { isReachedByNoLink } from '../../articles/read/real-folders'
import type { Reason } from '../../files/reason'
import type { FolderFields } from '../fields/folder-fields'
import type { Announcer } from '../index/announce'
import type { Library } from '../index/library'
import { KeptCards, type KeptCardsOptions, topicsKey } from '../keep/kept-cards'
import { ownCard } from '../keep/own-values'
import { inSlices } from '../pace/slices'
import { tooSlow, type Watchdog } from '../pace/watchdog'
import {
  entryOfFront,
  type FrontRead,
  fullCard,
  type Reading,
  readEntry,
  readEntryCarefully,
  readRest,
  readsBodies,
} from '../read/read-card'
import { Entries } from './entries'
import { KnownRoot } from './known-root'
import { NotListed } from './not-listed'
import { putKept } from './put-kept'
import { type ReaderProgram, readAhead } from './read-ahead'
import { SecondPass } from './second-pass'
import { fingerprintAt, statAll } from './stat-all'
import { Sweeping } from './sweeping'

export interface ScannerOptions extends KeptCardsOptions {
  readonly root: string
  readonly library: Library
  readonly announcer: Announcer
  readonly reader?: ReaderProgram
  /** The first pass parses each article whole. */
  readonly whole?: boolean
  readonly watchdog: Watchdog
  readonly fields: Pick<FolderFields, 'begin' | 'setSigns' | 'table'>
  /** An article came, changed or went. */
  readonly changed: (path: string) => void
  /** Articles whose parse was given up in this run. */
  readonly skipped: readonly string[]
  /** An earlier run saw this article first at that time, in ms since 1970. */
  readonly knowArrival: (path: string, at: number) => void
  /** What articles there are is known now: after a scan, and after changes. */
  readonly settle: () => void
  readonly layoutChanged: (layout: Layout) => void
  /** How many folders are left out because of their names; told when that changes. */
  readonly leftOut: (folders: number) => void
  /** What the layout leaves out; told when that changes. */
  readonly notListed: (reason: Reason) => void
  /** A killed save left another program's version beside its article: for people, once. */
  readonly leftBeside: (message: string) => void
}

/** Up to this many changed files are parsed whole at once; of more, only their plain lines, and the second pass does the rest. */
const MAX_PARSED_AT_ONCE = 200

/** Keeps the library as the disk is: a first pass over what isn't known, a second one for problems, then what changes. */
export class Scanner {
  private layout: Layout = { collections: [] }
  private readonly stop = new AbortController()
  /** Fingerprints of the articles that are skipped: a changed file is tried again. */
  private readonly skipped = new Map<string, Fingerprint | null>()
  private running: Promise<void> | null = null
  /** Cards are being read. */
  private isBegun = false
  private again = false
  /** Articles to which something happened since the scan began that is under way. */
  private readonly touched = new Set<string>()
  /** Articles that no file is found by. */
  private misnamed: ReadonlySet<string> = new Set()
  /** How many folders were left out by the last scan, because of their names. */
  private foldersLeftOut = 0
  /** What the last scan met that is no article. */
  private leftOut = new LeftOut()
  /** Counts what `take` put: a careful read that began before it is out of date. */
  private taken = 0

  private readonly entries: Entries
  private readonly secondPass: SecondPass
  private readonly sweeping: Sweeping
  private readonly notListed: NotListed

  private readonly root: KnownRoot
  private reading: Reading
  private readonly kept: KeptCards

  constructor(private readonly options: ScannerOptions) {
    this.root = new KnownRoot(options.root)
    this.reading = { watchdog: options.watchdog, context: { fields: options.fields.table } }
    this.kept = new KeptCards(options, topicsKey([]), cardSign(options.fields.table))
    this.notListed = new NotListed(options.root, options.notListed)
    this.sweeping = new Sweeping(options.root, options.leftBeside)
    const { library, announcer } = options
    const writeLater = (): void => this.kept.writeLater()
    this.entries = new Entries({
      library,
      announcer,
      isScanning: () => this.running !== null,
      writeLater,
      changed: options.changed,
    })
    this.secondPass = new SecondPass({
      unchecked: this.entries.unchecked,
      look: (path) => this.check(path),
      announcer,
      signal: this.stop.signal,
      through: writeLater,
      failed: this.failed,
    })
    for (const path of options.skipped) this.skipped.set(path, fingerprintAt(join(options.root, path)))
  }

  /** The site's topics, told before `open` and when they change: what was checked without them is checked again. */
  setTopics(topics: readonly string[]): void {
    const key = topicsKey(topics)
    if (key === this.kept.checkedWith) return
    this.kept.checkedWith = key
    this.reading = { ...this.reading, context: { ...this.reading.context, topics: topicNames(topics) } }
    for (const { card, fingerprint } of [...this.options.library.all()]) {
      if (card.broken === null) this.entries.put(card.path, { card: { ...card, checked: false }, fingerprint })
    }
    this.secondPass.begin()
  }

  /**
   * The folder's fields are others than they were: cards are made with these from now on. Before the first ones are read that is all;
   * later all are read again.
   */
  useFields(table: FieldTable, isOther: boolean): void {
    this.reading = { ...this.reading, context: { ...this.reading.context, fields: table } }
    this.kept.sign = cardSign(table)
    if (!isOther || !this.isBegun) return
    for (const { card } of [...this.options.library.all()]) this.entries.put(card.path, { card, fingerprint: null })
    this.background(() => this.rescan())
  }

  /** Begins to read and gives which folders hold articles; throws where the folder can't be listed. */
  async open(): Promise<Layout> {
    const { root, announcer } = this.options
    const [layout] = await Promise.all([readLayout(root), this.lookAtSigns()])
    this.layout = layout
    announcer.scanned({ done: 0, total: 0 })
    this.running = this.firstScan().finally(() => this.finished())
    this.background(() => this.running ?? Promise.resolve())
    return this.layout
  }

  /** The file holds this text now: a save or an undo wrote it. Null: a change of ours moved it away. */
  take(path: string, text: string | null): void | Promise<void> {
    this.taken += 1
    this.touch(path)
    if (text === null) return this.entries.forget(path)
    // The file says whether it still is the text that was given up.
    if (this.skipped.has(path)) return this.refreshSkipped(path)
    const card = ownCard(fullCard(path, text, this.reading), this.entries.shared)
    this.entries.put(path, { card, fingerprint: null })
    this.options.changed(path)
    this.options.announcer.note(path)
  }

  /** Looks at everything again; what has the same time, size and inode isn't read. One at a time. */
  rescan(): Promise<void> {
    if (this.running !== null) {
      this.again = true
      return this.running.then(() => this.running ?? undefined)
    }
    this.running = this.scanAgain().finally(() => this.finished())
    return this.running
  }

  /** Something happened to these paths: an article, or a whole folder. */
  async look(paths: readonly string[]): Promise<void> {
    const { root, library } = this.options
    // Which file it is only its folder tells.
    if (paths.some(mayBeMisnamed)) return this.rescan()
    if (paths.some((path) => mayChangeLayout(path, this.layout)) && !(await isLayout(this.options.root, this.layout)))
      return this.rescan()
    if (paths.some(isSign)) await this.lookAtSigns()
    const articles = paths.filter((path) => isArticlePath(path, this.layout))
    for (const path of articles) this.touch(path)
    for (const path of paths) {
      if (isArticlePath(path, this.layout) || !mayHoldArticles(path, this.layout)) continue
      const stats = await lstat(join(root, path)).catch(() => null)
      // A folder came or went, and not everything below it is told one by one.
      const isGone = stats === null && (library.holdsBelow(path) || this.layout.collections.includes(path))
      if (stats?.isDirectory() || isGone) return this.rescan()
    }
    await inSlices(articles, this.stop.signal, (path) => this.refresh(path, articles.length <= MAX_PARSED_AT_ONCE))
    // A scan that is under way doesn't know all articles yet: it settles at its end.
    if (this.running === null) this.settle()
    this.secondPass.begin()
  }

  /** What kind of site the folder is may be told by what lies beside its articles. */
  private async lookAtSigns(): Promise<void> {
    const { root, fields, log } = this.options
    fields.setSigns(await readSigns(root, log))
  }

  private touch(path: string): void {
    if (this.running !== null) this.touched.add(path)
  }

  /** More is known of the articles than their files say; `isNow`: it is worth a write by itself, not only with others. */
  keep(isNow: boolean): void {
    if (isNow) this.kept.writeLater()
    else this.kept.isBehind = true
  }

  /** Resolves when the articles that are here are known. */
  async scanned(): Promise<void> {
    await this.running?.catch(() => undefined)
  }

  /** Resolves when all passes that are under way are through. */
  async idle(): Promise<void> {
    while (this.running !== null || this.secondPass.isRunning !== null) {
      await Promise.all([this.running, this.secondPass.isRunning])
    }
  }

  async close(): Promise<void> {
    this.stop.abort()
    this.sweeping.close()
    // Of a scan that is cut short here nothing more is kept.
    await Promise.allSettled([this.kept.close(), this.running, this.secondPass.isRunning])
  }

  private finished(): void {
    this.running = null
    this.touched.clear()
    this.secondPass.begin()
    if (this.again && !this.stop.signal.aborted) {
      this.again = false
      this.background(() => this.rescan())
    }
  }

  private readonly failed = (error: unknown): void => this.options.log(`Reading the folder failed: ${String(error)}`)

  private background(job: () => Promise<void>): void {
    job().catch(this.failed)
  }

  private async find(): Promise<string[]> {
    const { root, log, leftOut } = this.options
    const found = await findArticles(root, this.layout, log)
    this.misnamed = found.misnamed
    if (found.foldersLeftOut !== this.foldersLeftOut) leftOut(found.foldersLeftOut)
    this.foldersLeftOut = found.foldersLeftOut
    this.leftOut = found.leftOut
    return found.paths
  }

  private async firstScan(): Promise<void> {
    const { announcer } = this.options
    const paths = await this.find()
    // Names begin with their date: the newest are what is looked at first.
    paths.reverse()
    this.options.fields.begin(paths)
    this.isBegun = true
    announcer.scanned({ done: 0, total: paths.length })
    const { unknown, isOld } = await this.putKnown(paths)
    const known = paths.length - unknown.length
    await this.readFirst(unknown, (done) => announcer.scanned({ done: known + done, total: paths.length }))
    this.settle()
    announcer.scanEnded()
    if (isOld || unknown.length > 0) this.kept.writeLater()
    await this.sweeping.sweep(paths, this.stop.signal)
    await this.notListed.look(this.layout, this.leftOut, this.stop.signal)
  }

  /** Puts what an earlier run knew of files that are as they were; gives the others, and whether it knew of some that are gone. */
  private async putKnown(paths: readonly string[]): Promise<{ unknown: readonly string[]; isOld: boolean }> {
    const { root, library, announcer, knowArrival } = this.options
    const unknown = new Set(paths)
    let isOld = false
    for (const kept of this.kept.read(this.entries.shared)) {
      for (const { card } of kept) knowArrival(card.path, card.desk.arrived)
      const areGone = await putKept(kept, { root, library, entries: this.entries, unknown })
      isOld ||= areGone
      announcer.scanned({ done: paths.length - unknown.size, total: paths.length })
      await breathe()
      if (this.stop.signal.aborted) return { unknown: [], isOld: false }
    }
    return { unknown: unknown.size === paths.length ? paths : paths.filter((path) => unknown.has(path)), isOld }
  }

  private async scanAgain(): Promise<void> {
    const { root, library, layoutChanged } = this.options
    const layout = await readLayout(root)
    if (!this.root.isThere()) return
    this.layout = layout
    await this.lookAtSigns()
    layoutChanged(this.layout)
    const paths = await this.find()
    await this.forgetOthers(paths)
    const stats = await statAll(root, paths)
    const changed = paths.filter((path, index) => {
      const known = library.fingerprint(path)
      return known === null || known !== stats[index]
    })
    await inSlices(changed, this.stop.signal, (path) => this.refresh(path, false))
    this.settle()
    await this.notListed.look(this.layout, this.leftOut, this.stop.signal)
  }

  /** What isn't listed may have come since its folder was: only what is gone, or no article any more, is forgotten. */
  private async forgetOthers(paths: readonly string[]): Promise<void> {
    const listed = new Set(paths)
    const others = this.options.library.paths().filter((path) => !listed.has(path))
    const stats = await statAll(this.options.root, others)
    if (!this.root.isThere()) return
    for (const [index, path] of others.entries()) {
      const isThere = stats[index] !== null && isReachedByNoLink(join(this.options.root, path))
      if (!isThere || !isArticlePath(path, this.layout)) this.entries.forget(path)
    }
  }

  private settle(): void {
    if (!this.stop.signal.aborted) this.options.settle()
  }

  /** Reads articles of which nothing is known, with another thread's help. */
  private readFirst(paths: readonly string[], progress: (done: number) => void): Promise<void> {
    const { root, reader, whole = false } = this.options
    const use = (path: string, read: FrontRead | null): void | Promise<void> => {
      // What was read before something happened to the file may be out of date.
      const isOurs = read === null || this.touched.has(path) || this.skipped.has(path)
      const entry = isOurs ? null : entryOfFront(path, read, this.reading)
      return entry === null ? this.refresh(path, whole) : this.entries.replace(path, entry)
    }
    return readAhead(reader, root, paths, readsBodies(this.reading), this.stop.signal, use, progress)
  }

  /** Reads one article again; the same card is no change. A promise only where the file needs care. */
  private refresh(path: string, whole: boolean): void | Promise<void> {
    if (this.misnamed.has(path))
      return this.entries.replace(path, {
        card: brokenCard(path, misnamed, this.options.fields.table),
        fingerprint: misnamed.code,
      })
    if (this.skipped.has(path)) return this.refreshSkipped(path)
    const entry = readEntry(this.options.root, path, this.reading, whole)
    if (entry === null) return this.refreshCarefully(path)
    this.entries.replace(path, entry)
  }

  /** Looks for the problems of an article whose plain lines are known, unless that was done. */
  check(path: string): void | Promise<void> {
    if (!this.entries.unchecked.has(path)) return
    const known = this.skipped.has(path) ? undefined : this.options.library.get(path)
    const rest = known === undefined ? null : readRest(this.options.root, known, this.reading)
    if (known === undefined || rest === null) return this.refresh(path, true)
    this.entries.check(known, rest)
  }

  private async refreshCarefully(path: string): Promise<void> {
    const taken = this.taken
    const entry = await readEntryCarefully(this.options.root, path, this.reading)
    if (taken !== this.taken) return this.refreshCarefully(path)
    if (entry !== null) this.entries.replace(path, entry)
    else if (this.root.isThere()) this.entries.forget(path)
  }

  private refreshSkipped(path: string): void | Promise<void> {
    const fingerprint = fingerprintAt(join(this.options.root, path))
    if (fingerprint === this.skipped.get(path)) {
      return this.entries.replace(path, { card: brokenCard(path, tooSlow, this.options.fields.table), fingerprint })
    }
    this.skipped.delete(path)
    return this.refresh(path, true)
  }
}
