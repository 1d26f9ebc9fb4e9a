import type { LookedAt } from './look'
import type { Pixels } from './size'
import { dayOf } from './words'

/** Sites crop a picture to 1.91:1 or 16:9: of one that is much taller or wider readers see a strip. Width by height. */
const TALLEST = 1.2
const WIDEST = 3
/** A card is some 600 CSS px wide. */
const LEAST_WIDTH_PIXELS = 300

/** What may be said of a picture that was looked at: docs/rules.md has a row for each. */
export interface PictureRule {
  readonly code: string
  /** A 'warning' is a problem; a 'hint' may be worth a look. */
  readonly severity: 'warning' | 'hint'
  /** `size`: what the file says of it; null: nothing. Null where there is nothing to say. */
  readonly say: (look: LookedAt, size: Pixels | null) => string | null
}

const unfit = {
  'no-picture': 'What stands at this address is no picture.',
  'web-page': 'A web page stands at this address, no picture.',
  'too-large': 'The picture is larger than 8 MB or 80 megapixels.',
  'no-address': 'This is no address of the web.',
} as const

/** The size that a picture has; null where it isn't there, or is a drawing, which has the size of its place. */
export const sizeOf = (look: LookedAt): Pixels | null =>
  look.kind === 'shown' && look.type !== 'svg' ? { width: look.width, height: look.height } : null

const about = (code: string, severity: PictureRule['severity'], say: PictureRule['say']): PictureRule => ({
  code,
  severity,
  say,
})

/** Says it of pictures that have a size. */
const ofSize =
  (say: (real: Pixels, size: Pixels | null) => string | null): PictureRule['say'] =>
  (look, size) => {
    const real = sizeOf(look)
    return real === null ? null : say(real, size)
  }

const written = ({ width, height }: Pixels): string => `${width}×${height}`

/** The rule whose fix is to write the real size. */
export const wrongSize = about(
  'image-size',
  'hint',
  ofSize((real, size) =>
    size === null || (size.width === real.width && size.height === real.height)
      ? null
      : `The file says ${written(size)}, the picture is ${written(real)}.`,
  ),
)

const aspect = ofSize((real) => {
  const ratio = real.width / real.height
  if (ratio >= TALLEST && ratio <= WIDEST) return null
  return `${written(real)}: of so ${ratio < TALLEST ? 'tall' : 'wide'} a picture readers see a part.`
})

export const pictureRules: readonly PictureRule[] = [
  about('image-gone', 'warning', (look) =>
    look.kind === 'gone' ? `The picture has been gone since ${dayOf(look.since)} (${look.status}).` : null,
  ),
  about('image-type', 'warning', (look) => (look.kind === 'unfit' ? unfit[look.why] : null)),
  about('image-refused', 'hint', (look) =>
    look.kind === 'refused' ? `Its server refuses it here (${look.status}); readers may see it.` : null,
  ),
  wrongSize,
  about('image-aspect', 'hint', aspect),
  about(
    'image-tiny',
    'hint',
    ofSize((real) => (real.width < LEAST_WIDTH_PIXELS ? `${written(real)}: too small for a card.` : null)),
  ),
]

const codes = new Set(pictureRules.map(({ code }) => code))
/** Whether a finding is about what was seen of a picture. */
export const isAboutPicture = (code: string): boolean => codes.has(code)

export interface PictureFinding extends Pick<PictureRule, 'code' | 'severity'> {
  readonly message: string
}

/** All that is to say of a picture; `size` as the file has it. */
export const pictureFindings = (look: LookedAt, size: Pixels | null): PictureFinding[] =>
  pictureRules.flatMap(({ code, severity, say }) => {
    const message = say(look, size)
    return message === null ? [] : [{ code, severity, message }]
  })
