import type { Article } from '../article/types'
import { writtenPictures } from '../fields/table/values'
import { pictureRules as rules, sizeOf, wrongSize } from '../pictures/findings'
import { type Pixels, sizeEdits } from '../pictures/size'
import { type Context, keyOf, nothing, type Remark, type Rule, tableIn } from './rule'

/** The article's own pictures that have an address, as the file has it. */
const named = ({ data }: Pick<Article, 'data'>, context: Context) =>
  writtenPictures(data, tableIn(context).roles.picture).flatMap((picture) =>
    picture.address === null ? [] : [{ ...picture, address: picture.address }],
  )

/** The addresses of an article's own pictures, as the file has them. */
export const picturesIn = (article: Article, context: Context = {}): string[] =>
  named(article, context).map(({ address }) => address)

/** The size that the file says of a picture. */
function saidSize(image: unknown): Pixels | null {
  const [width, height] = [keyOf(image, 'width'), keyOf(image, 'height')]
  return typeof width === 'number' && typeof height === 'number' ? { width, height } : null
}

/** What is to say of each picture that was looked at; nothing is said of others. */
export const pictureRules: readonly Rule[] = rules.map(({ code, severity, say }) => ({
  code,
  severity,
  check: (article, context) => {
    const { lookOf } = context
    if (lookOf === undefined) return nothing
    return named(article, context).flatMap(({ address, about, path }): readonly Remark[] => {
      const look = lookOf(address)
      if (look === undefined || look.kind === 'waiting') return nothing
      const message = say(look, saidSize(about))
      if (message === null) return nothing
      const real = code === wrongSize.code ? sizeOf(look) : null
      if (real === null) return [{ message, path }]
      const holder = path.slice(0, -1)
      return [{ message, path: [...holder, 'width'], fix: { what: 'size', edits: sizeEdits(holder, real) } }]
    })
  },
}))
