import type { ArticleCard } from '../../../shared/card/article-card'
import { picturesOf } from '../../../shared/card/card-pictures'
import { isAboutPicture, pictureFindings } from '../../../shared/pictures/findings'
import type { LookedAt } from '../../../shared/pictures/look'

type Problems = ArticleCard['problems']

/**
 * An article's problems with what was seen of its pictures, in place of what was seen before; the same list where that is what
 * it says already.
 */
export function withPictures(card: ArticleCard, lookOf: (address: string) => LookedAt | undefined): Problems {
  const known = card.problems.filter(({ code }) => isAboutPicture(code))
  const found = picturesOf(card).flatMap(({ address, size }) => {
    const look = lookOf(address)
    return look === undefined ? [] : pictureFindings(look, size)
  })
  const isSame = found.length === known.length && found.every(({ message }, at) => known[at]?.message === message)
  return isSame ? card.problems : [...card.problems.filter(({ code }) => !isAboutPicture(code)), ...found]
}
