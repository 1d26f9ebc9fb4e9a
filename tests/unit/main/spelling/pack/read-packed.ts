/** The sets of flags that a packed dictionary has for a word, or null where it hasn't the word: Chromium's bdict_reader.cc, in short. */
export function groupsIn(packed: Buffer, word: string): readonly number[] | null {
  const bytes = Buffer.from(word)
  const look = (at: number, depth: number): readonly number[] | null => {
    const id = packed[at] ?? 0
    const next = bytes[depth] ?? 0
    const into = (place: number): readonly number[] | null => look(place, next === 0 ? depth : depth + 1)
    if (id < 0x80) return leaf(packed, at, bytes.subarray(depth))
    if (id >= 0xe0) {
      const width = id & 0x10 ? 3 : 2
      const count = id & 0x0f
      for (let entry = at + 1; entry < at + 1 + count * width; entry += width) {
        const offset = width === 3 ? packed.readUInt16LE(entry + 1) : (packed[entry + 1] ?? 0)
        if (packed[entry] === next) return into(at + 1 + count * width + offset)
      }
      return null
    }
    const [isWide, hasEnd] = [(id & 2) !== 0, id & 1]
    const index = next === 0 && hasEnd === 1 ? 0 : next - (packed[at + 1] ?? 0) + hasEnd
    if (index < 0 || index >= (packed[at + 2] ?? 0) + hasEnd || (index === 0 && hasEnd === 1 && next !== 0)) return null
    const place = isWide ? packed.readUInt32LE(at + 3 + 4 * index) : packed.readUInt16LE(at + 3 + 2 * index)
    if (place === 0) return null
    return into(isWide ? place : at + place)
  }
  return look(packed.readUInt32LE(12), 0)
}

function leaf(packed: Buffer, at: number, rest: Buffer): readonly number[] | null {
  const head = packed.readUInt16BE(at)
  const hasLetters = (head & 0x4000) !== 0
  const end = hasLetters ? packed.indexOf(0, at + 2) : at + 2
  if (!packed.subarray(at + 2, end).equals(rest)) return null
  const first = head & 0x1fff
  const groups = first === 0x1fff ? [] : [first]
  if ((head & 0x2000) === 0) return groups
  for (let place = end + (hasLetters ? 1 : 0); packed.readUInt16LE(place) !== 0xffff; place += 2) {
    groups.push(packed.readUInt16LE(place))
  }
  return groups
}

/** What the four tables of lines say, each as its lines. */
export function linesIn(packed: Buffer): readonly (readonly string[])[] {
  return [0, 1, 2, 3].map((index) => {
    const at = packed.readUInt32LE(32 + 4 * index)
    const end = packed.indexOf('\0\0', at)
    const text = packed.subarray(at, end).toString()
    return text === '' ? [] : text.split('\0')
  })
}
