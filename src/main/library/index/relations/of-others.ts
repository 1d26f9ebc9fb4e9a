import type { ArticleCard } from '../../../../shared/card/article-card'
import { duplicateIn, withDuplicate } from '../same-story'
import { relationsIn, withRelations } from './problems'

type Problems = ArticleCard['problems']

/**
 * An article's problems, read anew, with what was known of it through others: that stays till it is looked at again. Of an earlier run's
 * knowledge what became of its related stories does, and its duplicates don't.
 */
export function withThoseOfOthers(card: ArticleCard, before: ArticleCard | undefined): Problems {
  const duplicate = before && duplicateIn(before)
  let { problems } = card
  if (duplicate !== undefined || duplicateIn(card)) problems = withDuplicate(card, duplicate ?? null)
  const relations = before === undefined || card.related === 0 ? [] : relationsIn(before)
  return relations.length === 0 ? problems : withRelations({ problems }, relations)
}

/** The same problems with these of its related stories; null where they say so already. */
export function withOtherRelations({ problems }: ArticleCard, relations: Problems): Problems | null {
  const known = relationsIn({ problems })
  const isSame =
    known.length === relations.length && relations.every(({ message }, at) => known[at]?.message === message)
  return isSame ? null : withRelations({ problems }, relations)
}

/** Whether a problem is one that only the library knows of, which has read the other articles too. */
export const isOfOthers = (problem: Problems[number]): boolean =>
  duplicateIn({ problems: [problem] }) !== undefined || relationsIn({ problems: [problem] }).length > 0
