import { createReadStream, createWriteStream, mkdirSync, symlinkSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { StepFailed } from '../steps/run.mjs'

const END = 0x06054b50
const ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8
const isLink = (mode) => (mode & 0o170000) === 0o120000

/** Reads a zip's table of contents: [{ name, method, mode, at, packed, size }]. Zip64 is refused: the one zip we read has none. */
async function entriesOf(file) {
  const { size } = await file.stat()
  const tail = Buffer.alloc(Math.min(size, 66_000))
  await file.read(tail, 0, tail.length, size - tail.length)
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1
  if (end < 0) throw new StepFailed('This is not a zip file, or it was cut off.')
  const count = tail.readUInt16LE(end + 10)
  const table = Buffer.alloc(tail.readUInt32LE(end + 12))
  const from = tail.readUInt32LE(end + 16)
  if (count === 0xffff || from === 0xffffffff)
    throw new StepFailed('This zip is in the zip64 form, which is not read here.')
  await file.read(table, 0, table.length, from)
  const entries = []
  for (let at = 0; entries.length < count; ) {
    if (table.readUInt32LE(at) !== ENTRY) throw new StepFailed("The zip's table of contents is damaged.")
    const nameLength = table.readUInt16LE(at + 28)
    entries.push({
      name: table.toString('utf8', at + 46, at + 46 + nameLength),
      method: table.readUInt16LE(at + 10),
      packed: table.readUInt32LE(at + 20),
      mode: table.readUInt32LE(at + 38) >>> 16,
      at: table.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + table.readUInt16LE(at + 30) + table.readUInt16LE(at + 32)
  }
  return entries
}

/** The unpacked bytes of an entry, as a stream. */
async function contentOf(file, path, entry) {
  const head = Buffer.alloc(30)
  await file.read(head, 0, 30, entry.at)
  const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const packed =
    entry.packed === 0 ? Readable.from([]) : createReadStream(path, { start, end: start + entry.packed - 1 })
  if (entry.method === STORED) return packed
  if (entry.method === DEFLATED) return packed.pipe(createInflateRaw())
  throw new StepFailed(`${entry.name} is packed in a way that is not read here (${entry.method}).`)
}

/** Unpacks a zip into `folder`: `placeOf(name)` says where a file goes, null leaves it out. Modes and links are kept. */
export async function unzip(path, folder, placeOf) {
  const file = await open(path)
  try {
    for (const entry of await entriesOf(file)) {
      const place = entry.name.endsWith('/') ? null : placeOf(entry.name)
      if (place === null) continue
      const target = join(folder, place)
      if (!target.startsWith(join(folder, '/')))
        throw new StepFailed(`${entry.name} would leave the folder; nothing more was unpacked.`)
      mkdirSync(dirname(target), { recursive: true })
      const content = await contentOf(file, path, entry)
      if (isLink(entry.mode)) symlinkSync(Buffer.concat(await content.toArray()).toString('utf8'), target)
      else await pipeline(content, createWriteStream(target, { mode: entry.mode & 0o777 || 0o644 }))
    }
  } finally {
    await file.close()
  }
}
