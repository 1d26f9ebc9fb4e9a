import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the sample's copy is or will be. */
export const sampleFolder = (dataFolder: string): string => join(dataFolder, 'sample', 'newsroom')

/**
 * The folder of the sample's copy in the data folder; copied on first use, never again, so edits in it stay.
 * The copy is made beside it and renamed: a start that is interrupted leaves no half sample.
 */
export async function prepareSample(source: string, dataFolder: string): Promise<string> {
  const target = sampleFolder(dataFolder)
  if (await isFolder(target)) return target
  const making = `${target}.making-${process.pid}`
  await mkdir(dirname(target), { recursive: true })
  await rm(making, { recursive: true, force: true })
  await cp(source, making, { recursive: true })
  await rename(making, target)
  return target
}

/** Calls while one runs get its outcome. */
export function shareRun<T>(job: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null
  return () => {
    running ??= job().finally(() => {
      running = null
    })
    return running
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
