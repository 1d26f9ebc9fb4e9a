import type { ResponseOf } from '../../../shared/ipc/contract'
import { type OlderEncoding, readArticle } from './read-article'
import { resolveArticle } from './resolve-article'

/** The text of an article that is no UTF-8 in an older encoding, and as its readers see it now. Writes nothing. */
export async function readOlder(root: string, path: string, older: OlderEncoding): Promise<ResponseOf<'readOlder'>> {
  const inside = await resolveArticle(root, path)
  if (inside.kind === 'refused') return { kind: 'refused', reason: inside.reason }
  const file = await readArticle(inside.file, older)
  if (file.kind === 'refused') return { kind: 'refused', reason: file.reason }
  return { kind: 'text', text: file.text, misread: file.misread ?? file.text }
}
