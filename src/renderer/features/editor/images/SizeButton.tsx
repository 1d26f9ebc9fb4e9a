import type { MouseEvent } from 'react'
import type { Path } from '../../../../shared/article'
import { type Pixels, sizeEdits, sizeText } from '../../../../shared/pictures/size'
import { LinkButton } from '../form/LinkButton'
import { makeEdits } from '../text/store'
import { pathKey } from '../text/values'
import { stayInCard } from './stay-in-card'

interface Props {
  /** The file of the article. */
  readonly article: string
  /** The picture's entry, and what the form calls it: 'image 1'. */
  readonly path: Path
  readonly name: string
  readonly size: Pixels
}

/** Writes the size that a picture was seen to have, as one change. */
export function SizeButton({ article, path, name, size }: Props) {
  const write = (event: MouseEvent): void => {
    stayInCard(event)
    makeEdits(article, sizeEdits(path, size), pathKey([...path, 'width']))
  }
  return (
    <LinkButton aria-label={`Write its size, ${sizeText(size)}, ${name}`} onClick={write}>
      Write its size
    </LinkButton>
  )
}
