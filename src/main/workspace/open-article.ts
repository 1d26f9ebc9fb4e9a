import type { ResponseOf } from '../../shared/ipc/contract'
import { misnamed } from '../articles/read/misnamed'
import { readArticle } from '../articles/read/read-article'
import { resolveArticle } from '../articles/read/resolve-article'
import { whyNotSaved } from '../articles/why-not-saved'
import type { Reason } from '../files/reason'

interface Hears {
  /** The window shows this article from now on: the hash of its file, or why it can't be read; null: its folder is gone. */
  readonly opened: (state: string | null) => void
  /** What the library says of a file that can't be read. */
  readonly brokenOf: (path: string) => Promise<Reason | null>
}

/**
 * An article as the window opens it (`root`: the folder's real path); `gone`: why its folder isn't there. What can't be read now is
 * sent when it can be.
 */
export async function openArticle(
  root: string,
  path: string,
  gone: Reason | null,
  { opened, brokenOf }: Hears,
): Promise<ResponseOf<'openArticle'>> {
  if (gone !== null) {
    opened(null)
    return { kind: 'refused', reason: gone, preview: null }
  }
  const inside = await resolveArticle(root, path)
  if (inside.kind === 'refused') {
    opened(inside.reason.code)
    const broken = await brokenOf(path)
    return { kind: 'refused', reason: broken?.code === misnamed.code ? broken : inside.reason, preview: null }
  }
  const file = await readArticle(inside.file)
  if (file.kind === 'refused') {
    opened(file.reason.code)
    return { kind: 'refused', reason: file.reason, preview: file.preview }
  }
  opened(file.hash)
  return { kind: 'text', text: file.text, readOnly: await whyNotSaved(inside.file) }
}
