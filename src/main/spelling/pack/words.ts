import { type Affixes, linesOf } from './affixes'

/** A word in UTF-8, a letter for each byte, and the numbers of its sets of flags; 0: none. */
export interface Word {
  readonly bytes: string
  readonly groups: readonly number[]
}

/** More sets of flags for one word Chromium doesn't read. */
const MAX_GROUPS = 32
/** From here on a line says what part of speech a word is. */
const DESCRIPTION = /(?:\t|[ \t]+[^ \t]{2}:).*$/
/** A slash parts a word from its flags, but one that is the word's own. */
const FLAGS = /(?<=[^\\])\/(.*)$/

/** The words of a `.dic` file (hunspell(5)), each once, sorted by their bytes; its first line counts them. */
export function readWords(bytes: Uint8Array, { groups, ignored, inUtf8 }: Affixes): readonly Word[] {
  const found = new Map<string, Set<number>>()
  for (const line of linesOf(bytes).slice(1)) {
    const said = line.replace(DESCRIPTION, '')
    const flags = FLAGS.exec(said)?.[1] ?? ''
    const word = without(ignored, inUtf8(said.replace(FLAGS, '').replaceAll('\\/', '/')))
    if (word === '' || word.includes('\0')) continue
    const of = found.get(word) ?? new Set()
    found.set(word, of.add(flags === '' ? 0 : groups.numberOf(flags)))
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, of]) => ({ bytes: word, groups: [...of].sort((one, other) => other - one).slice(0, MAX_GROUPS) }))
}

/** A word in UTF-8, a letter for each byte, without these signs. */
function without(signs: ReadonlySet<string>, word: string): string {
  if (signs.size === 0) return word
  const letters = [...Buffer.from(word, 'latin1').toString()].filter((letter) => !signs.has(letter))
  return Buffer.from(letters.join('')).toString('latin1')
}
