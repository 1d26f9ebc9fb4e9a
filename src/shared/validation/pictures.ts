import type { Article, Path } from '../article/types'
import { pictureRules as rules, sizeOf, wrongSize } from '../pictures/findings'
import { type Pixels, sizeEdits } from '../pictures/size'
import { fieldOf, keyOf, listOf, nothing, type Remark, type Rule } from './rule'

interface Named {
  readonly address: string
  readonly image: unknown
  readonly path: Path
}

/** The article's own pictures that have an address, as the file has it. */
const named = (article: Article): readonly Named[] =>
  listOf(fieldOf(article, 'images')).flatMap((image, index): Named[] => {
    const address = keyOf(image, 'url')
    return typeof address === 'string' ? [{ address, image, path: ['images', index] }] : []
  })

/** The addresses of an article's own pictures, as the file has them. */
export const picturesIn = (article: Article): string[] => named(article).map(({ address }) => address)

/** The size that the file says of a picture. */
function saidSize(image: unknown): Pixels | null {
  const [width, height] = [keyOf(image, 'width'), keyOf(image, 'height')]
  return typeof width === 'number' && typeof height === 'number' ? { width, height } : null
}

/** What is to say of each picture that was looked at; nothing is said of others. */
export const pictureRules: readonly Rule[] = rules.map(({ code, severity, say }) => ({
  code,
  severity,
  check: (article, { lookOf }) =>
    lookOf === undefined
      ? nothing
      : named(article).flatMap(({ address, image, path }): readonly Remark[] => {
          const look = lookOf(address)
          if (look === undefined || look.kind === 'waiting') return nothing
          const message = say(look, saidSize(image))
          if (message === null) return nothing
          const real = code === wrongSize.code ? sizeOf(look) : null
          if (real === null) return [{ message, path: [...path, 'url'] }]
          return [{ message, path: [...path, 'width'], fix: { what: 'size', edits: sizeEdits(path, real) } }]
        }),
}))
