import { isTopicFile } from '../../shared/article/topics'
import { applySplice } from '../../shared/change/splice'
import { pathBefore } from '../../shared/change/today'
import type { Action, ChangedFile, DecidedArticle } from '../articles/action'
import { readArticle } from '../articles/read/read-article'
import { resolveArticle } from '../articles/read/resolve-article'
import { saveLate } from '../articles/save-article'
import { writeAndMove } from '../articles/write/write-and-move'
import { inTurn } from '../files/in-turn'
import { type Reason, unasked } from '../files/reason'
import { removeMade } from './remove-made'

/** Something of an action that its undo left alone. */
export interface Left {
  readonly path: string
  readonly title: string
  readonly reason: Reason
}

export interface Undone {
  readonly files: readonly ChangedFile[]
  readonly decisions: readonly DecidedArticle[]
  readonly left: readonly Left[]
  /** Files that it didn't come to, because it was stopped. */
  readonly notReached: readonly ChangedFile[]
}

export interface UndoOptions {
  readonly root: string
  readonly action: Action
  /** Stops between two files. */
  readonly signal?: AbortSignal
  /** How many files are written at a time, unless as many as are best. */
  readonly atOnce?: number
  /** Runs the write in the queue of its article. */
  readonly inPath: <T>(path: string, job: () => Promise<T>) => Promise<T>
  /** Takes decisions back; gives those that others decided anew since. */
  readonly takeBack: (decisions: readonly DecidedArticle[]) => Promise<readonly Left[]>
  /** In the article's queue: the file holds this text again. */
  readonly wrote: (path: string, text: string) => void
  /** In the article's queue: its file lies at `to` again, with this text. */
  readonly moved: (path: string, to: string, text: string) => void
  readonly progress: (done: number) => void
}

const changed: Reason = { code: 'changed', message: 'Changed since: left as it is.' }
const gone: Reason = { code: 'changed', message: 'The file is gone.' }
const missingIsGone = (reason: Reason): Reason => (reason.code === 'missing' ? gone : reason)

/** Puts the very bytes back that stood here before, if the file still is what the action left; else says why not. */
async function putBack(changedFile: ChangedFile, options: UndoOptions): Promise<Reason | null> {
  const { path, splice, afterHash, movedFrom } = changedFile
  const inside = await resolveArticle(options.root, path)
  if (inside.kind === 'refused') return missingIsGone(inside.reason)
  const disk = await readArticle(inside.file)
  if (disk.kind === 'refused' || disk.hash !== afterHash) return changed
  const { root } = options
  const { file } = inside
  const text = applySplice(disk.text, splice)
  const written = await writeAndMove({
    root,
    path,
    file,
    before: disk,
    text,
    to: movedFrom,
    // What else a rename would lose came after the action, which left one name and the user's own file.
    replace: 'read-only',
    late: (now, bytes, before) => saveLate({ root, path: now }, file, bytes, before),
  })
  if (written.kind === 'moved') return changed
  if (written.kind !== 'written') return unasked(written.reason)
  if (movedFrom === undefined) options.wrote(path, text)
  else options.moved(path, movedFrom, text)
  return null
}

/** Takes the file of a topic out again that the action made, if it still is what the action left; else says why not. */
async function takeOut({ path, afterHash }: ChangedFile, { root }: UndoOptions): Promise<Reason | null> {
  const removed = await removeMade(root, path, afterHash)
  if (removed.kind === 'refused') return missingIsGone(removed.reason)
  return removed.kind === 'moved' ? changed : null
}

/** Undoes one action: what changed since is left alone and named, the rest is put back. */
export async function undoAction(options: UndoOptions): Promise<Undone> {
  const { action, signal, atOnce, inPath, takeBack, progress } = options
  const files: ChangedFile[] = []
  const left: Left[] = []
  let done = 0
  const undo = async (file: ChangedFile): Promise<void> => {
    const reason = await inPath(file.path, () => (isTopicFile(file.path) ? takeOut : putBack)(file, options))
    if (reason === null) files.push(file)
    else left.push({ path: file.path, title: file.title, reason })
    done += 1
    progress(done)
  }
  const notReached = action.files.slice(await inTurn(action.files, undo, { signal, atOnce }))
  const back = new Set(files)
  const stay = new Set(action.files.filter((file) => !back.has(file)).map(pathBefore))
  // A file that stays published stays decided.
  const mine = action.decisions.filter(({ path }) => !stay.has(path))
  const kept = await takeBack(mine)
  const others = new Set(kept.map((one) => one.path))
  return { files, decisions: mine.filter(({ path }) => !others.has(path)), left: [...left, ...kept], notReached }
}
