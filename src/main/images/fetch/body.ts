import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** A picture came to more bytes than are fetched. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** We ask for none of these; some servers pack all the same. */
const UNPACKERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return response
  const unpacker = UNPACKERS[encoding]
  if (unpacker === undefined) throw new Error(`Packed as ${encoding}`)
  const stream = unpacker()
  response.on('error', (error) => stream.destroy(error))
  response.on('aborted', () => stream.destroy(new Error('Broke off')))
  response.pipe(stream)
  return stream
}

/** All bytes of an answer, unpacked; throws TooLarge as soon as they are more than `maxBytes`, packed or not. */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw new TooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked(response)) {
    size += (chunk as Buffer).length
    if (size > maxBytes) throw new TooLarge()
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}
