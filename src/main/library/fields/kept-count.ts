import type { Folder } from '../../../shared/fields'
import { replaceFile } from '../../files/data-file'
import { readFileGuardedSync } from '../../files/read-file'

/** Counted up whenever what is counted means something else. */
const VERSION = 2
/** A thousand keys with a hundred values each, and four thousand shapes, of which each has some hundred lines. */
const MAX_BYTES = 64_000_000

interface Kept {
  readonly version: number
  readonly folder: Omit<Folder, 'shapes'> & {
    readonly shapes: readonly { readonly articles: number; readonly has: readonly string[] }[]
  }
}

/** What an earlier run counted in a folder; null where there is nothing, or nothing of ours: then it is counted again. */
export function readCount(file: string): Folder | null {
  try {
    const read = readFileGuardedSync(file, { maxBytes: MAX_BYTES })
    if (read.kind === 'refused') return null
    const { version, folder } = JSON.parse(read.bytes.toString('utf8')) as Kept
    if (version !== VERSION) return null
    return { ...folder, shapes: folder.shapes.map(({ articles, has }) => ({ articles, has: new Set(has) })) }
  } catch {
    return null
  }
}

/** Keeps it for the next run. Rejects where it can't be written. */
export function writeCount(file: string, folder: Folder): Promise<void> {
  const shapes = folder.shapes.map(({ articles, has }) => ({ articles, has: [...has] }))
  const kept: Kept = { version: VERSION, folder: { ...folder, shapes } }
  return replaceFile(file, async (handle) => void (await handle.writeFile(JSON.stringify(kept))), true)
}
