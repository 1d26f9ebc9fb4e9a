import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import { reasonOf } from './reason'

/** Files of the user's data folder: ours alone, so a whole new file by rename is enough. */
export const writeDataFile = (file: string, value: unknown): Promise<void> => writeDataText(file, JSON.stringify(value))

export async function writeDataText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.new`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
}

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
  let text: string
  try {
    text = await readFile(join(folder, name), 'utf8')
  } catch (error) {
    say(`${name} can't be read now: ${reasonOf(error).message} It stays where it is.`)
    return null
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    await setAside(folder, name, say)
    return null
  }
}
