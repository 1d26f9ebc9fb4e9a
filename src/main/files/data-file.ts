import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import { GUARDED } from './open-flags'
import { readFileGuarded } from './read-file'

type Fill = (handle: FileHandle) => Promise<void>

const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | GUARDED

/** Opens a new file beside the old one, has it written and put in its place; where any of that fails the old one stays. */
async function put<T>(file: string, beside: string, fill: (handle: FileHandle) => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(beside, FLAGS, 0o600)
  try {
    const filled = await fill(handle)
    await rename(beside, file)
    return filled
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(beside, { force: true })
    throw error
  }
}

/**
 * Puts a new file of the user's data folder in the place of an old one: written beside it, made lasting, renamed. After a power
 * cut it is the old one or the new one, never half of one. Only for what is ours alone: nobody's change is looked for. `isShared`:
 * another process may write it at the same time; each writes its own, and the last one stands.
 */
export function replaceFile(file: string, write: Fill, isShared = false): Promise<void> {
  return put(file, isShared ? `${file}.${process.pid}.new` : `${file}.new`, async (handle) => {
    await write(handle)
    await handle.sync()
    await handle.close()
  })
}

/**
 * The same without waiting for the disk: once it resolves the file is there also where this program is killed. What it gives, to be
 * called once, makes it lasting; after a power cut before that the file may be torn, so only for one that its reader checks.
 */
export function replaceFileSoon(file: string, write: Fill): Promise<() => Promise<void>> {
  return put(file, `${file}.new`, async (handle) => {
    await write(handle)
    return () => handle.sync().finally(() => handle.close())
  })
}

/** An undo of 100,000 articles takes 60 MB. */
const MAX_BYTES = 300_000_000

/** Files of the user's data folder: ours alone, so a whole new file by rename is enough. */
export const writeDataFile = (file: string, value: unknown): Promise<void> => writeDataText(file, JSON.stringify(value))

/** The same without waiting for the disk; what it gives makes it lasting. Until then `readDataFile` may find it torn after a power cut. */
export const writeDataFileSoon = (file: string, value: unknown): Promise<() => Promise<void>> =>
  replaceFileSoon(file, (handle) => handle.writeFile(JSON.stringify(value)))

export const writeDataText = (file: string, text: string): Promise<void> =>
  replaceFile(file, (handle) => handle.writeFile(text))

export const removeDataFile = (file: string): Promise<void> => rm(file, { force: true })

/** Names of the `.json` files in a folder, sorted; none where the folder isn't there yet. */
export async function listDataFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.json')).sort()
}

async function moveAside(folder: string, name: string): Promise<void> {
  await mkdir(join(folder, 'broken'), { recursive: true })
  const taken = new Set(await readdir(join(folder, 'broken')))
  let number = 1
  while (taken.has(`${number}-${name}`)) number += 1
  await rename(join(folder, name), join(folder, 'broken', `${number}-${name}`))
}

/** Moves a torn or foreign file into `broken/`, where a person can still look at it, and says so; never deletes one. */
export async function setAside(folder: string, name: string, say: (message: string) => void): Promise<void> {
  await moveAside(folder, name).catch(() => undefined)
  say(`${name} can't be read; it was moved to ${join(folder, 'broken')}.`)
}

/**
 * Reads one data file through its schema; null where it is none of ours or torn (it was moved aside then), or where the
 * disk doesn't give it now (it stays for the next time). `say` was told either way.
 */
export async function readDataFile<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
  say: (message: string) => void,
): Promise<z.output<Schema> | null> {
  const read = await readFileGuarded(join(folder, name), { maxBytes: MAX_BYTES })
  if (read.kind === 'refused') {
    say(`${name} can't be read now: ${read.reason.message} It stays where it is.`)
    return null
  }
  try {
    return schema.parse(JSON.parse(read.bytes.toString('utf8')))
  } catch {
    await setAside(folder, name, say)
    return null
  }
}
