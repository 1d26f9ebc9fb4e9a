import type { ArticleCard } from '../../../shared/ipc/card'
import type { PictureState } from '../../../shared/pictures/look'

type Problem = ArticleCard['problems'][number]

/** Codes of the rules about pictures (docs/rules.md), for what is known of a picture without its article's text. */
const known: { readonly [State in PictureState]?: Problem } = {
  gone: { severity: 'warning', code: 'image-gone', message: 'The picture is gone.' },
  unfit: {
    severity: 'warning',
    code: 'image-type',
    message: 'What stands at the picture’s address is no picture, or too large.',
  },
}
const codes = new Set(Object.values(known).map(({ code }) => code))

/** An article's problems with what was seen of its picture, and without what was seen before. */
export function withPicture(problems: Problem[], picture: PictureState | null): Problem[] {
  const now = picture === null ? undefined : known[picture]
  const others = problems.some(({ code }) => codes.has(code))
    ? problems.filter(({ code }) => !codes.has(code))
    : problems
  return now === undefined ? others : [...others, now]
}
