import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sweepStale, temporarySuffix } from '../files/write-atomic'

/** Removes what killed saves left beside the articles; gives how many are too young to be called nobody's. */
export async function sweepTemporaries(root: string, articles: readonly string[]): Promise<number> {
  let young = 0
  for (const folder of new Set(articles.map((path) => dirname(path)))) {
    const names = await readdir(join(root, folder)).catch(() => [])
    for (const name of names) {
      if (!name.startsWith('.') || !name.endsWith(temporarySuffix)) continue
      if (!(await sweepStale(join(root, folder, name)))) young += 1
    }
  }
  return young
}
