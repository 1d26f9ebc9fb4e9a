import nspell from 'nspell'
import { readFileGuardedSync } from '../files/read-file'
import { type Dictionaries, dictionaryFor } from './dictionaries'

/** The largest that anybody publishes take 7 MB. */
const MAX_DICTIONARY_BYTES = 16_000_000
/** One takes some 30 MB. */
const MAX_LOADED = 2
/** Longer ones are no words. */
export const MAX_WORD_LETTERS = 60

/** What no dictionary has and nobody takes for a slip: names as `GitHub`, `AI` and `3D`. */
const IS_NAME = /\p{N}|.\p{Lu}/u

const plainOf = (word: string): string => word.replaceAll('’', "'")

/** Checks words by Hunspell's dictionaries, in one tick: in a thread of its own (thread.ts). */
export class Speller {
  private readonly loaded = new Map<string, ReturnType<typeof nspell>>()

  constructor(private readonly dictionaries: Dictionaries) {}

  /** Those of these words that the language's dictionary doesn't have; none where there is no dictionary. */
  misspelt(language: string, words: readonly string[]): string[] {
    const dictionary = this.in(language)
    if (dictionary === null) return []
    return words.filter((word) => {
      if (word.length > MAX_WORD_LETTERS || IS_NAME.test(word)) return false
      return !dictionary.correct(plainOf(word))
    })
  }

  /** What may be meant by a word, the nearest first. */
  suggestions(language: string, word: string): string[] {
    return word.length > MAX_WORD_LETTERS ? [] : (this.in(language)?.suggest(plainOf(word)) ?? [])
  }

  private in(language: string): ReturnType<typeof nspell> | null {
    const tag = dictionaryFor(language, this.dictionaries)
    const files = tag === null ? undefined : this.dictionaries.get(tag)
    if (tag === null || files === undefined) return null
    const known = this.loaded.get(tag)
    if (known !== undefined) return known
    const [aff, dic] = [files.aff, files.dic].map((file) =>
      readFileGuardedSync(file, { maxBytes: MAX_DICTIONARY_BYTES }),
    )
    if (aff?.kind !== 'bytes' || dic?.kind !== 'bytes') return null
    const made = nspell(aff.bytes, dic.bytes)
    const [oldest] = this.loaded.keys()
    if (this.loaded.size >= MAX_LOADED && oldest !== undefined) this.loaded.delete(oldest)
    this.loaded.set(tag, made)
    return made
  }
}
