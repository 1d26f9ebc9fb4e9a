import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '../../shared/ipc/contract'
import { listDataFiles, readDataFile, removeDataFile, setAside, writeDataText } from './data-file'
import { draftFile, draftHead, draftName, draftTexts, HEAD_BYTES, type KeptDraft, wholeDraft } from './draft-file'
import { hashOf } from './hash'
import { createQueue } from './queue'
import { readFileGuarded, readOwnText } from './read-file'

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
  idle(): Promise<void>
}

/** All drafts of a workspace together come to this at most: eight of the largest articles, or thousands of ordinary ones. */
export const MAX_KEPT_MB = 100

/** `folder` holds one file per article with unsaved work; `now` in ms since 1970. Torn files are moved aside, `say` names them. */
export function createJournal(folder: string, now: () => number, say: (message: string) => void): Journal {
  const queue = createQueue()
  const file = (name: string): string => join(folder, name)
  /** Bytes of each file, counted when the first draft is kept. */
  let sizes: Promise<Map<string, number>> | null = null

  async function countSizes(): Promise<Map<string, number>> {
    const counted = new Map<string, number>()
    for (const name of await listDataFiles(folder)) {
      counted.set(
        name,
        await lstat(file(name)).then(
          ({ size }) => size,
          () => 0,
        ),
      )
    }
    return counted
  }

  async function write(kept: Draft): Promise<boolean> {
    const name = draftName(kept.path)
    const text = draftFile(kept)
    sizes ??= countSizes()
    const all = await sizes
    const before = all.get(name) ?? 0
    const bytes = Buffer.byteLength(text)
    const sum = [...all.values()].reduce((left, right) => left + right, bytes - before)
    if (sum > MAX_KEPT_MB * 1_000_000) return false
    // Counted before it is there: others are kept at the same time.
    all.set(name, bytes)
    try {
      await writeDataText(file(name), text)
    } catch (error) {
      all.set(name, before)
      throw error
    }
    return true
  }

  async function remove(name: string): Promise<void> {
    await removeDataFile(file(name))
    if (sizes !== null) (await sizes).delete(name)
  }

  /** Null where there is none, or none of ours; the latter was said. */
  async function readHead(name: string): Promise<KeptDraft | null> {
    const read = await readFileGuarded(file(name), { maxBytes: HEAD_BYTES, startBytes: HEAD_BYTES })
    const start = read.kind === 'bytes' ? read.bytes : read.start
    if (read.kind === 'refused' && start === null) {
      if (read.reason.code !== 'missing') say(`${name} can't be read now: ${read.reason.message} It stays where it is.`)
      return null
    }
    const found = start && draftHead(name, start, read.stats?.size ?? 0)
    if (found) return found
    const old = await readDataFile(
      folder,
      name,
      wholeDraft.refine(({ path }) => draftName(path) === name),
      say,
    )
    if (old === null) return null
    const { version: _, ...kept } = old
    await write(kept)
    return { path: old.path, at: old.at, hash: hashOf(old.text) }
  }

  return {
    keep: (kept) => queue(kept.path, () => write({ ...kept, at: now() })),
    drop: (path) => queue(path, () => remove(draftName(path))),
    dropSaved: (path, text) =>
      queue(path, async () => {
        const name = draftName(path)
        if (!(await listDataFiles(folder)).includes(name)) return true
        if ((await readHead(name))?.hash !== hashOf(text)) return false
        await remove(name)
        return true
      }),
    list: async () => {
      await queue.idle()
      const found: KeptDraft[] = []
      for (const name of await listDataFiles(folder)) {
        const known = await readHead(name)
        if (known !== null) found.push(known)
      }
      return found.sort((a, b) => a.at - b.at)
    },
    read: (path) =>
      queue(path, async () => {
        const name = draftName(path)
        const known = await readHead(name)
        const text = known && (await readOwnText(file(name), { maxBytes: MAX_KEPT_MB * 1_000_000 }))
        if (!text) return null
        const kept = draftTexts(text)
        if (kept !== null) return { path, at: known.at, ...kept }
        await setAside(folder, name, say)
        return null
      }),
    idle: queue.idle,
  }
}
