import { applyEdits } from '../edit/apply'
import { diffArticles } from '../edit/diff'
import { diffValue } from '../edit/diff-value'
import { ArticleError, forbidsEditing } from '../errors'
import type { Node } from '../read/nodes'
import { readArticle } from '../read/parse'
import type { Edit, Range } from '../types'
import { type Data, sameValue } from '../value'
import { mergeHeads } from './merge-labels'

/** What an article says, however it is written. */
export interface Meaning {
  readonly data: Data
  readonly body: string
}

/** Each edit reads the front matter again: so many letters are a second or two. Nobody changes 5,000 fields of an article by hand. */
export const MAX_READ_LETTERS = 20_000_000

export const bodyOf = (text: string): string => text.slice(readArticle(text).split.bodyFrom)

export const isReadable = (text: string): boolean => !readArticle(text).problems.some(forbidsEditing)

export const means = (text: string, { data, body }: Meaning): boolean =>
  isReadable(text) && bodyOf(text) === body && sameValue(readArticle(text).data, data)

function edited(text: string, edits: readonly Edit[]): string {
  if (edits.length * readArticle(text).source.length > MAX_READ_LETTERS) {
    throw new ArticleError('would-break', 'Too many fields differ to change them one by one.')
  }
  return applyEdits(text, edits)
}

/** The text with this meaning, and its own way of writing. Throws ArticleError where it can't be edited so. */
export function splice(text: string, meaning: Meaning): string {
  const fields: Edit[] = diffValue(readArticle(text).data, meaning.data, [])
  const edits: Edit[] = bodyOf(text) === meaning.body ? fields : [...fields, { op: 'body', text: meaning.body }]
  const result = edited(text, edits)
  if (!means(result, meaning)) throw new ArticleError('would-break', 'This text would be read as something else.')
  return result
}

export interface Carried {
  readonly text: string
  /** False where it meets what the text has there: then the text is as it was. */
  readonly isWhole: boolean
}

/** The base with what a side changed in fields and body: what the side has beyond that is layout. */
const fieldsOnly = (base: string, side: string): string => edited(base, diffArticles(base, side))

/**
 * Carries onto `text`, which has the merged meaning, what a side changed beyond what its fields and its body mean: comments, quotes,
 * blank lines. Throws ArticleError where the two can't be told apart.
 */
export function carryLayout(base: string, side: string, text: string, meaning: Meaning): Carried {
  // What was emptied is written in no way at all.
  if (side === '') return { text, isWhole: true }
  const plain = fieldsOnly(base, side)
  const onto = (before: string, after: string): Carried => {
    const heads = mergeHeads(before, after, text)
    const carried = heads.ours + meaning.body
    const isWhole = heads.clean && means(carried, meaning)
    return { text: isWhole ? carried : text, isWhole }
  }
  const carried = onto(plain, side)
  // How a side wrote a list that the other one changed too is seen once all of them hold what the merged one does.
  return carried.isWhole ? carried : onto(splice(plain, meaning), splice(side, meaning))
}

/** Whether a text that has the merged meaning has all of a side's layout already. Throws ArticleError like `carryLayout`. */
export function hasLayout(base: string, side: string, text: string, meaning: Meaning): boolean {
  if (!keepsComments(base, side, text)) return false
  if (withoutComments(fieldsOnly(base, side)) === withoutComments(side)) return true
  const carried = carryLayout(base, side, text, meaning)
  return carried.isWhole && carried.text === text
}

/** Whether a text has the comments that a side added, and not those that it removed. A field's own go with it when a side removes it. */
function keepsComments(base: string, side: string, text: string): boolean {
  if (!base.includes('#') && !side.includes('#')) return true
  const [before, mine, after] = [wordsOf(base), wordsOf(side), wordsOf(text)]
  if ([...mine.keys()].some((comment) => !before.has(comment) && !after.has(comment))) return false
  const lostIn = (words: ReadonlyMap<string, number>): [string, number][] =>
    [...words].filter(([comment, times]) => (mine.get(comment) ?? 0) < times)
  if (lostIn(before).length === 0) return true
  return lostIn(wordsOf(fieldsOnly(base, side))).every(([comment, times]) => (after.get(comment) ?? 0) < times)
}

/** A `#` is one at the beginning of a line or behind a blank; the blanks before it, or its whole line, go with it. */
const COMMENT = /(?:^|\n)[ \t]*#[^\n]*|[ \t]+#[^\n]*/g

/** Where comments stand in the front matter. */
function commentsOf(text: string): Range[] {
  const { source, root } = readArticle(text)
  const comments: Range[] = []
  let at = 0
  const look = (to: number): void => {
    for (const { 0: comment, index } of source.slice(at, to).matchAll(COMMENT)) {
      comments.push({ from: at + index, to: at + index + comment.length })
    }
  }
  /** Only between the values: a `#` inside one is text. */
  const pass = (node: Node): void => {
    if (node.kind === 'map') {
      for (const { key, value } of node.pairs) {
        pass(key)
        pass(value)
      }
    } else if (node.kind === 'seq') {
      for (const { value } of node.items) pass(value)
    } else if (node.to > at) {
      look(node.from)
      if (node.kind === 'scalar' && node.headerTo > node.from) {
        // Behind the sign of a text on several lines.
        at = node.headerTo
        const line = source.indexOf('\n', at)
        look(line === -1 ? node.to : Math.min(line, node.to))
      }
      at = node.to
    }
  }
  if (root !== undefined) pass(root)
  look(source.length)
  return comments
}

/** The comments of a text, and how often it has each. */
function wordsOf(text: string): Map<string, number> {
  const { source } = readArticle(text)
  const words = new Map<string, number>()
  for (const { from, to } of commentsOf(text)) {
    const comment = source.slice(from, to).trim()
    words.set(comment, (words.get(comment) ?? 0) + 1)
  }
  return words
}

function withoutComments(text: string): string {
  const { source, split } = readArticle(text)
  const parts: string[] = []
  let at = 0
  for (const { from, to } of commentsOf(text)) {
    parts.push(source.slice(at, from).replace(/\r$/, ''))
    at = to
  }
  return text.slice(0, split.from) + parts.join('') + source.slice(at) + text.slice(split.to)
}
