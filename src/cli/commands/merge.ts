import { resolve } from 'node:path'
import { type ArticleRead, readArticle } from '../../main/articles/read/read-article'
import { writeAtomic } from '../../main/articles/write/write-atomic'
import { type Conflict, markConflicts, mergeArticles } from '../../shared/article'
import { complain } from '../library'
import { readArguments } from '../read-arguments'
import { UsageError, usage } from '../usage'

type Text = Extract<ArticleRead, { kind: 'text' }>

/** Nothing could be merged, and OURS is as it was: git takes it for what is left of the conflict. */
class Unmerged extends Error {}

async function read(file: string, name: string): Promise<Text> {
  const article = await readArticle(resolve(file))
  if (article.kind === 'text') return article
  if (article.reason.code === 'missing') throw new UsageError(`${file}: ${article.reason.message}`)
  throw new Unmerged(`${name}: ${article.reason.message}`)
}

/** `related[1].title`, as one finds it in the file. */
function fieldOf({ path }: Conflict): string {
  if (path === 'layout') return 'comments or layout'
  if (typeof path === 'string') return path
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('')
}

/**
 * Merges what two sides made of one article into OURS, as git asks its merge drivers to: 0 merged; 1 what clashes stands in OURS
 * between git's marks, or nothing could be merged and OURS is as it was.
 */
export async function merge(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace: baseFile, values, rest } = readArguments(usage.merge, given, { name: { type: 'string' } }, true)
  if (baseFile === null) {
    print(usage.merge)
    return 0
  }
  const [oursFile, theirsFile, ...more] = rest
  if (oursFile === undefined || theirsFile === undefined || more.length > 0) throw new UsageError(usage.merge)
  const name = values.name ?? oursFile
  try {
    const base = await read(baseFile, 'the common version')
    const ours = await read(oursFile, 'ours')
    const theirs = await read(theirsFile, 'theirs')
    const merged = mergeArticles(base.text, ours.text, theirs.text)
    const text = markConflicts(merged)
    if (text !== ours.text) {
      const written = await writeAtomic({ file: resolve(oursFile), text, baseHash: ours.hash, replace: false })
      if (written.kind === 'moved') throw new Unmerged('ours: another program changed it meanwhile.')
      if (written.kind !== 'written') throw new Unmerged(`ours: ${written.reason.message}`)
    }
    if (merged.conflicts.length === 0) return 0
    complain(`${name}: both sides changed ${[...new Set(merged.conflicts.map(fieldOf))].join(', ')}`)
    return 1
  } catch (error) {
    if (!(error instanceof Unmerged)) throw error
    complain(
      `${name}: not merged: ${error.message} What git leaves there is ours alone, without marks: choose by hand.`,
    )
    return 1
  }
}
