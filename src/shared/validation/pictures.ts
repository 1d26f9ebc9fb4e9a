import type { Article, Edit, Path } from '../article/types'
import type { PictureLook } from '../pictures/look'
import { dayOf } from '../pictures/words'
import { fieldOf, keyOf, listOf, nothing, type Remark, type Rule } from './rule'

/** Sites crop a picture to 1.91:1 or 16:9: of one that is much taller or wider readers see a strip. Width by height. */
const TALLEST = 1.2
const WIDEST = 3
/** A card is some 600 CSS px wide. */
const LEAST_WIDTH_PIXELS = 300

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

/** A rule about each picture that was looked at; nothing is said of others. */
const about = (
  code: string,
  severity: Rule['severity'],
  say: (look: PictureLook, image: unknown, path: Path) => (Omit<Remark, 'path'> & { readonly key?: string }) | null,
): Rule => ({
  code,
  severity,
  check: (article, { lookOf }) =>
    lookOf === undefined
      ? nothing
      : named(article).flatMap(({ address, image, path }): readonly Remark[] => {
          const look = lookOf(address)
          const said = look === undefined ? null : say(look, image, path)
          if (said === null) return nothing
          const { key = 'url', ...remark } = said
          return [{ ...remark, path: [...path, key] }]
        }),
})

const gone = about('image-gone', 'warning', (look) =>
  look.kind === 'gone' ? { message: `The picture is gone since ${dayOf(look.since)} (${look.status}).` } : null,
)

const refused = about('image-refused', 'hint', (look) =>
  look.kind === 'refused' ? { message: `Its server refuses it here (${look.status}); readers may see it.` } : null,
)

const unfit = {
  'no-picture': 'What stands at this address is no picture.',
  'web-page': 'A web page stands at this address, no picture.',
  'too-large': 'The picture is larger than 8 MB or 80 megapixels.',
  'no-address': 'This is no address of the web.',
} as const

const type = about('image-type', 'warning', (look) => (look.kind === 'unfit' ? { message: unfit[look.why] } : null))

const wrongSize = about('image-size', 'hint', (look, image, path) => {
  const [width, height] = [keyOf(image, 'width'), keyOf(image, 'height')]
  // A drawing has the size of its place.
  if (look.kind !== 'shown' || look.type === 'svg') return null
  if (typeof width !== 'number' || typeof height !== 'number') return null
  if (width === look.width && height === look.height) return null
  const set = (key: 'width' | 'height', value: number): Edit => ({ op: 'set', path: [...path, key], value })
  return {
    key: 'width',
    message: `The file says ${width}×${height}, the picture is ${look.width}×${look.height}.`,
    fix: { what: 'size', edits: [set('width', look.width), set('height', look.height)] },
  }
})

const aspect = about('image-aspect', 'hint', (look) => {
  if (look.kind !== 'shown' || look.type === 'svg') return null
  const ratio = look.width / look.height
  if (ratio >= TALLEST && ratio <= WIDEST) return null
  return {
    message: `${look.width}×${look.height}: of so ${ratio < TALLEST ? 'tall' : 'wide'} a picture readers see a part.`,
  }
})

const tiny = about('image-tiny', 'hint', (look) =>
  look.kind === 'shown' && look.type !== 'svg' && look.width < LEAST_WIDTH_PIXELS
    ? { message: `${look.width}×${look.height}: too small for a card.` }
    : null,
)

export const pictureRules: readonly Rule[] = [gone, type, refused, wrongSize, aspect, tiny]
