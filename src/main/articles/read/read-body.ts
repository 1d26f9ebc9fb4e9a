import { readFront } from '../../../shared/article/read/front'
import type { ResponseOf } from '../../../shared/ipc/contract'
import { readArticle } from './read-article'
import { resolveArticle } from './resolve-article'

/** The body of an article, whatever language its front matter is in; null where the file can't be read or taken apart. Writes nothing. */
export async function readBody(root: string, path: string): Promise<ResponseOf<'readBody'>> {
  const inside = await resolveArticle(root, path)
  if (inside.kind === 'refused') return { body: null }
  const file = await readArticle(inside.file)
  if (file.kind === 'refused') return { body: null }
  const { form, body } = readFront(file.text)
  return { body: form === 'unreadable' ? null : body }
}
