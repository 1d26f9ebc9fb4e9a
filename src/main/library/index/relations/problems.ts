import type { ArticleCard } from '../../../../shared/card/article-card'

type Problem = ArticleCard['problems'][number]

/** What has become of one related story; null: nothing that anybody has to know. */
export type Became = { readonly kind: 'gone' } | { readonly kind: 'stale'; readonly keys: readonly string[] } | null

const STALE = 'related-stale'
const GONE = 'related-gone'

const isRelation = ({ code }: Problem): boolean => code === STALE || code === GONE

/** Those that say what has become of its related stories. */
export const relationsIn = ({ problems }: Pick<ArticleCard, 'problems'>): readonly Problem[] =>
  problems.filter(isRelation)

export const withRelations = (
  { problems }: Pick<ArticleCard, 'problems'>,
  relations: readonly Problem[],
): Problem[] => [...problems.filter((problem) => !isRelation(problem)), ...relations]

/** 'Related 2', 'Related 2 and 3 more'. */
function named(places: readonly number[]): string {
  const [first = 0] = places
  const more = places.length - 1
  return `Related ${first + 1}${more === 0 ? '' : ` and ${more} more`}`
}

const placesOf = (became: readonly Became[], kind: 'gone' | 'stale'): readonly number[] =>
  became.flatMap((one, place) => (one?.kind === kind ? [place] : []))

/** What is said of an article with these related stories, in their order: at most one problem of a kind. */
export function relationProblems(became: readonly Became[]): Problem[] {
  const [stale, gone] = [placesOf(became, 'stale'), placesOf(became, 'gone')]
  const found: Problem[] = []
  if (stale.length > 0) {
    const keys = [...new Set(became.flatMap((one) => (one?.kind === 'stale' ? one.keys : [])))]
    const differ = stale.length === 1 ? 'differs from its article' : 'differ from their articles'
    found.push({ severity: 'warning', code: STALE, message: `${named(stale)} ${differ}: ${keys.join(', ')}` })
  }
  if (gone.length > 0) {
    const message = `${named(gone)}: no article of this folder has ${gone.length === 1 ? 'its address' : 'their addresses'} any more`
    found.push({ severity: 'warning', code: GONE, message })
  }
  return found
}
