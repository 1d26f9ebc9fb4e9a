import { isMap, valueAt } from '../../../../../shared/article/value'
import { sizeText } from '../../../../../shared/pictures/size'
import { markdownWords } from '../../../../../shared/text/markdown/markdown-words'
import { Uses } from '../../../pictures'
import { PictureSummary, sizeLine, textIn } from '../../form/entries/PictureSummary'
import { addressOf, isSizeOf } from '../../images/entry'
import { hasSize, holderOf } from '../../images/placed'
import { SizeButton } from '../../images/SizeButton'
import { useImageUses } from '../../images/use-image-uses'
import { useSeenSize } from '../../images/use-seen-size'
import { type FieldProps, useForm } from '../frame/use-field'

const WORDS = ['alt', 'title', 'caption']

/** What stands for a picture in words, as readers see them, by the map that says more of it. */
const wordsOf = (said: unknown): string =>
  markdownWords(WORDS.map((key) => textIn(said, key)).find((text) => text !== '') ?? '')

/** Whether it has a field for such words, or a key for them. */
const mayHaveWords = (said: unknown, about: readonly FieldProps[]): boolean =>
  (isMap(said) && 'alt' in said) || about.some(({ path }) => path.at(-1) === 'alt')

interface Props extends Pick<FieldProps, 'path'> {
  /** What the form calls the picture: 'cover image'. */
  readonly name: string
  /** What else is said of it. */
  readonly about: readonly FieldProps[]
  /** What its map says is said of another picture. */
  readonly isBeside: boolean
}

/** What the card of a picture that stands alone shows while it is closed. */
export function OneSummary({ path, name, about, isBeside }: Props) {
  const { path: article, now, readOnly, findPicture } = useForm()
  const address = addressOf(valueAt(now.data, path))
  const { size, onSize } = useSeenSize(address)
  const uses = useImageUses([address]).get(address) ?? 0
  const holder = holderOf(now.data, path, isBeside)
  const said = holder && valueAt(now.data, holder)
  const seen = size === null ? '' : sizeText(size)
  const isOther = size !== null && hasSize(said) && !isSizeOf(said, size)
  return (
    <PictureSummary
      address={address}
      title={wordsOf(said)}
      untitled={mayHaveWords(said, about) ? 'no alt text' : undefined}
      meta={hasSize(said) ? sizeLine(said, size) : seen}
      onSize={onSize}
      beside={
        <>
          {!readOnly && isOther && holder && <SizeButton article={article} path={holder} name={name} size={size} />}
          <Uses uses={uses} onFind={() => findPicture(address)} />
        </>
      }
    />
  )
}
