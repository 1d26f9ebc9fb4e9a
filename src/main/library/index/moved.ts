import { quickArticle } from '../../../shared/article/read/quick'
import type { ArticleCard } from '../../../shared/card/article-card'
import { cardOf } from '../../../shared/card/card'
import type { Library } from './library'

/** A rename is seen as one file come and another one gone, in any order: a move to another disk copies first. */
const BEFORE_MS = 5_000
const AFTER_MS = 60_000

const own = ({ addresses, ownAddresses }: ArticleCard): readonly number[] => addresses.slice(0, ownAddresses)

/** What a card has of its body says how that begins, and not which article it is. */
const excerptOf = ({ hasExcerpt, excerpt }: ArticleCard): string | null => (hasExcerpt ? excerpt : null)

/** Whether two cards are of one article: by an address of its own, else by its fields. */
export function isSameArticle(a: ArticleCard, b: ArticleCard): boolean {
  const known = new Set(own(a))
  if (known.size > 0) return own(b).some((address) => known.has(address))
  return a.title === b.title && a.date === b.date && excerptOf(a) === excerptOf(b)
}

/**
 * Where an article went whose file is gone: to the one that came when it went, with its address or with its very fields. Null:
 * nowhere, or there are several. `since`: when this run began, in ms since 1970; what was renamed before it was first seen then.
 */
export function findMoved(library: Library, path: string, text: string, since: number): string | null {
  // Another article has its place: then it is elsewhere since that came, whenever that was in this run.
  const went = library.get(path) === undefined ? (library.turnedAt(path) ?? since) : null
  const card = cardOf(path, quickArticle(text), { fields: library.language.table })
  const hasCome = (other: ArticleCard): boolean => {
    const came = library.turnedAt(other.path) ?? (other.desk.arrived >= since ? since : null)
    return came !== null && (went === null || (came >= went - BEFORE_MS && came <= went + AFTER_MS))
  }
  const [found, another] = library
    .cards()
    .filter((other) => hasCome(other) && other.path !== path && other.broken === null && isSameArticle(card, other))
  return found === undefined || another !== undefined ? null : found.path
}
