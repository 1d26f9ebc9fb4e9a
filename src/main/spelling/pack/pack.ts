import { createHash } from 'node:crypto'
import { readAffixes } from './affixes'
import { treeOf } from './trie'
import { readWords } from './words'

/** `BDic`, version 2.0. */
const SIGNATURE = Buffer.from([0x42, 0x44, 0x69, 0x63, 2, 0, 0, 0])
const HEADER_BYTES = 32
const PLACES_BYTES = 16
/** In the header. */
const DIGEST_AT = 16

/**
 * A Hunspell dictionary in the packed form that Chromium reads (its `bdict.h`): what the `.aff` file says as lists of lines, each ended by a
 * zero and each list by one more, then the words of the `.dic` file as a tree. `stamp`: a line that says of what it was made (isMadeOf).
 * Throws where Chromium couldn't use it.
 */
export function pack(aff: Uint8Array, dic: Uint8Array, stamp: string): Buffer {
  const affixes = readAffixes(aff)
  const words = readWords(dic, affixes)
  const { rules, replacements, others, groups } = affixes
  const numbered = [`AF ${groups.all.length}`, ...groups.all.map((flags) => `AF ${flags}`)]
  const lists = [numbered, rules, replacements.flat(), others].map(
    (lines) => `${lines.map((line) => `${line === '' ? ' ' : line}\0`).join('')}\0`,
  )
  const comment = commentOf(stamp)
  const places = Buffer.alloc(PLACES_BYTES)
  let next = HEADER_BYTES + PLACES_BYTES + comment.length
  for (const [index, text] of lists.entries()) {
    places.writeUInt32LE(next, 4 * index)
    next += text.length
  }
  const tree = treeOf(words)
  const out = Buffer.alloc(next + tree.size)
  SIGNATURE.copy(out)
  out.writeUInt32LE(HEADER_BYTES, 8)
  out.writeUInt32LE(next, 12)
  places.copy(out, HEADER_BYTES)
  out.write(comment + lists.join(''), HEADER_BYTES + PLACES_BYTES, 'latin1')
  tree.write(out, next)
  digestOf(out).copy(out, DIGEST_AT)
  return out
}

const commentOf = (stamp: string): string => `\n${Buffer.from(stamp).toString('latin1')}\n`

/** By which Chromium knows that a file is whole: else it has none of its words. */
const digestOf = (packed: Buffer): Buffer => createHash('md5').update(packed.subarray(HEADER_BYTES)).digest()

/** Whether a file is a packed dictionary of this stamp, and whole. */
export function isMadeOf(packed: Buffer, stamp: string): boolean {
  const start = Buffer.from(commentOf(stamp), 'latin1')
  const at = HEADER_BYTES + PLACES_BYTES
  return (
    packed.subarray(at, at + start.length).equals(start) &&
    digestOf(packed).equals(packed.subarray(DIGEST_AT, HEADER_BYTES))
  )
}
