import type { Article } from '../../../../shared/article'
import { applyToOriginal, asDoc, docOffset, minimalSplice } from '../source/line-ends'

/** The body as an area of lines has it: every line end is one '\n'. */
export const shownBody = ({ body }: Article): string => asDoc(body)

/** A file that ends with a line end goes on to, also where somebody typed behind it. */
const ended = (file: Article, shown: string): string =>
  /[\r\n]$/.test(file.text) && shown !== '' && !shown.endsWith('\n') ? `${shown}\n` : shown

/**
 * An article's body after it was typed in: what wasn't touched keeps its bytes and line ends, and new lines take their neighbour's.
 * `file`: the article as its file has it.
 */
export function typedBody({ text, body }: Article, file: Article, shown: string): string {
  const splice = minimalSplice(asDoc(body), ended(file, shown))
  if (splice === undefined) return body
  // In the whole text, where also an empty body has neighbours.
  const bodyFrom = text.length - body.length
  const before = docOffset(text, bodyFrom)
  const { from, to, insert } = splice
  return applyToOriginal(text, [{ from: before + from, to: before + to, insert }]).slice(bodyFrom)
}
