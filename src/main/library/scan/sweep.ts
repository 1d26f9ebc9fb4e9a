import { existsSync, unlinkSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { mayBeArticle } from '../../articles/read/article-path'
import { LARGEST } from '../../articles/read/read-article'
import { keptMessage, readOutName, temporaryName, temporarySuffix } from '../../articles/write/beside'
import { sweepStale } from '../../articles/write/write-atomic'
import { hashOf } from '../../files/hash'
import { type PinnedFolder, pinFolder } from '../../files/pinned-folder'
import { readFileGuardedSync } from '../../files/read-file'

export interface Swept {
  /** How many are too young to be called nobody's. */
  young: number
  /** For people: versions of other programs that killed saves left beside their articles. They stay there. */
  readonly kept: string[]
}

/** A part of a hash, which stands for a name that is too long for an ending of ours. */
const HASHED = /^[0-9a-f]{40}$/

const isArticle = (below: string, name: string): boolean =>
  HASHED.test(name) || mayBeArticle(below === '.' ? name : `${below}/${name}`)

/** Whether this is the lock that a save of an article in this folder leaves, and nobody else's. */
const isLock = (below: string, name: string): boolean =>
  name.startsWith('.') && name.endsWith(temporarySuffix) && isArticle(below, name.slice(1, -temporarySuffix.length))

/** Whether this is where a save of an article in this folder put itself in, or what came out. */
const isOut = (below: string, name: string): boolean => {
  const out = readOutName(name)
  return out !== null && isArticle(below, out.name)
}

/** What came out for a save, or would have gone in: removed where somebody has it, and where it says nothing. */
function settle(folder: string, pinned: PinnedFolder, outFile: string, swept: Swept): void {
  const out = readOutName(outFile)
  if (out === null) return
  // As long as a save is under way its lock lies there too.
  if (existsSync(pinned.at(temporaryName(out.name)))) {
    swept.young += 1
    return
  }
  const limits = { maxBytes: LARGEST }
  const left = readFileGuardedSync(pinned.at(outFile), limits)
  const now = readFileGuardedSync(pinned.at(out.name), limits)
  const isHad =
    left.kind === 'bytes' &&
    (left.bytes.length === 0 ||
      out.isKnown(hashOf(left.bytes)) ||
      (now.kind === 'bytes' && now.bytes.equals(left.bytes)))
  if (isHad) unlinkSync(pinned.at(outFile))
  else if (left.kind === 'bytes' || left.reason.code !== 'missing')
    swept.kept.push(keptMessage(join(folder, out.name), join(folder, outFile)))
}

/** Sweeps a folder (absolute, links resolved), of which these are names of saves. */
async function sweepIn(folder: string, locks: readonly string[], outs: readonly string[], swept: Swept): Promise<void> {
  const pinned = await pinFolder(folder)
  try {
    for (const name of locks) if (!(await sweepStale(pinned.at(name)))) swept.young += 1
    for (const name of outs) settle(folder, pinned, name, swept)
  } finally {
    await pinned.close()
  }
}

/** Removes what killed saves left beside the articles. */
export async function sweepTemporaries(root: string, articles: readonly string[]): Promise<Swept> {
  const swept: Swept = { young: 0, kept: [] }
  for (const below of new Set(articles.map((path) => dirname(path)))) {
    const folder = join(root, below)
    const names = await readdir(folder).catch(() => [])
    const locks = names.filter((name) => isLock(below, name))
    const outs = names.filter((name) => isOut(below, name))
    // Where a folder went, or became a link, there is nothing of ours.
    if (locks.length + outs.length > 0) await sweepIn(folder, locks, outs, swept).catch(() => undefined)
  }
  return swept
}
