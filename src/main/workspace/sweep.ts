import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { mayBeArticle } from '../files/article-path'
import { pinFolder } from '../files/pinned-folder'
import { sweepStale, temporarySuffix } from '../files/write-atomic'

/** A part of a hash, which stands for a name that is too long for an ending of ours. */
const HASHED = /^[0-9a-f]{40}$/

/** Whether this is what a save of an article in this folder leaves, and nobody else's. */
function isTemporary(folder: string, name: string): boolean {
  if (!name.startsWith('.') || !name.endsWith(temporarySuffix)) return false
  const article = name.slice(1, -temporarySuffix.length)
  return HASHED.test(article) || mayBeArticle(folder === '.' ? article : `${folder}/${article}`)
}

/** Removes these of a folder (absolute, links resolved); gives how many are too young to be called nobody's. */
async function sweepIn(folder: string, names: readonly string[]): Promise<number> {
  const pinned = await pinFolder(folder)
  try {
    let young = 0
    for (const name of names) if (!(await sweepStale(pinned.at(name)))) young += 1
    return young
  } finally {
    await pinned.close()
  }
}

/** Removes what killed saves left beside the articles; gives how many are too young to be called nobody's. */
export async function sweepTemporaries(root: string, articles: readonly string[]): Promise<number> {
  let young = 0
  for (const folder of new Set(articles.map((path) => dirname(path)))) {
    const place = join(root, folder)
    const names = (await readdir(place).catch(() => [])).filter((name) => isTemporary(folder, name))
    // Where a folder went, or became a link, there is nothing of ours.
    if (names.length > 0) young += await sweepIn(place, names).catch(() => 0)
  }
  return young
}
