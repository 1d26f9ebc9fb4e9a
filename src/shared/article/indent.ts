import { forbidsEditing } from './errors'
import { readArticle } from './parse'

/** Each try reads the text again; who has more lines than this in the first column writes them so on purpose. */
const MAX_TRIES = 200
/** Of all tries together: a text of 100,000 lines that never closes its quote is no text to mend. */
const MAX_READ_LETTERS = 2_000_000

/**
 * The text with the lines indented that the problem `column-zero` is about: those of a list in brackets or of quoted text,
 * where blanks at a line's beginning mean nothing. Undefined where there are none, or where the text has other errors too.
 */
export function indentContinued(text: string): string | undefined {
  let result = text
  const most = Math.min(MAX_TRIES, Math.ceil(MAX_READ_LETTERS / Math.max(1, text.length)))
  for (let tries = 0; tries < most; tries++) {
    const { problems } = readArticle(result)
    const problem = problems.find(({ code }) => code === 'column-zero')
    if (problem === undefined) return result === text || problems.some(forbidsEditing) ? undefined : result
    // Breaks as `lineAndColumn` counts them.
    const lines = result.split(/(?<=\n|\r(?!\n))/)
    result = lines.with(problem.line - 1, ` ${lines[problem.line - 1]}`).join('')
  }
  return undefined
}
