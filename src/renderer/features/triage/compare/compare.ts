import { fold } from '../../../../shared/text/fold'

/** A piece of a text; `differs`: the other text doesn't have these words. */
export interface Piece {
  readonly text: string
  readonly differs: boolean
}

/** Words of any script, with what stands between them; Chinese and Japanese have no blanks. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** A text in pieces whose words are or aren't in another one, wherever they stand there; case and accents don't count. */
export function differences(text: string, other: string): readonly Piece[] {
  const known = new Set([...segmenter.segment(other)].map(({ segment }) => fold(segment)))
  const pieces: { text: string; differs: boolean }[] = []
  const add = (more: string, differs: boolean): void => {
    const last = pieces.at(-1)
    if (last?.differs === differs) last.text += more
    else if (more !== '') pieces.push({ text: more, differs })
  }
  // Blanks and signs are marked only between two marked words.
  let between = ''
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike !== true) {
      between += segment
      continue
    }
    const differs = !known.has(fold(segment))
    add(between, differs && pieces.at(-1)?.differs === true)
    add(segment, differs)
    between = ''
  }
  add(between, false)
  return pieces
}
