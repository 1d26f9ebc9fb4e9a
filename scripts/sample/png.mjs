import { deflateSync } from 'node:zlib'

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

const crc = (bytes) => {
  let c = 0xffffffff
  for (const byte of bytes) c = crcTable[(c ^ byte) & 0xff] ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const file = (width, height, colourType, pixels, bytesPerPixel, palette) => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  head[9] = colourType
  // Every row begins with its filter; 0 leaves it as it is.
  const stride = width * bytesPerPixel
  const rows = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1)
  const parts = [signature, chunk('IHDR', head)]
  if (palette) parts.push(chunk('PLTE', palette))
  parts.push(chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0)))
  return Buffer.concat(parts)
}

/** A PNG of `width × height` palette numbers, one byte each; `palette` is red, green, blue for each number. */
export const indexedPng = (width, height, pixels, palette) => file(width, height, 3, pixels, 1, palette)

/** A PNG of `width × height` pixels of red, green, blue, alpha, one byte each. */
export const rgbaPng = (width, height, pixels) => file(width, height, 6, pixels, 4)
