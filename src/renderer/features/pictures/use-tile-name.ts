import { asPart, tileWords } from '../../../shared/pictures/words'
import { usePictures } from './store'

/** What a row says of its picture where that can't be had: 'picture gone since 3 June'; null where all is well. */
export function useTileName(address: string | null): string | null {
  const picture = usePictures(({ seen }) => (address === null ? undefined : seen.get(address)))
  if (picture === undefined || picture.look.kind === 'waiting') return null
  const words = tileWords(picture.look, picture.server)
  return words === null ? null : `picture ${asPart(words.title)}`
}
