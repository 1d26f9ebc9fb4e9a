import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { readFileGuarded } from './read-file'
import { replaceFile, replaceFileSoon } from './replace-file'

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
