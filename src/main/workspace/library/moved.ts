import { cardOf } from '../../../shared/article/card'
import { quickArticle } from '../../../shared/article/quick'
import type { ArticleCard } from '../../../shared/ipc/card'
import type { Library } from './library'

/** A rename is seen as one file gone and another one come, moments apart. */
const APART_MS = 60_000

const own = ({ addresses, ownAddresses }: ArticleCard): readonly number[] => addresses.slice(0, ownAddresses)

function isSame(a: ArticleCard, b: ArticleCard): boolean {
  const known = new Set(own(a))
  if (known.size > 0) return own(b).some((address) => known.has(address))
  return a.title === b.title && a.date === b.date && a.excerpt === b.excerpt
}

/** Where an article went whose file is gone: to one that came at that time with its address, or with its very fields. Null: nowhere. */
export function findMoved(library: Library, path: string, text: string, now: number): string | null {
  const card = cardOf(path, quickArticle(text), {})
  for (const other of library.cards()) {
    const hasCome = Math.abs(now - other.desk.arrived) <= APART_MS
    if (hasCome && other.path !== path && other.broken === null && isSame(card, other)) return other.path
  }
  return null
}
