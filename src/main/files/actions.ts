import { join } from 'node:path'
import { z } from 'zod'
import type { Proof, UndoOutcome } from '../../shared/ipc/contract'
import { listDataFiles, readDataFile, removeDataFile, writeDataFile } from './data-file'
import { proofOf } from './line-changes'
import { createQueue } from './queue'
import { readArticle } from './read-article'
import { resolveInside } from './resolve-inside'
import { writeAtomic } from './write-atomic'

const action = z.object({
  version: z.literal(1),
  /** 'Publish: TITLE' */
  label: z.string(),
  path: z.string().min(1),
  /** The whole text before: undo puts these very bytes back. */
  before: z.string(),
  afterHash: z.string(),
  at: z.number(),
})
type Action = z.infer<typeof action>

export type Undone =
  | Exclude<UndoOutcome, { kind: 'undone' }>
  | {
      readonly kind: 'undone'
      readonly path: string
      readonly label: string
      readonly text: string
      readonly proof: Proof
    }

/** The saved actions of one workspace, newest last; kept over a restart. */
export interface Actions {
  add(done: Omit<Action, 'version' | 'at'>): Promise<void>
  /** Undoes the newest. `inPath` runs the write in the queue of its article. */
  undo(root: string, inPath: <T>(path: string, job: () => Promise<T>) => Promise<T>): Promise<Undone>
  idle(): Promise<void>
}

const DEEP = 200

/** Puts `before` back, if the file still is what the action left. */
async function putBack(root: string, { path, label, before, afterHash }: Action): Promise<Undone> {
  const inside = await resolveInside(root, path)
  if (inside.kind === 'refused' && inside.reason.code === 'missing') return { kind: 'changed', path, label }
  if (inside.kind === 'refused') return inside
  const disk = await readArticle(inside.file)
  if (disk.kind === 'refused' || disk.hash !== afterHash) return { kind: 'changed', path, label }
  // The editor agreed to replace this file when the action was done.
  const write = { file: inside.file, text: before, baseHash: afterHash, replace: true }
  const written = await writeAtomic(write)
  if (written.kind === 'moved') return { kind: 'changed', path, label }
  if (written.kind !== 'written') return { kind: 'refused', reason: written.reason }
  return { kind: 'undone', path, label, text: before, proof: proofOf(disk.text, before) }
}

/** One small file per action in `folder`, numbered; the oldest go when there are more than 200. */
export function createActions(folder: string, now: () => number, say: (message: string) => void): Actions {
  const queue = createQueue()
  let numbers: number[] | null = null
  const nameOf = (number: number): string => `${String(number).padStart(9, '0')}.json`
  const load = async (): Promise<number[]> => {
    numbers ??= (await listDataFiles(folder)).map((name) => Number.parseInt(name, 10)).filter(Number.isInteger)
    return numbers
  }
  const drop = (number: number): Promise<void> => removeDataFile(join(folder, nameOf(number)))

  const add: Actions['add'] = (done) =>
    queue('log', async () => {
      const all = await load()
      const number = (all.at(-1) ?? 0) + 1
      await writeDataFile(join(folder, nameOf(number)), { version: 1, ...done, at: now() })
      all.push(number)
      await Promise.all(all.splice(0, Math.max(0, all.length - DEEP)).map(drop))
    })

  const undo: Actions['undo'] = (root, inPath) =>
    queue('log', async () => {
      const all = await load()
      for (let last = all.at(-1); last !== undefined; last = all.at(-1)) {
        const found = await readDataFile(folder, nameOf(last), action, say)
        if (found === null) {
          all.pop()
          continue
        }
        const outcome = await inPath(found.path, () => putBack(root, found))
        if (outcome.kind !== 'refused') {
          all.pop()
          await drop(last)
        }
        return outcome
      }
      return { kind: 'nothing' }
    })

  return { add, undo, idle: queue.idle }
}
