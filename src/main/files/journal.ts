import { join } from 'node:path'
import { z } from 'zod'
import type { Draft } from '../../shared/ipc/contract'
import { listDataFiles, readDataFile, removeDataFile, writeDataFile } from './data-file'
import { hashOf } from './hash'
import { createQueue } from './queue'

/** Unsaved work of one workspace, kept until it is saved or discarded. */
export interface Journal {
  keep(draft: Omit<Draft, 'at'>): Promise<void>
  drop(path: string): Promise<void>
  /** Drops the draft if it still is this text: what was typed since the save began stays. False where one stays. */
  dropSaved(path: string, text: string): Promise<boolean>
  list(): Promise<Draft[]>
  idle(): Promise<void>
}

const kept = z.object({
  version: z.literal(1),
  path: z.string().min(1),
  base: z.string(),
  text: z.string(),
  at: z.number(),
})

const nameOf = (path: string): string => `${hashOf(path).slice(0, 32)}.json`

/** `folder` holds one file per article with unsaved work; `now` in ms since 1970. Torn files are moved aside, `say` names them. */
export function createJournal(folder: string, now: () => number, say: (message: string) => void): Journal {
  const queue = createQueue()
  const file = (path: string): string => join(folder, nameOf(path))
  const read = async (name: string): Promise<Draft | null> => {
    const found = await readDataFile(folder, name, kept, say)
    if (found === null) return null
    const { version: _, ...draft } = found
    return draft
  }
  const names = async (): Promise<ReadonlySet<string>> => new Set(await listDataFiles(folder))
  return {
    keep: (draft) => queue(draft.path, () => writeDataFile(file(draft.path), { version: 1, ...draft, at: now() })),
    drop: (path) => queue(path, () => removeDataFile(file(path))),
    dropSaved: (path, text) =>
      queue(path, async () => {
        const name = nameOf(path)
        if (!(await names()).has(name)) return true
        const draft = await read(name)
        if (draft?.text !== text) return false
        await removeDataFile(file(path))
        return true
      }),
    list: async () => {
      await queue.idle()
      const drafts = await Promise.all([...(await names())].map(read))
      return drafts.filter((draft) => draft !== null).sort((a, b) => a.at - b.at)
    },
    idle: queue.idle,
  }
}
