import { open } from 'node:fs/promises'

/** Makes a file's name lasting: what was made or renamed in this folder is there after a power cut. Windows can't. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
