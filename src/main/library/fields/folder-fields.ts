import { isDeepStrictEqual } from 'node:util'
import {
  createInventory,
  type Folder,
  factsOf,
  noOwnFields,
  noSigns,
  type OwnFields,
  ownFieldsName,
  type Signs,
  shapeOf,
  shapeSet,
  siteOf,
  tableOf,
  type Understood,
  understand,
} from '../../../shared/fields'
import { newsroomTable } from '../../../shared/fields/table/newsroom'
import { cardSign, type FieldTable, querySign } from '../../../shared/fields/table/table'
import { number } from '../../../shared/numbers'
import { type Calendar, type FactsOf, type Language, languageOf } from '../../../shared/query'
import { readQuick } from '../../articles/read/read-quick'
import type { Reason } from '../../files/reason'
import { inSlices } from '../pace/slices'
import type { Watchdog } from '../pace/watchdog'
import { CountedArticles } from './counted-articles'
import { KeptCount } from './kept-count'

/** How many articles say what a folder is before its first cards are read; nobody waits longer than they take. */
const FIRST_ARTICLES = 24
/** As many again where it is no newsroom, whose fields are known. */
const MORE_ARTICLES = 300
/** Of a folder with fewer each article that comes, changes or goes is counted at once. */
const FEW_ARTICLES = 1_000
/** Of a larger one so much has to come or go. */
const OTHER_SHARE = 0.1

interface Options {
  /** The folder's real path. */
  readonly root: string
  /** That of the desk; absent: of UTC. */
  readonly calendar?: Calendar
  /** Where what was counted is kept for the next run; null: nowhere. */
  readonly file: string | null
  /** Only of a folder with so many articles. */
  readonly keepsFrom: number
  /** Nobody waits for the first cards. */
  readonly isPatient: boolean
  readonly watchdog: Watchdog
  /** Articles whose parse was given up in this run. */
  readonly skipped: readonly string[]
  readonly signal: AbortSignal
  readonly log: (message: string) => void
  /** For people: something of its settings can't be used. */
  readonly notice: (reason: Reason) => void
  /** The fields are known, or others, or other faults. `isOther`: so are the cards that are made with them; `isSpoken`: so is what queries can ask. */
  readonly changed: (language: Language, what: { readonly isOther: boolean; readonly isSpoken: boolean }) => void
}

/** What is known of a folder before one of its articles was read. */
const noArticles = createInventory().read()

const saysNothing = ({ site, roles, fields }: OwnFields): boolean =>
  site === null && Object.keys(roles).length === 0 && fields.size === 0

/** So many of them, evenly spread over all. */
function spread(paths: readonly string[], most: number): readonly string[] {
  if (paths.length <= most) return paths
  return Array.from({ length: most }, (_, index) => paths[Math.floor((index * paths.length) / most)] ?? '')
}

/** What a folder is and what its keys mean: guessed by some of its articles at first, then by all. */
export class FolderFields {
  private folder: Folder | null = null
  private signs: Signs = noSigns
  private own: OwnFields = noOwnFields
  /** What the front matter of each article has, once all were counted; one set for all that have the same. */
  private readonly shapes = new Map<string, ReadonlySet<string>>()
  private readonly sets = new Map<string, ReadonlySet<string>>()
  private counting: Promise<void> | null = null
  /** The time zone of the settings of which was said that it isn't known. */
  private unknownZone: string | null = null
  /** The faults of what the team says, as they were told with the table. */
  private faults = '[]'
  /** What was said of them; '' for none. */
  private faultsTold = ''
  /** All articles were counted, in this run or an earlier one; of a newsroom, some. */
  private isWhole = false
  /** All were, in this run. */
  private areAll = false
  /** The articles by which the folder is known; null where they are too many to remember each, or an earlier run counted them. */
  private counted: CountedArticles | null = null
  /** Those of them that may add something else by now; of few articles, any. */
  private readonly changed = new Set<string>()
  /** How many articles there were when they were counted. */
  private size = 0
  private readonly kept: KeptCount
  language: Language

  constructor(private readonly options: Options) {
    this.kept = new KeptCount(options)
    this.language = languageOf(newsroomTable, undefined, options.calendar)
  }

  /** Whether every article's keys are known, so that `key:` finds all that it should. */
  get isCounted(): boolean {
    return this.areAll
  }

  get table(): FieldTable {
    return this.language.table
  }

  /** What lies in the folder beside its articles. */
  setSigns(signs: Signs): void {
    this.signs = signs
    this.understandAgain()
  }

  /** What its team says of its fields. */
  setOwn(own: OwnFields): void {
    this.own = own
    this.understandAgain()
  }

  private understandAgain(): void {
    // Before an article was read a newsroom's own fields stand.
    if (this.folder !== null && this.folder !== noArticles) this.use(this.folder)
  }

  /** Before the first cards are read. */
  begin(paths: readonly string[]): void {
    const kept = this.kept.read()
    const isKnown = !this.options.isPatient && siteOf(noArticles, this.signs).kind === 'newsroom'
    if (kept !== null) this.use(kept)
    else if (!isKnown || !saysNothing(this.own)) this.use(this.sample(paths).read())
    // Its fields are known, and what it has beside them can wait until its articles are there.
    else this.folder = noArticles
    this.size = kept === null || this.knowsNewsroom ? paths.length : kept.articles
    // What changed since an earlier run nobody told: few articles are counted anew.
    this.isWhole = kept !== null && paths.length >= FEW_ARTICLES
  }

  /** Null before `begin`. */
  read(): Understood | null {
    return this.folder === null ? null : understand(this.folder, this.signs, this.own)
  }

  /** Whether articles should be counted (again): they were not yet, or are others by now. */
  isDue(paths: readonly string[]): boolean {
    if (!this.isWhole || this.folder === null || this.changed.size > 0) return true
    if (this.counted !== null && this.areAll) return this.counted.othersThan(paths).length > 0
    return Math.abs(paths.length - this.size) > (this.areFew ? 0 : this.size * OTHER_SHARE)
  }

  /**
   * What is still to be learnt once the folder is quiet: of a newsroom by some of its articles, of any other folder by all, and
   * of those that are remembered only what changed.
   */
  async learn(paths: readonly string[]): Promise<void> {
    await this.counting
    if (!this.isDue(paths)) return
    const { counted, isWhole, areAll } = this
    if (this.knowsNewsroom && !areAll) return this.learnSome(paths)
    return counted !== null && isWhole && areAll ? this.countChanged(counted, paths) : this.count(paths)
  }

  /** Of a newsroom, until all were asked for: by the same articles as who opens the folder now. */
  private async learnSome(paths: readonly string[]): Promise<void> {
    const sample = this.sample(paths)
    this.changed.clear()
    this.isWhole = true
    this.counted = sample
    this.size = paths.length
    this.take(sample.read(), paths)
    // By its articles it is something else.
    if (!this.knowsNewsroom) return this.count(paths)
  }

  private get areFew(): boolean {
    return this.size < FEW_ARTICLES
  }

  /** The schema says what it has, and its team nothing else. */
  private get knowsNewsroom(): boolean {
    return this.table.site === 'newsroom' && saysNothing(this.own)
  }

  private take(folder: Folder, paths: readonly string[]): void {
    if (!isDeepStrictEqual(folder, this.folder)) this.use(folder)
    this.kept.writeLater(folder, paths.length)
  }

  /** Counts all of them, in slices; one count at a time. */
  count(paths: readonly string[], progress: (done: number) => void = () => {}): Promise<void> {
    this.counting ??= this.countAll(paths, progress).finally(() => {
      this.counting = null
    })
    return this.counting
  }

  /** An article changed, came or went. */
  forget(path: string): void {
    this.shapes.delete(path)
    if (this.counting !== null || this.areFew || this.counted?.has(path)) this.changed.add(path)
  }

  private async countAll(paths: readonly string[], progress: (done: number) => void): Promise<void> {
    const { signal } = this.options
    this.size = paths.length
    const { areFew } = this
    const counted = new CountedArticles(areFew)
    this.changed.clear()
    this.shapes.clear()
    this.sets.clear()
    await inSlices(paths, signal, (path) => void this.putAt(path, counted), progress)
    if (signal.aborted) return
    this.isWhole = true
    this.areAll = true
    this.counted = areFew ? counted : null
    if (!areFew) this.changed.clear()
    this.take(counted.read(), paths)
  }

  /** Only of those that are others than they were; the rest isn't read. */
  private async countChanged(counted: CountedArticles, paths: readonly string[]): Promise<void> {
    const here = new Set(paths)
    const others = new Set([...this.changed, ...counted.othersThan(paths)])
    this.changed.clear()
    let isOther = false
    await inSlices([...others], this.options.signal, (path) => {
      const differs = here.has(path) ? this.putAt(path, counted) : counted.delete(path)
      isOther ||= differs
    })
    if (isOther && !this.options.signal.aborted) this.take(counted.read(), paths)
  }

  /** What it has is looked up for queries; where only some are counted, that would make each query read all others. */
  private putAt(path: string, counted: CountedArticles): boolean {
    const facts = this.factsAt(path)
    if (facts !== null) this.shapes.set(path, this.setOf(shapeOf(facts)))
    return counted.put(path, facts)
  }

  private sample(paths: readonly string[]): CountedArticles {
    const counted = new CountedArticles()
    // The same ones in whatever order they are listed.
    const sorted = paths.toSorted()
    const take = (most: number): void => {
      for (const path of spread(sorted, most)) {
        if (counted.has(path)) continue
        const known = this.changed.has(path) ? undefined : this.counted?.factsOf(path)
        counted.put(path, known === undefined ? this.factsAt(path) : known)
      }
    }
    take(FIRST_ARTICLES)
    if (understand(counted.read(), this.signs, this.own).site.kind !== 'newsroom') take(MORE_ARTICLES)
    return counted
  }

  private factsAt(path: string) {
    const { root, watchdog, skipped } = this.options
    const read = skipped.includes(path) ? null : readQuick(`${root}/${path}`)
    if (read === null) return null
    const text = read.content.toString('utf8')
    return watchdog.during(path, () => factsOf(path, text))
  }

  private setOf(shape: string): ReadonlySet<string> {
    const known = this.sets.get(shape) ?? shapeSet(shape)
    this.sets.set(shape, known)
    return known
  }

  /** One that changed since all were counted is looked at when it is asked for. */
  private readonly factsOf: FactsOf = (path) => {
    const known = this.shapes.get(path)
    if (known !== undefined || this.shapes.size === 0) return known
    const facts = this.factsAt(path)
    const set = facts === null ? new Set<string>() : this.setOf(shapeOf(facts))
    this.shapes.set(path, set)
    return set
  }

  /** Nothing is known of a folder without articles that says what it is: what comes may be a newsroom's. */
  private use(folder: Folder): void {
    this.folder = folder
    const understood = understand(folder, this.signs, this.own)
    const table = folder.articles === 0 && understood.site.kind === 'bare' ? newsroomTable : tableOf(understood)
    this.tellOfZone(table.site === 'newsroom' || table.timeZone !== null ? null : understood.settings.timeZone)
    // Whether no article has a key is known once all were counted.
    this.tellOfFaults(this.areAll ? understood.faults : this.own.faults)
    const faults = JSON.stringify(understood.faults)
    const isSame = JSON.stringify(table) === JSON.stringify(this.table)
    if (isSame && faults === this.faults) return
    this.faults = faults
    const isOther = cardSign(table) !== cardSign(this.table)
    const isSpoken = isOther || querySign(table) !== querySign(this.table)
    if (!isSame) this.language = languageOf(table, this.factsOf, this.options.calendar)
    this.options.changed(this.language, { isOther, isSpoken })
  }

  private tellOfZone(unknown: string | null): void {
    if (unknown !== null && unknown !== this.unknownZone) {
      const message = `The site’s settings name the time zone “${unknown}”, which isn’t known: dates without an offset are read as UTC.`
      this.options.notice({ code: 'time-zone', message })
    }
    this.unknownZone = unknown
  }

  private tellOfFaults(faults: Understood['faults']): void {
    const [first] = faults
    const more = faults.length > 1 ? ` ${number(faults.length - 1)} more in this file.` : ''
    const told = first === undefined ? '' : `${ownFieldsName}:${first.line}:${first.column}: ${first.message}${more}`
    if (told !== '' && told !== this.faultsTold) this.options.notice({ code: 'fields', message: told })
    this.faultsTold = told
  }

  /** Writes what waits to be kept. */
  close(): Promise<void> {
    return this.kept.close()
  }
}
