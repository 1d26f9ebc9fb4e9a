interface Box {
  readonly type: string
  /** Where its content is, in bytes; `end` is the first byte behind it. */
  readonly start: number
  readonly end: number
}

const HEADER_BYTES = 8
/** The version and flags that some boxes begin with. */
const VERSION_BYTES = 4

/** The boxes between two places; what says no length of its own ends them. */
function boxesIn(view: DataView, start: number, end: number): Box[] {
  const found: Box[] = []
  for (let at = start; at + HEADER_BYTES <= end; ) {
    const size = view.getUint32(at)
    if (size < HEADER_BYTES) break
    const type = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)))
    found.push({ type, start: at + HEADER_BYTES, end: Math.min(at + size, end) })
    at += size
  }
  return found
}

/** The properties of an item, as their places in the list of properties, from 1. Throws where the box ends before. */
function propertiesOf(view: DataView, { start, end }: Box, item: number): number[] {
  const isLong = view.getUint8(start) > 0
  const isWide = (view.getUint8(start + 3) & 1) === 1
  const found: number[] = []
  for (let at = start + VERSION_BYTES + 4; at < end; ) {
    const id = isLong ? view.getUint32(at) : view.getUint16(at)
    at += isLong ? 4 : 2
    const count = view.getUint8(at)
    at += 1
    for (let index = 0; index < count; index += 1, at += isWide ? 2 : 1) {
      const place = isWide ? view.getUint16(at) & 0x7f_ff : view.getUint8(at) & 0x7f
      if (id === item) found.push(place)
    }
  }
  return found
}

function isTurned(view: DataView): boolean {
  const child = ({ start, end }: Box, type: string): Box => {
    const box = boxesIn(view, start, end).find((one) => one.type === type)
    if (box === undefined) throw new RangeError(`no ${type}`)
    return box
  }
  const { start, end } = child({ type: '', start: 0, end: view.byteLength }, 'meta')
  const meta = { type: 'meta', start: start + VERSION_BYTES, end }
  const primary = child(meta, 'pitm').start
  const item = view.getUint8(primary) > 0 ? view.getUint32(primary + 4) : view.getUint16(primary + 4)
  const list = child(meta, 'iprp')
  const properties = child(list, 'ipco')
  const all = boxesIn(view, properties.start, properties.end)
  const own = propertiesOf(view, child(list, 'ipma'), item).map((place) => all[place - 1])
  const turn = own.find((one) => one?.type === 'irot')
  // In quarters.
  return turn !== undefined && (view.getUint8(turn.start) & 1) === 1
}

/**
 * Whether an AVIF's picture is turned by a quarter (`irot`); `head`: its beginning. False where that can't be read. Mirrors (`imir`) leave
 * the size as it is. Takes time that grows with the length.
 */
export function isAvifTurned({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  try {
    return isTurned(new DataView(buffer, byteOffset, byteLength))
  } catch {
    // It ends before it should, or lacks a part: what a view looks at is checked for that.
    return false
  }
}
