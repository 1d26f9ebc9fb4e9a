import { type Language, type Predicate, parseQuery, QueryError } from '../../../../shared/query'
import { Result } from './result'

/** Older results that can still be read, for calls that were under way when a query ran again. */
const MAX_KEPT_RESULTS = 4

function matcherOf(text: string, now: number, language: Language): Predicate | null {
  try {
    return parseQuery(text, now, language)
  } catch (error) {
    if (error instanceof QueryError) return null
    throw error
  }
}

/** What the last queries found. */
export class Results {
  private readonly kept: Result[] = []

  /** Of the query that ran last. */
  get current(): Result | undefined {
    return this.kept[0]
  }

  of(id: number): Result | undefined {
    return this.kept.find((result) => result.id === id)
  }

  begin(result: Result): void {
    this.kept.unshift(result)
    this.kept.splice(MAX_KEPT_RESULTS)
  }

  /**
   * Queries are read in another language: what was found stays in its place, and what arrived stays told. A query that this language
   * can't read stays as it is.
   */
  speak(language: Language, now: number): void {
    for (const [place, result] of this.kept.entries()) {
      const { id, text, sort } = result
      const matches = matcherOf(text, now, language)
      if (matches === null) continue
      const after = new Result(id, text, matches, sort)
      this.kept[place] = after
      after.fill(result.paths)
      for (const path of result.arrivals) after.arrivals.add(path)
    }
  }

  /** An article has another path by now: it stands where it stood. */
  follow(path: string, to: string): void {
    for (const result of this.kept) result.rename(path, to)
  }
}
