import { once } from '../once'
import { clipped } from './label'
import { markdownWords } from './markdown-words'

const HEADING = /^ {0,3}#{1,6}[ \t]+/
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/
/** Words are counted in so much of a body, in UTF-16 units: a book would keep the window from drawing. */
const COUNTED_LETTERS = 200_000

/** The beginning of a body, as plain words. */
export interface Beginning {
  /** Each in one line. */
  readonly paragraphs: readonly string[]
  /** More of the body stands behind them. */
  readonly goesOn: boolean
}

/** A block of lines as its reader sees its words; lines of code and fences stay out. */
const wordsIn = (block: string): string =>
  markdownWords(
    block
      .split('\n')
      .filter((line) => !FENCE.test(line))
      .map((line) => line.replace(HEADING, ''))
      .join(' '),
  )

/**
 * The paragraphs of a Markdown body from its top on, whole ones, until `most` UTF-16 units of it are passed. What has no words for a
 * reader, such as a picture alone, is none.
 */
export function paragraphsOf(body: string, most: number): Beginning {
  const top = clipped(body, most * 2).replace(/\r\n?/g, '\n')
  const paragraphs: string[] = []
  let letters = 0
  for (const block of top.split(/\n[ \t]*\n/)) {
    if (letters >= most) return { paragraphs, goesOn: true }
    const words = wordsIn(block)
    if (words === '') continue
    paragraphs.push(words)
    letters += words.length
  }
  return { paragraphs, goesOn: body.length > most * 2 }
}

const segmenter = once(() => new Intl.Segmenter(undefined, { granularity: 'word' }))

/** How many words a text has, of whatever script; of a very long one those of its beginning. */
export function countWords(text: string): number {
  let count = 0
  for (const { isWordLike } of segmenter().segment(clipped(text, COUNTED_LETTERS))) if (isWordLike === true) count += 1
  return count
}
