import type { ArticleCard } from '../../../shared/card/article-card'
import {
  builtInViews,
  type Language,
  missingPictures,
  newsroomLanguage,
  type Predicate,
  parseQuery,
  QueryError,
} from '../../../shared/query'
import { asksForLost } from './lost'

interface Counted {
  readonly query: string
  matches: Predicate
  /** Null: not counted yet. */
  count: number | null
  /** What its words of time are counted back from, in ms since 1970. */
  since: number
  isOld: boolean
}

/** `<30d`, `today`, `last-week`: what a query finds by itself today it doesn't tomorrow. */
const OF_NOW = /:"?[^\s"]*(?:\d[mhdw]\b|today|yesterday|(?:this|last)-(?:week|month|year))/i
/** So long what was counted of such a view stands, in ms. */
const FRESH_MS = 60_000

const viewOf = (query: string, now: number, count: number | null, language?: Language): Counted => ({
  query,
  matches: parseQuery(query, now, language),
  count,
  since: now,
  isOld: false,
})

/** The same of a team's view; one that this folder's language can't read, any more or yet, finds nothing. */
function teamView(query: string, now: number, language: Language): Counted {
  try {
    return viewOf(query, now, null, language)
  } catch (error) {
    if (error instanceof QueryError) return { query, matches: () => false, count: 0, since: now, isOld: false }
    throw error
  }
}

/**
 * How many articles each view holds, kept with every card that comes and goes. The built-in ones are counted from the start;
 * those of the team one at a time when that is asked for, since some look at every word.
 */
export class ViewCounts {
  /** No built-in view asks for an age, so any time will do. */
  private readonly builtIn = [...builtInViews.map(({ query }) => query), missingPictures].map((query) =>
    viewOf(query, 0, 0),
  )
  private team: readonly Counted[] = []
  private language: Language = newsroomLanguage

  /** A card came (1) or went (-1). */
  move(card: ArticleCard, by: 1 | -1): void {
    for (const view of this.builtIn) if (view.matches(card)) view.count = (view.count ?? 0) + by
    for (const view of this.team) if (view.count !== null && view.matches(card)) view.count += by
  }

  /** The queries of the team's views; what was counted of them stays, unless the language is another. */
  setTeam(queries: readonly string[], now: number, language: Language = newsroomLanguage): void {
    const known = new Map(language === this.language ? this.team.map((view) => [view.query, view]) : [])
    this.language = language
    const wanted = new Set(queries.filter((query) => !this.builtIn.some((view) => view.query === query)))
    this.team = Array.from(wanted, (query) => known.get(query) ?? teamView(query, now, language))
  }

  /** The queries of the team's views. */
  get teamQueries(): readonly string[] {
    return this.team.map(({ query }) => query)
  }

  /** Whether views that ask for ages or days are to be counted anew, from `now` on; until they are, their counts stay. */
  grewOld(now: number): boolean {
    for (const view of this.team) if (now - view.since >= FRESH_MS && OF_NOW.test(view.query)) view.isOld = true
    return this.team.some(({ isOld }) => isOld)
  }

  /** Counts one view that isn't counted yet, or whose count is old; false where there is none. `now` in ms since 1970. */
  countNext(cards: readonly ArticleCard[], now: number): boolean {
    const view = this.team.find(({ count, isOld }) => count === null || isOld)
    if (view === undefined) return false
    if (view.isOld) Object.assign(view, teamView(view.query, now, this.language))
    view.count = cards.filter(view.matches).length
    return true
  }

  /** A query ran: where it is a view's, its ages count from now on as the list shows them. */
  ran(query: string, matches: Predicate, total: number, now: number): void {
    const view = this.team.find((one) => one.query === query)
    if (view !== undefined) Object.assign(view, { matches, count: total, since: now, isOld: false })
  }

  /** By query text; `lost`: unsaved articles whose files are gone, which stand in no count by themselves. */
  read(lost: readonly ArticleCard[] = []): Record<string, number> {
    const all = [...this.builtIn, ...this.team]
    return Object.fromEntries(
      all.flatMap(({ query, count, matches }) =>
        count === null ? [] : [[query, count + lost.filter((card) => asksForLost(matches, card)).length]],
      ),
    )
  }
}
