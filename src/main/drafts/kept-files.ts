import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { MAX_PATH_LETTERS } from '../../shared/article/article-text'
import { draft } from '../../shared/drafts/draft'
import { keptPath } from '../articles/read/article-path'
import { listDataFiles, removeDataFile, setAside, writeDataText } from '../files/data-file'
import { hashOf } from '../files/hash'
import { readFileGuarded, readOwnText } from '../files/read-file'

/*
 * Texts of an article in the data folder: a line that says what they are, and a line with the texts. What is kept is listed by the
 * first lines, however long the texts are.
 */

/** A first line is shorter: a path and some names, whose letters are written with six each (`\u0001`), and some numbers. */
const HEAD_BYTES = 6 * (MAX_PATH_LETTERS + 2_000) + 1_000

/** What stands in every first line. `at` in ms since 1970; `hash`: of the text; `bytes`: of the second line. */
export const keptHead = draft
  .pick({ at: true })
  .extend({ path: keptPath, hash: z.string(), bytes: z.number().int().nonnegative() })
export type KeptHead = z.infer<typeof keptHead>

const texts = draft.pick({ base: true, text: true })
export type Texts = z.infer<typeof texts>

/** The first part of a file's name: of the article that its texts are of. */
export const keptName = (path: string): string => hashOf(path).slice(0, 32)

/** The file of some texts; `about`: the rest of what its first line says. */
function keptFile(about: object, { base, text }: Texts): string {
  const second = JSON.stringify({ base, text })
  const head = { ...about, hash: hashOf(text), bytes: Buffer.byteLength(second) }
  return `${JSON.stringify(head)}\n${second}`
}

/** What the start of a file of that size says; null where it is none of that shape, or a torn one. */
function headIn<Head extends KeptHead>(shape: z.ZodType<Head>, start: Buffer, size: number): Head | null {
  const end = start.indexOf('\n')
  try {
    const found = shape.parse(JSON.parse(start.toString('utf8', 0, end)))
    return end + 1 + found.bytes === size ? found : null
  } catch {
    return null
  }
}

function textsIn(file: string): Texts | null {
  try {
    return texts.parse(JSON.parse(file.slice(file.indexOf('\n') + 1)))
  } catch {
    return null
  }
}

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
