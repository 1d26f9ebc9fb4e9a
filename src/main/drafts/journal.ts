import { z } from 'zod'
import { type Draft, draft } from '../../shared/drafts/draft'
import { keptPath } from '../articles/read/article-path'
import { readDataFile } from '../files/data-file'
import { hashOf } from '../files/hash'
import type { Queue } from '../files/queue'
import { createKeptFiles, type KeptHead, keptHead, keptName } from './kept-files'

/** What is known of a draft without reading its texts. */
export type KeptDraft = Pick<KeptHead, 'path' | 'at' | 'hash'>

/** Unsaved work of one workspace, kept until it is saved or discarded. */
export interface Journal {
  /** False where there is no room for it: nothing was written then. */
  keep(draft: Omit<Draft, 'at'>): Promise<boolean>
  drop(path: string): Promise<void>
  /** Drops the draft if it still is this text: what was typed since the save began stays. False where one stays. */
  dropSaved(path: string, text: string): Promise<boolean>
  /** Oldest first. */
  list(): Promise<KeptDraft[]>
  /** Null where it isn't there any more, or is torn. */
  read(path: string): Promise<Draft | null>
}

/** All drafts of a workspace together come to this at most: eight of the largest articles, or thousands of ordinary ones. */
export const MAX_KEPT_MB = 100

const VERSION = 2
const shape = keptHead.extend({ version: z.literal(VERSION) })
const draftName = ({ path }: Pick<Draft, 'path'>): string => `${keptName(path)}.json`
/** An earlier program kept a draft as one line. */
const wholeDraft = draft.extend({ version: z.literal(1), path: keptPath })

/**
 * `folder` holds one file per article with unsaved work; `now` in ms since 1970; `queue`: a job at a time for each article. Torn
 * files are moved aside, `say` names them.
 */
export function createJournal(
  folder: string,
  queue: Queue,
  now: () => number,
  say: (message: string) => void,
): Journal {
  const files = createKeptFiles({ folder, shape, nameOf: draftName, maxBytes: MAX_KEPT_MB * 1_000_000, say })

  const write = ({ path, at, base, text }: Draft): Promise<boolean> =>
    files.write(draftName({ path }), { version: VERSION, path, at }, { base, text })

  /** Null where there is none, or none of ours; the latter was said. */
  async function readHead(name: string): Promise<KeptDraft | null> {
    const found = await files.readHead(name)
    if (found !== 'foreign') return found
    const old = await readDataFile(
      folder,
      name,
      wholeDraft.refine((one) => draftName(one) === name),
      say,
    )
    if (old === null) return null
    await write(old)
    return { path: old.path, at: old.at, hash: hashOf(old.text) }
  }

  return {
    keep: (kept) => queue(kept.path, () => write({ ...kept, at: now() })),
    drop: (path) => queue(path, () => files.remove(draftName({ path }))),
    dropSaved: (path, text) =>
      queue(path, async () => {
        const name = draftName({ path })
        if (!(await files.names()).includes(name)) return true
        if ((await readHead(name))?.hash !== hashOf(text)) return false
        await files.remove(name)
        return true
      }),
    list: async () => {
      await queue.idle()
      const found: KeptDraft[] = []
      for (const name of await files.names()) {
        const known = await readHead(name)
        if (known !== null) found.push(known)
      }
      return found.sort((a, b) => a.at - b.at)
    },
    read: (path) =>
      queue(path, async () => {
        const name = draftName({ path })
        const known = await readHead(name)
        const kept = known && (await files.readTexts(name))
        return kept && { path, at: known.at, ...kept }
      }),
  }
}
