import { foldedValue } from '../text/fold'
import { nextWord } from './language/text'

/** How well a text answers what is typed: it is that, begins with it, its words begin with it, or it only holds it. */
type Rank = 0 | 1 | 2 | 3

function rankOf(text: string, typed: string): Rank | null {
  const folded = foldedValue(text)
  if (folded === typed) return 0
  if (folded.startsWith(typed)) return 1
  const words = typed.split(' ')
  if (!words.every((word) => folded.includes(word))) return null
  return words.every((word) => nextWord(folded, word, 0) !== -1) ? 2 : 3
}

/** Whether a text begins with what is typed, or is that. */
export const isBegun = (text: string, typed: string): boolean => (rankOf(text, foldedValue(typed)) ?? 3) <= 1

/** How well a text has each word that is typed, the best 0 and the least 3; null where it lacks one. */
export const matchRank = (text: string, typed: string): number | null => rankOf(text, foldedValue(typed))

/** Whether a text has each word that is typed, in any order, whatever their case and accents; nothing typed: any text has it. */
export const isMatch = (text: string, typed: string): boolean => rankOf(text, foldedValue(typed)) !== null

/** Those that have each word that is typed (`isMatch`), best first; equally good ones stay in their order. */
export function bestMatches<T>(choices: readonly T[], typed: string, textOf: (choice: T) => string): readonly T[] {
  const wanted = foldedValue(typed)
  if (wanted === '') return choices
  return choices
    .flatMap((choice) => {
      const rank = rankOf(textOf(choice), wanted)
      return rank === null ? [] : { choice, rank }
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice)
}
