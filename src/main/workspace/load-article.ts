import { parseArticle } from '../../shared/article'
import { brokenCard, cardOf } from '../../shared/article/card'
import type { ArticleCard } from '../../shared/ipc/card'
import { hashOf } from '../files/hash'
import { type Fingerprint, readArticle } from '../files/read-article'
import { resolveInside } from '../files/resolve-inside'

/** An article as the library holds it. */
export interface Entry {
  readonly card: ArticleCard
  /** Of the whole file; null where it can't be read as text. */
  readonly hash: string | null
  /** Equal fingerprints skip a read; null: read it again next time. */
  readonly fingerprint: Fingerprint | null
}

export interface Loaded {
  readonly entry: Entry
  readonly text: string | null
}

export const entryOf = (path: string, text: string, fingerprint: Fingerprint | null): Entry => ({
  card: cardOf(path, parseArticle(text)),
  hash: hashOf(text),
  fingerprint,
})

/** Reads an article into its entry; null where the file is gone. Never throws. */
export async function loadArticle(root: string, path: string): Promise<Loaded | null> {
  const inside = await resolveInside(root, path)
  if (inside.kind === 'refused') {
    if (inside.reason.code === 'missing') return null
    return { entry: { card: brokenCard(path, inside.reason), hash: null, fingerprint: null }, text: null }
  }
  const file = await readArticle(inside.file)
  if (file.kind === 'refused') {
    if (file.reason.code === 'missing') return null
    const entry = { card: brokenCard(path, file.reason), hash: null, fingerprint: file.fingerprint }
    return { entry, text: null }
  }
  return { entry: entryOf(path, file.text, file.fingerprint), text: file.text }
}
