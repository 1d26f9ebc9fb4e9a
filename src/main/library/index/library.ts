import type { ArticleCard, Desk } from '../../../shared/card/article-card'
import type { ResultRow } from '../../../shared/card/row'
import { firstOfBlock, ROWS_AT_ONCE } from '../../../shared/card/row-blocks'
import type { AskedOf, RequestOf, ResponseOf } from '../../../shared/ipc/contract'
import { isUndecided, type Language, newsroomLanguage, parseQuery, sortCards } from '../../../shared/query'
import type { Sort } from '../../../shared/query/sort-order'
import type { Fingerprint } from '../../articles/read/read-article'
import type { Desks } from '../beside/desks'
import { withPictures } from '../beside/picture-problems'
import type { KeptEntry } from '../keep/card-columns'
import type { Entry } from '../read/read-card'
import { FacetIndex } from './facet-index'
import { ImageUses } from './image-uses'
import { asksForLost } from './lost'
import { isSameArticle } from './moved'
import { RelatedIndex } from './related-index'
import { withOtherRelations, withThoseOfOthers } from './relations/of-others'
import type { Relations } from './relations/relations'
import { NOWHERE, Result } from './results/result'
import { Results } from './results/results'
import { duplicateIn, duplicateProblem, SameStories, withDuplicate } from './same-story'
import { Logos } from './used/logos'
import { askableValues, usedValues } from './used/used-values'
import { ViewCounts } from './view-counts'

/** What a window is told of the library as it is now; `rows` of the current result. */
export interface Summary {
  readonly result: number
  readonly total: number
  readonly all: number
  readonly arrivals: number
  readonly views: Record<string, number>
}

/** The contract's cap for `listValues` and `countValues`. */
const MAX_VALUES = 5_000

/** What can change of it without its file. */
const isSameDesk = (one: Desk, other: Desk): boolean =>
  one.decision === other.decision &&
  one.unsaved === other.unsaved &&
  one.changed === other.changed &&
  one.pictures.join() === other.pictures.join()

/** All cards of a workspace and the results of its queries. */
export class Library {
  private readonly entries = new Map<string, Entry>()
  /** Unsaved articles whose files are gone, as they were known: none of the articles, and found by who asks for what is unsaved. */
  private readonly lost = new Map<string, ArticleCard>()
  /** When the articles that are here came, and the others went, in this run, in ms since 1970; not those of the first scan. */
  private readonly turned = new Map<string, number>()
  private readonly results = new Results()
  private order: { readonly sort: Sort; readonly cards: readonly ArticleCard[] } | null = null
  readonly views = new ViewCounts()
  readonly imageUses = new ImageUses()
  readonly logos = new Logos()

  facets: FacetIndex
  readonly stories = new SameStories()
  readonly related = new RelatedIndex(
    (path) => this.entries.get(path)?.card,
    () => this.paths(),
  )
  /** Decisions may have lost their path, or have an article again. */
  private isUnsettled = true
  /** A first scan runs: the result is filled again and again, so nothing that comes is an arrival. */
  isScanning = false
  /** The first scan is through: from now on, what comes and goes does so in this run. */
  isScanned = false

  /** `compareTitles`: the locale's; `language`: in which queries are asked. */
  constructor(
    private readonly compareTitles: (a: string, b: string) => number,
    private readonly desks: Desks,
    readonly relations: Relations,
    public language: Language = newsroomLanguage,
  ) {
    this.facets = this.indexFor(language)
  }

  /**
   * The folder's fields are known, or others: queries are read in their language from now on. What results found stays in its place,
   * and what arrived or went stays told: cards that are made anew come and go as others do.
   */
  speak(language: Language, now: number): void {
    const queries = this.views.teamQueries
    this.language = language
    this.order = null
    this.facets = this.indexFor(language)
    this.views.setTeam(queries, now, language)
    this.results.speak(language, now)
  }

  private indexFor(language: Language): FacetIndex {
    return new FacetIndex(
      language,
      (path) => this.entries.get(path)?.card,
      () => this.cards(),
    )
  }

  /** When the article at this path came, or went, in this run; undefined where it was here, or wasn't, from the start. */
  turnedAt(path: string): number | undefined {
    return this.turned.get(path)
  }

  get(path: string): Entry | undefined {
    return this.entries.get(path)
  }

  fingerprint(path: string): Fingerprint | null {
    return this.entries.get(path)?.fingerprint ?? null
  }

  lostCard(path: string): ArticleCard | undefined {
    return this.lost.get(path)
  }

  /** There is unsaved work at this path, and no file; false where there is one, or where that is known. */
  lose(card: ArticleCard): boolean {
    if (this.entries.has(card.path) || this.lost.has(card.path)) return false
    const desk = this.desks.of(card, false)
    if (!desk.unsaved) return false
    const known = { ...card, desk }
    this.lost.set(card.path, known)
    const current = this.results.current
    if (current && !this.isScanning && !current.has(card.path) && asksForLost(current.matches, known)) {
      current.arrivals.add(card.path)
    }
    return true
  }

  get size(): number {
    return this.entries.size
  }

  paths(): string[] {
    return [...this.entries.keys()]
  }

  all(): Iterable<Entry> {
    return this.entries.values()
  }

  /** The entries as the next run is told of them. */
  kept(): KeptEntry[] {
    // At once: what was looked at of one is of the others as they are now.
    return Array.from(this.entries.values(), (entry) => ({
      ...entry,
      isLooked: this.relations.isLooked(entry.card),
    }))
  }

  cards(): ArticleCard[] {
    return Array.from(this.entries.values(), (entry) => entry.card)
  }

  /** Whether an article stands below this folder. */
  holdsBelow(folder: string): boolean {
    return this.paths().some((path) => path.startsWith(`${folder}/`))
  }

  /**
   * The card is the library's own from here on: it gets what is known of the article beside its file. `isKnown`: what became of its related
   * stories was looked at by an earlier run.
   */
  put(path: string, entry: Entry, isKnown = false): void {
    const before = this.entries.get(path)?.card
    entry.card.desk = this.desks.of(entry.card, before?.desk.duplicate ?? false)
    entry.card.problems = withPictures(entry.card, this.desks.lookOf)
    entry.card.problems = withThoseOfOthers(entry.card, before)
    if (before === undefined) {
      if (this.desks.isDecided(path)) this.isUnsettled = true
      this.turn(path)
    } else if (!isSameArticle(before, entry.card)) this.turn(path)
    this.replace(path, entry, isKnown)
  }

  /** Looks again what is known of an article beside its file; false where that is what its card says. */
  refreshDesk(path: string): boolean {
    const entry = this.entries.get(path)
    if (entry === undefined) {
      // Decided about, or no more: by its address that counts for others.
      this.isUnsettled = true
      const lost = this.lost.get(path)
      return lost !== undefined && !this.desks.of(lost, false).unsaved && this.lost.delete(path)
    }
    const { desk } = entry.card
    const now = this.desks.of(entry.card, desk.duplicate)
    const problems = withPictures(entry.card, this.desks.lookOf)
    if (isSameDesk(now, desk) && problems === entry.card.problems) return false
    this.replace(path, { ...entry, card: { ...entry.card, desk: now, problems } })
    return true
  }

  /** Gives decisions that have lost their path to the articles with their address; gives the paths whose card changed. */
  settle(): string[] {
    if (!this.isUnsettled) return []
    this.isUnsettled = false
    const addresses = this.desks.settle((path) => this.entries.has(path))
    if (addresses.size === 0) return []
    return this.paths().filter(
      (path) =>
        this.entries.get(path)?.card.addresses.some((address) => addresses.has(address)) && this.refreshDesk(path),
    )
  }

  private turn(path: string): void {
    if (this.isScanned) this.turned.set(path, Date.now())
  }

  private replace(path: string, entry: Entry, isKnown = false): void {
    const before = this.entries.get(path)
    this.stories.changed(entry.card)
    if (isKnown) this.relations.know(entry.card)
    else this.relations.move(before?.card ?? null, entry.card)
    if (before !== undefined) this.leave(before.card)
    this.entries.set(path, entry)
    this.lost.delete(path)
    this.order = null
    this.facets.touch(path)
    this.related.touch(path)
    this.views.move(entry.card, 1)
    this.imageUses.move(entry.card, 1)
    this.logos.change(before?.card ?? null, entry.card)
    if (!this.isScanning) this.results.current?.see(entry.card)
  }

  /** What is counted of a card that goes, or gives way to a newer one. */
  private leave(card: ArticleCard): void {
    this.views.move(card, -1)
    this.imageUses.move(card, -1)
  }

  remove(path: string): boolean {
    if (this.desks.isDecided(path)) this.isUnsettled = true
    const before = this.entries.get(path)
    if (before !== undefined) {
      this.leave(before.card)
      this.relations.move(before.card, null)
      this.logos.change(before.card, null)
    }
    this.results.current?.arrivals.delete(path)
    this.order = null
    this.facets.touch(path)
    this.related.touch(path)
    this.stories.gone(path)
    const isGone = this.entries.delete(path)
    if (isGone) this.turn(path)
    if (before !== undefined) this.lose(before.card)
    return isGone
  }

  /** Looks at the likeness of an article to others; gives the paths whose duplicates may be others now. */
  liken(path: string): Set<string> {
    return this.stories.put(path, this.entries.get(path)?.card ?? null)
  }

  /** Looks again which duplicates an article has; false where its card says so already. */
  refreshDuplicates(path: string): boolean {
    const entry = this.entries.get(path)
    if (entry === undefined) return false
    const { card } = entry
    const problem = duplicateProblem(this.stories.duplicatesOf(card))
    if (duplicateIn(card)?.message === problem?.message) return false
    const desk = { ...card.desk, duplicate: problem !== null }
    this.replace(path, { ...entry, card: { ...card, desk, problems: withDuplicate(card, problem) } })
    return true
  }

  /** This is what became of an article's related stories; false where its card says so already. */
  relate(path: string, relations: ArticleCard['problems']): boolean {
    const entry = this.entries.get(path)
    if (entry === undefined) return false
    const problems = withOtherRelations(entry.card, relations)
    if (problems !== null) this.replace(path, { ...entry, card: { ...entry.card, problems } })
    return problems !== null
  }

  /** Runs a query under an id that the caller counts up; its ages are counted back from `now` till it runs again. */
  runQuery(id: number, { text, sort }: Pick<RequestOf<'runQuery'>, 'text' | 'sort'>, now: number): Summary {
    const result = new Result(id, text, parseQuery(text, now, this.language), sort)
    this.views.ran(text, result.matches, this.fill(result), now)
    this.results.begin(result)
    return this.summary()
  }

  /** Runs the current query again under the same id: while scanning, articles go straight in. */
  refreshResult(): void {
    const current = this.results.current
    if (current !== undefined) this.fill(current)
  }

  /** Gives how many articles it holds; those that are lost stand in it and aren't counted. */
  private fill(result: Result): number {
    const found = this.inOrder(result.sort).filter(result.matches)
    const lost = [...this.lost.values()].filter((card) => asksForLost(result.matches, card))
    const all =
      lost.length === 0 ? found : sortCards([...found, ...lost], result.sort, this.compareTitles, this.language.table)
    result.fill(all.map((card) => card.path))
    return found.length
  }

  /** All cards in an order; kept until one of them changes, so that typing sorts nothing. */
  private inOrder({ field, direction }: Sort): readonly ArticleCard[] {
    const known = this.order
    if (known !== null && known.sort.field === field && known.sort.direction === direction) return known.cards
    const cards = sortCards(this.cards(), { field, direction }, this.compareTitles, this.language.table)
    this.order = { sort: { field, direction }, cards }
    return cards
  }

  /** An article has another path by now: it stands where it stood. */
  follow(path: string, to: string): void {
    this.results.follow(path, to)
  }

  private row(path: string): ResultRow {
    const card = this.entries.get(path)?.card
    if (card !== undefined) {
      const imageUses = this.imageUses.of(card.image)
      const logo = this.logos.of(card)
      const also = this.stories.alsoOf(card)
      return { path, card, also, ...(imageUses > 1 && { imageUses }), ...(logo !== null && { logo }) }
    }
    const lost = this.lost.get(path)
    return { path, card: null, also: [], ...(lost !== undefined && { lost: lost.title }) }
  }

  readRows({ result, from, to }: AskedOf<'readRows'>): ResponseOf<'readRows'> {
    const paths = this.results.of(result)?.paths ?? []
    return { rows: paths.slice(from, Math.min(to, from + 1_000)).map((path) => this.row(path)) }
  }

  /** Where the cursor stands in a result, and the rows around it. */
  firstRows({ result, near = [], at = 0 }: Pick<RequestOf<'runQuery'>, 'near' | 'at'> & { readonly result: number }) {
    const cursor = this.results.of(result)?.cursor(near, at) ?? 0
    const from = firstOfBlock(cursor)
    return { cursor, from, rows: this.readRows({ result, from, to: from + ROWS_AT_ONCE }).rows }
  }

  findRow({ result, path }: AskedOf<'findRow'>): ResponseOf<'findRow'> {
    const isOpen = (each: string): boolean => {
      const card = this.entries.get(each)?.card
      return card !== undefined && isUndecided(card)
    }
    return this.results.of(result)?.find(path, isOpen) ?? NOWHERE
  }

  listPaths({ result }: AskedOf<'listPaths'>): string[] {
    return [...(this.results.of(result)?.paths ?? [])]
  }

  /** Puts what came since behind the last row of the result, in the result's order among themselves. */
  appendArrivals({ result }: AskedOf<'appendArrivals'>): ResponseOf<'appendArrivals'> {
    const found = this.results.of(result)
    if (found === undefined) return { total: 0 }
    const cards = [...found.arrivals]
      .flatMap((path) => this.entries.get(path)?.card ?? this.lost.get(path) ?? [])
      .filter(found.matches)
    found.append(sortCards(cards, found.sort, this.compareTitles, this.language.table).map((card) => card.path))
    return { total: found.paths.length }
  }

  listValues({ field }: AskedOf<'listValues'>): ResponseOf<'listValues'> {
    const used = usedValues(this.cards(), field, this.compareTitles)
    return used.slice(0, MAX_VALUES).map(({ value }) => value)
  }

  /** What a field of the language can be asked for; `now` as in runQuery. */
  countValues({ field }: AskedOf<'countValues'>, now: number): ResponseOf<'countValues'> {
    const values = askableValues(this.cards(), field, this.language, now, this.compareTitles)
    return { values: values.slice(0, MAX_VALUES) }
  }

  /** The changed ones of these paths that stand in the current result. */
  changedRows(paths: Iterable<string>): ResultRow[] {
    const current = this.results.current
    return current === undefined ? [] : [...paths].filter((path) => current.has(path)).map((path) => this.row(path))
  }

  summary(): Summary {
    const current = this.results.current
    return {
      result: current?.id ?? 0,
      total: current?.paths.length ?? 0,
      all: this.entries.size,
      arrivals: current?.arrivals.size ?? 0,
      views: this.views.read([...this.lost.values()]),
    }
  }
}
