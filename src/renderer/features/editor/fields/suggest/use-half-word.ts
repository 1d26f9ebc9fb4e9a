import { useState } from 'react'
import type { Path } from '../../../../../shared/article'
import { foldedValue } from '../../../../../shared/text/fold'
import { useFields } from '../../../../core/fields'
import { typeWord } from '../../text/store'
import { useForm } from '../frame/use-field'

interface Half {
  /** As the input has it. */
  readonly text: string
  /** What the article's text has of it; null: nothing, for it is blank, a word of the list already, or can't be written. */
  readonly written: string | null
  readonly step: string
}

interface HalfWord {
  /** What the input shows. */
  readonly text: string
  /** Where the list has it, as a word like any other; -1: nowhere. */
  readonly place: number
  /** The words of the list besides it. */
  readonly others: readonly string[]
  readonly type: (text: string) => void
  /** From now on it is a word like any other, and the input is empty for the next one. */
  readonly settle: () => void
}

/** Words are told apart by number, over all fields. */
let begun = 0

/**
 * What is half typed behind the words of a list. It is in the article's text from the first key on, so that no way out of the
 * input loses it; here is only kept that it is still in the input, and no chip yet. What isn't meant for the list is never written.
 */
export function useHalfWord(list: Path, words: readonly string[], isMeant: (word: string) => boolean): HalfWord {
  const { path } = useForm()
  const { site } = useFields()
  const [half, setHalf] = useState<Half | null>(null)
  const place = half === null || half.written === null ? -1 : words.lastIndexOf(half.written)
  // An undo took it back, or the pipeline took it out.
  const isGone = half === null || (half.written !== null && place < 0)
  const others = place < 0 ? words : words.toSpliced(place, 1)

  const type = (text: string): void => {
    const { step, written } = isGone ? { step: `word ${++begun}`, written: null } : half
    const typed = text.trim()
    const isOneOfThem = others.some((one) => foldedValue(one) === foldedValue(typed))
    const word = typed === '' || isOneOfThem || !isMeant(typed) ? null : typed
    const isWritten = typeWord(path, { list, site, step, written, word })
    setHalf({ text, step, written: isWritten ? word : null })
  }
  return { text: isGone ? '' : half.text, place, others, type, settle: () => setHalf(null) }
}
