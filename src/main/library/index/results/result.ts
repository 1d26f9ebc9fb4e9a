import type { ArticleCard } from '../../../../shared/card/article-card'
import type { ResponseOf } from '../../../../shared/ipc/contract'
import type { Predicate } from '../../../../shared/query'
import type { Sort } from '../../../../shared/query/sort-order'

/** Of a path in a result that isn't kept any more. */
export const NOWHERE: ResponseOf<'findRow'> = { index: -1, nextUndecided: -1, nextUndecidedPath: null, undecided: 0 }

/** A query that ran: its order of paths stays as it is until the query runs again. */
export class Result {
  paths: readonly string[] = []
  private known: Map<string, number> | null = null
  /** Articles that match and came after the query ran. */
  readonly arrivals = new Set<string>()

  constructor(
    readonly id: number,
    readonly text: string,
    readonly matches: Predicate,
    readonly sort: Sort,
  ) {}

  fill(paths: readonly string[]): void {
    this.paths = paths
    this.known = null
    this.arrivals.clear()
  }

  /** Where a path stands; -1 where it doesn't. */
  placeOf(path: string): number {
    // Made when it is asked for: most results of a query that is being typed never are.
    this.known ??= new Map(this.paths.map((each, index) => [each, index]))
    return this.known.get(path) ?? -1
  }

  has(path: string): boolean {
    return this.placeOf(path) !== -1
  }

  /** Where somebody goes on who was at one of these paths, the first that stands here, or else in that row. */
  cursor(near: readonly string[], row: number): number {
    const place = near.map((path) => this.placeOf(path)).find((one) => one >= 0)
    return place ?? Math.max(0, Math.min(row, this.paths.length - 1))
  }

  /** An article came, or is another than before: what has no place here and matches is an arrival. */
  see(card: ArticleCard): void {
    if (this.has(card.path)) return
    if (this.matches(card)) this.arrivals.add(card.path)
    else this.arrivals.delete(card.path)
  }

  /** Where a path stands, how many articles are undecided, and which of those is the next behind it; -1 and null: none. */
  find(path: string, isUndecided: (path: string) => boolean): ResponseOf<'findRow'> {
    const index = this.placeOf(path)
    const places = this.paths.flatMap((each, place) => (isUndecided(each) ? [place] : []))
    const nextUndecided = places.find((place) => place > index) ?? -1
    return { index, nextUndecided, nextUndecidedPath: this.paths[nextUndecided] ?? null, undecided: places.length }
  }

  /** An article is known by another path from now on; where that stands here already both stay. */
  rename(path: string, to: string): void {
    this.arrivals.delete(path)
    const place = this.placeOf(path)
    if (place === -1 || this.has(to)) return
    this.paths = this.paths.with(place, to)
    this.known?.delete(path)
    this.known?.set(to, place)
    this.arrivals.delete(to)
  }

  /** Puts arrivals, in the order given, behind the last row. */
  append(paths: readonly string[]): void {
    this.fill([...this.paths, ...paths])
  }
}
