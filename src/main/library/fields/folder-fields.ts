import {
  createInventory,
  type Folder,
  factsOf,
  noOwnFields,
  noSigns,
  type OwnFields,
  type Signs,
  shapeOf,
  shapeSet,
  tableOf,
  type Understood,
  understand,
} from '../../../shared/fields'
import { newsroomTable } from '../../../shared/fields/table/newsroom'
import { cardSign, type FieldTable, querySign } from '../../../shared/fields/table/table'
import { type FactsOf, type Language, languageOf } from '../../../shared/query'
import { readQuick } from '../../articles/read/read-quick'
import { inSlices } from '../pace/slices'
import { readCount, writeCount } from './kept-count'

/** How many articles say what a folder is before its first cards are read; nobody waits longer than they take. */
const FIRST_ARTICLES = 24
/** As many again where it is no newsroom, whose fields are known. */
const MORE_ARTICLES = 300
/** A folder with fewer is counted anew whenever one of them changes. */
const FEW_ARTICLES = 1_000
/** Of a larger one so much has to come or go. */
const OTHER_SHARE = 0.1

interface Options {
  /** The folder's real path. */
  readonly root: string
  /** Where what was counted is kept for the next run; null: nowhere. */
  readonly file: string | null
  /** Only of a folder with so many articles. */
  readonly keepsFrom: number
  readonly signal: AbortSignal
  readonly log: (message: string) => void
  /** The fields are known, or others. `isOther`: so are the cards that are made with them; `isSpoken`: so is what queries can ask. */
  readonly changed: (language: Language, what: { readonly isOther: boolean; readonly isSpoken: boolean }) => void
}

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
  /** All articles were counted, in this run or an earlier one. */
  private isWhole = false
  language: Language = languageOf(newsroomTable)

  constructor(private readonly options: Options) {}

  get table(): FieldTable {
    return this.language.table
  }

  /** What lies in the folder beside its articles, and what its team says of its fields. */
  setSite(signs: Signs, own: OwnFields): void {
    this.signs = signs
    this.own = own
    if (this.folder !== null) this.use(this.folder)
  }

  /** Before the first cards are read. */
  begin(paths: readonly string[]): void {
    const { file } = this.options
    const kept = file === null ? null : readCount(file)
    this.isWhole = kept !== null
    this.use(kept ?? this.sample(paths))
  }

  /** Null before `begin`. */
  read(): Understood | null {
    return this.folder === null ? null : understand(this.folder, this.signs, this.own)
  }

  /** Whether the articles should be counted (again): they were not yet, or are others by now. */
  isDue(articles: number): boolean {
    if (this.table.site === 'newsroom' && this.own.fields.size === 0) return false
    if (!this.isWhole || this.folder === null) return true
    return Math.abs(articles - this.folder.articles) > this.folder.articles * OTHER_SHARE
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
    if (this.folder !== null && this.folder.articles < FEW_ARTICLES) this.isWhole = false
  }

  private async countAll(paths: readonly string[], progress: (done: number) => void): Promise<void> {
    const { signal, file, keepsFrom, log } = this.options
    const inventory = createInventory()
    this.shapes.clear()
    this.sets.clear()
    await inSlices(
      paths,
      signal,
      (path) => {
        const facts = this.factsAt(path)
        if (facts === null) return
        inventory.add(facts)
        this.shapes.set(path, this.setOf(shapeOf(facts)))
      },
      progress,
    )
    if (signal.aborted) return
    const folder = inventory.read()
    this.isWhole = true
    this.use(folder)
    if (file !== null && folder.articles >= keepsFrom)
      await writeCount(file, folder).catch((error: unknown) => log(`Fields weren't kept: ${String(error)}`))
  }

  private sample(paths: readonly string[]): Folder {
    const inventory = createInventory()
    const taken = new Set<string>()
    const take = (most: number): Folder => {
      for (const path of spread(paths, most)) {
        if (taken.has(path)) continue
        taken.add(path)
        const facts = this.factsAt(path)
        if (facts !== null) inventory.add(facts)
      }
      return inventory.read()
    }
    const first = take(FIRST_ARTICLES)
    if (understand(first, this.signs, this.own).site.kind === 'newsroom') return first
    return take(MORE_ARTICLES)
  }

  private factsAt(path: string) {
    const read = readQuick(`${this.options.root}/${path}`)
    return read === null ? null : factsOf(path, read.content.toString('utf8'))
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
    if (JSON.stringify(table) === JSON.stringify(this.table)) return
    const isOther = cardSign(table) !== cardSign(this.table)
    const isSpoken = isOther || querySign(table) !== querySign(this.table)
    this.language = languageOf(table, this.factsOf)
    this.options.changed(this.language, { isOther, isSpoken })
  }

  /** Whether every article's keys are known, so that `key:` finds all that it should. */
  get isCounted(): boolean {
    return this.shapes.size > 0
  }
}
