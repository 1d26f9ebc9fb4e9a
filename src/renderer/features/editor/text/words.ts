import type { Edit, Path } from '../../../../shared/article'
import { tagsIn } from '../../../../shared/article/topics'
import { textItems } from './values'

/** The words of a list (Topics, Tags). One text counts as a list of one, and tags in one text as its words, as Jekyll reads them. */
export const wordsOf = (list: Path, value: unknown): readonly string[] =>
  textItems(list.at(-1) === 'tags' ? tagsIn(value) : value)

/** Puts a word behind the others. */
export const addWord = (list: Path, value: unknown, word: string): Edit =>
  Array.isArray(value)
    ? { op: 'insert', path: [...list, value.length], value: word }
    : { op: 'set', path: list, value: [...wordsOf(list, value), word] }

/** Takes out the word at a place. */
export function removeWord(list: Path, value: unknown, place: number): Edit {
  if (Array.isArray(value)) return { op: 'remove', path: [...list, place] }
  const others = wordsOf(list, value).toSpliced(place, 1)
  return others.length > 0 ? { op: 'set', path: list, value: others } : { op: 'remove', path: list }
}
