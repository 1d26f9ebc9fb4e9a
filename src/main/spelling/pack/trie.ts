import type { Word } from './words'

/** A node of the tree of words, one byte further at each level; sizes are bytes, and places are counted from the file's beginning. */
interface Node {
  readonly size: number
  readonly write: (out: Buffer, at: number) => void
}

/** A node and the byte that leads to it; 0: the word ends here. */
interface Child {
  readonly byte: number
  readonly node: Node
}

const LEAF_HAS_MORE_LETTERS = 0x40
const LEAF_HAS_MORE_GROUPS = 0x20
/** A leaf has 13 bits for its first set of flags; all of them set say that it stands with the others. */
const NO_GROUP_HERE = 0x1fff
const NO_MORE_GROUPS = 0xffff
const LIST = 0xe0
const LIST_OF_16_BITS = 0x10
const MAX_LISTED = 15
const TABLE = 0xc0
const TABLE_HAS_END = 1
const TABLE_OF_32_BITS = 2

/** The words (sorted, one at least) as Chromium's `bdict.h` describes a tree of them. */
export function treeOf(words: readonly Word[]): Node {
  return branch(words, 0)
}

/** The node of words that have their first `depth` bytes in common. */
function branch(words: readonly Word[], depth: number): Node {
  const [first] = words
  if (first === undefined) throw new Error('it has no words')
  if (words.length === 1) return leaf(first, depth)
  const children: Child[] = []
  for (let from = 0; from < words.length; ) {
    const byte = byteAt(words[from], depth)
    let to = from + 1
    while (to < words.length && byteAt(words[to], depth) === byte) to += 1
    children.push({ byte, node: branch(words.slice(from, to), byte === 0 ? depth : depth + 1) })
    from = to
  }
  const size = children.reduce((sum, { node }) => sum + node.size, 0)
  return children.length <= MAX_LISTED && size <= 0xffff ? list(children, size) : table(children, size)
}

const byteAt = (word: Word | undefined, depth: number): number =>
  word === undefined || depth >= word.bytes.length ? 0 : word.bytes.charCodeAt(depth)

function leaf({ bytes, groups }: Word, depth: number): Node {
  const [first = 0] = groups
  const isHere = first < NO_GROUP_HERE
  const more = isHere ? groups.slice(1) : groups
  const letters = bytes.slice(depth)
  const lettersSize = letters === '' ? 0 : letters.length + 1
  return {
    size: 2 + lettersSize + (more.length === 0 ? 0 : 2 * (more.length + 1)),
    write(out, at) {
      const mark = (letters === '' ? 0 : LEAF_HAS_MORE_LETTERS) | (more.length === 0 ? 0 : LEAF_HAS_MORE_GROUPS)
      out.writeUInt16BE((mark << 8) | (isHere ? first : NO_GROUP_HERE), at)
      out.write(letters, at + 2, 'latin1')
      const listed = more.length === 0 ? [] : [...more, NO_MORE_GROUPS]
      for (const [index, group] of listed.entries()) out.writeUInt16LE(group, at + 2 + lettersSize + 2 * index)
    },
  }
}

/** Few children: each one's byte with its place after the list. */
function list(children: readonly Child[], childrenSize: number): Node {
  const isShort = childrenSize <= 0xff
  const head = 1 + children.length * (isShort ? 2 : 3)
  return {
    size: head + childrenSize,
    write(out, at) {
      out[at] = LIST | (isShort ? 0 : LIST_OF_16_BITS) | children.length
      let next = at + head
      for (const [index, { byte, node }] of children.entries()) {
        const entry = at + 1 + index * (isShort ? 2 : 3)
        out[entry] = byte
        if (isShort) out[entry + 1] = next - at - head
        else out.writeUInt16LE(next - at - head, entry + 1)
        node.write(out, next)
        next += node.size
      }
    },
  }
}

/** Many children: a place for every byte from the first to the last one, and one before them for the word that ends here. */
function table(children: readonly Child[], childrenSize: number): Node {
  const hasEnd = children[0]?.byte === 0
  const from = children[hasEnd ? 1 : 0]?.byte ?? 1
  const count = (children.at(-1)?.byte ?? 0) - from + 1
  const sizeWith = (entry: number): number => 3 + entry * (count + (hasEnd ? 1 : 0)) + childrenSize
  const isShort = sizeWith(2) <= 0xffff
  const width = isShort ? 2 : 4
  const head = sizeWith(width) - childrenSize
  return {
    size: head + childrenSize,
    write(out, at) {
      out[at] = TABLE | (hasEnd ? TABLE_HAS_END : 0) | (isShort ? 0 : TABLE_OF_32_BITS)
      out[at + 1] = from
      out[at + 2] = count
      let next = at + head
      for (const { byte, node } of children) {
        const entry = at + 3 + width * (byte === 0 ? 0 : byte - from + (hasEnd ? 1 : 0))
        if (isShort) out.writeUInt16LE(next - at, entry)
        else out.writeUInt32LE(next, entry)
        node.write(out, next)
        next += node.size
      }
    },
  }
}
