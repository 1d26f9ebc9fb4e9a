import type { ArticleCard } from '../../shared/ipc/card'
import type { RequestOf, ResponseOf, ResultRow, Sort } from '../../shared/ipc/contract'
import { builtInViews, isUndecided, type Predicate, parseQuery, sortCards } from '../../shared/query'
import type { Fingerprint } from '../files/read-article'
import type { Entry } from './load-article'

/** A query that ran: its order of paths stays as it is until the query runs again. */
interface Result {
  readonly id: number
  readonly matches: Predicate
  readonly sort: Sort
  paths: readonly string[]
  places: ReadonlyMap<string, number>
}

/** What a window is told of the library as it is now; `rows` of the current result. */
export interface Summary {
  readonly result: number
  readonly total: number
  readonly all: number
  readonly arrivals: number
  readonly views: Record<string, number>
}

/** Older results that can still be read, for calls that were under way when a query ran again. */
const KEPT = 4
/** The contract's cap for `listValues`. */
const VALUES = 5_000

const viewPredicates = builtInViews.map((view) => ({ query: view.query, matches: parseQuery(view.query) }))

/** All cards of a workspace and the results of its queries. */
export class Library {
  private readonly entries = new Map<string, Entry>()
  private readonly results: Result[] = []
  private lastResult = 0

  /** `compareTitles`: the locale's. */
  constructor(private readonly compareTitles: (a: string, b: string) => number) {}

  get(path: string): Entry | undefined {
    return this.entries.get(path)
  }

  fingerprint(path: string): Fingerprint | null {
    return this.entries.get(path)?.fingerprint ?? null
  }

  paths(): string[] {
    return [...this.entries.keys()]
  }

  /** Whether an article stands below this folder. */
  holdsBelow(folder: string): boolean {
    return this.paths().some((path) => path.startsWith(`${folder}/`))
  }

  put(path: string, entry: Entry): void {
    this.entries.set(path, entry)
  }

  remove(path: string): boolean {
    return this.entries.delete(path)
  }

  runQuery({ text, sort }: RequestOf<'runQuery'>): Summary {
    this.lastResult += 1
    const result: Result = { id: this.lastResult, matches: parseQuery(text), sort, paths: [], places: new Map() }
    this.fill(result)
    this.results.unshift(result)
    this.results.splice(KEPT)
    return this.summary()
  }

  /** Runs the current query again under the same id: while scanning, articles go straight in. */
  refreshResult(): void {
    const current = this.results[0]
    if (current !== undefined) this.fill(current)
  }

  private fill(result: Result): void {
    const cards = sortCards(this.cards().filter(result.matches), result.sort, this.compareTitles)
    result.paths = cards.map((card) => card.path)
    result.places = new Map(result.paths.map((path, index) => [path, index]))
  }

  private cards(): ArticleCard[] {
    return Array.from(this.entries.values(), (entry) => entry.card)
  }

  private result(id: number): Result | undefined {
    return this.results.find((result) => result.id === id)
  }

  private row(path: string): ResultRow {
    return { path, card: this.entries.get(path)?.card ?? null }
  }

  readRows({ result, from, to }: RequestOf<'readRows'>): ResponseOf<'readRows'> {
    const paths = this.result(result)?.paths ?? []
    return { rows: paths.slice(from, Math.min(to, from + 1_000)).map((path) => this.row(path)) }
  }

  findRow({ result, path }: RequestOf<'findRow'>): ResponseOf<'findRow'> {
    const found = this.result(result)
    const index = found?.places.get(path) ?? -1
    const paths = found?.paths ?? []
    for (let next = index + 1; next < paths.length; next += 1) {
      const nextPath = paths[next] ?? ''
      const card = this.entries.get(nextPath)?.card
      if (card !== undefined && isUndecided(card)) return { index, nextUndecided: next, nextUndecidedPath: nextPath }
    }
    return { index, nextUndecided: -1, nextUndecidedPath: null }
  }

  listValues({ field }: RequestOf<'listValues'>): string[] {
    const counts = new Map<string, number>()
    for (const card of this.cards()) {
      const value = field === 'provider' ? card.provider.name : card[field]
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1)
      }
    }
    const used = [...counts].sort(([a, m], [b, n]) => n - m || this.compareTitles(a, b))
    return used.slice(0, VALUES).map(([value]) => value)
  }

  /** The changed ones of these paths that stand in the current result. */
  changedRows(paths: Iterable<string>): ResultRow[] {
    const places = this.results[0]?.places
    return places === undefined ? [] : [...paths].filter((path) => places.has(path)).map((path) => this.row(path))
  }

  summary(): Summary {
    const current = this.results[0]
    const cards = this.cards()
    const views = Object.fromEntries(
      viewPredicates.map(({ query, matches }) => [query, cards.filter(matches).length] as const),
    )
    const arrived = (card: ArticleCard): boolean =>
      current !== undefined && !current.places.has(card.path) && current.matches(card)
    return {
      result: current?.id ?? 0,
      total: current?.paths.length ?? 0,
      all: cards.length,
      arrivals: cards.filter(arrived).length,
      views,
    }
  }
}
