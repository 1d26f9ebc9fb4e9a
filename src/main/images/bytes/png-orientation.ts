import { crc32 } from 'node:zlib'

const FIRST_CHUNK_AT = 8
/** A chunk's length, type and check sum. */
const AROUND_CHUNK_BYTES = 12
const [EXIF, IDAT] = [0x65_58_49_66, 0x49_44_41_54]

const [LITTLE_ENDIAN, BIG_ENDIAN] = [0x49_49, 0x4d_4d]
const ENTRY_BYTES = 12
const ORIENTATION = 0x01_12
const SHORT = 3
const UNTURNED = 1
const LAST_ORIENTATION = 8

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

/** The orientation that a TIFF's first directory says, 1 to 8. Throws where it ends before. */
function orientationIn(tiff: DataView): number {
  const order = tiff.getUint16(0)
  if (order !== LITTLE_ENDIAN && order !== BIG_ENDIAN) return UNTURNED
  const isLittle = order === LITTLE_ENDIAN
  const short = (at: number): number => tiff.getUint16(at, isLittle)
  const long = (at: number): number => tiff.getUint32(at, isLittle)
  const directory = long(4)
  const count = short(directory)
  for (let entry = directory + 2; entry < directory + 2 + count * ENTRY_BYTES; entry += ENTRY_BYTES) {
    if (short(entry) !== ORIENTATION || short(entry + 2) !== SHORT || long(entry + 4) !== 1) continue
    const value = short(entry + 8)
    return value >= UNTURNED && value <= LAST_ORIENTATION ? value : UNTURNED
  }
  return UNTURNED
}

/** The EXIF of a PNG as Chromium takes it: the first whole one before the pixels. Throws where the file ends before. */
function exifOf(png: Uint8Array): Uint8Array | null {
  const view = viewOf(png)
  let at = FIRST_CHUNK_AT
  for (;;) {
    const length = view.getUint32(at)
    const type = view.getUint32(at + 4)
    if (type === IDAT) return null
    const end = at + 8 + length
    if (type === EXIF && view.getUint32(end) === crc32(png.subarray(at + 4, end))) return png.subarray(at + 8, end)
    at += length + AROUND_CHUNK_BYTES
  }
}

/** How EXIF turns a PNG, 1 to 8; 1, unturned, where it says nothing that can be read. Takes time that grows with the length. */
export function pngOrientation(png: Uint8Array): number {
  try {
    const exif = exifOf(png)
    return exif === null ? UNTURNED : orientationIn(viewOf(exif))
  } catch {
    // It ends before it should: what a view looks at is checked for that.
    return UNTURNED
  }
}
