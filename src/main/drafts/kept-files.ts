import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { listDataFiles, removeDataFile, setAside, writeDataText } from '../files/data-file'
import { readFileGuarded, readOwnText } from '../files/read-file'
import { HEAD_BYTES, headIn, type KeptHead, keptFile, type Texts, textsIn } from './kept-file'

/** A folder of kept texts, each in a file of its own. */
export interface KeptFiles<Head extends KeptHead> {
  /** Names of the files, sorted. */
  names(): Promise<string[]>
  /** Lasting once it resolves. False where there is no room for it: nothing was written then. */
  write(name: string, about: object, texts: Texts): Promise<boolean>
  remove(name: string): Promise<void>
  /** 'foreign': none of ours, or a torn one; null: there is none, or the disk doesn't give it now, which was said. */
  readHead(name: string): Promise<Head | 'foreign' | null>
  /** Null where they are gone, or torn: moved aside then. */
  readTexts(name: string): Promise<Texts | null>
}

interface Options<Head extends KeptHead> {
  readonly folder: string
  readonly shape: z.ZodType<Head>
  /** A file under another name is a copy: it could never be dropped. */
  readonly nameOf: (head: Head) => string
  /** All files together come to this at most. */
  readonly maxBytes: number
  readonly say: (message: string) => void
}

export function createKeptFiles<Head extends KeptHead>(options: Options<Head>): KeptFiles<Head> {
  const { folder, shape, nameOf, maxBytes, say } = options
  const file = (name: string): string => join(folder, name)
  /** Bytes of each file, counted when the first one is written. */
  let sizes: Promise<Map<string, number>> | null = null

  async function countSizes(): Promise<Map<string, number>> {
    const counted = new Map<string, number>()
    for (const name of await listDataFiles(folder)) {
      counted.set(
        name,
        await lstat(file(name)).then(
          ({ size }) => size,
          () => 0,
        ),
      )
    }
    return counted
  }

  return {
    names: () => listDataFiles(folder),
    write: async (name, about, texts) => {
      const text = keptFile(about, texts)
      sizes ??= countSizes()
      const all = await sizes
      const before = all.get(name) ?? 0
      const bytes = Buffer.byteLength(text)
      const sum = [...all.values()].reduce((left, right) => left + right, bytes - before)
      if (sum > maxBytes) return false
      // Counted before it is there: others are kept at the same time.
      all.set(name, bytes)
      try {
        await writeDataText(file(name), text)
      } catch (error) {
        all.set(name, before)
        throw error
      }
      return true
    },
    remove: async (name) => {
      await removeDataFile(file(name))
      if (sizes !== null) (await sizes).delete(name)
    },
    readHead: async (name) => {
      const read = await readFileGuarded(file(name), { maxBytes: HEAD_BYTES, startBytes: HEAD_BYTES })
      const start = read.kind === 'bytes' ? read.bytes : read.start
      if (read.kind === 'refused' && start === null) {
        if (read.reason.code !== 'missing')
          say(`${name} can't be read now: ${read.reason.message} It stays where it is.`)
        return null
      }
      const found = start && headIn(shape, start, read.stats?.size ?? 0)
      return found && nameOf(found) === name ? found : 'foreign'
    },
    readTexts: async (name) => {
      const text = await readOwnText(file(name), { maxBytes })
      if (text === null) return null
      const found = textsIn(text)
      if (found === null) await setAside(folder, name, say)
      return found
    },
  }
}
