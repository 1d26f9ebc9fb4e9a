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
  /** Files that were as before when it came to them: an undo that was killed, or somebody else, put them back. */
  readonly already: readonly ChangedFile[]
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

/** What came of a file: it is back, it was already, or why it isn't. */
type Came = 'back' | 'already' | Reason

/** Whether the file of an article that the action moved lies where it lay, with the text that it had. */
async function isBack({ path, movedFrom, beforeHash }: ChangedFile, root: string): Promise<boolean> {
  const inside = await resolveArticle(root, pathBefore({ path, movedFrom }))
  const disk = inside.kind === 'inside' ? await readArticle(inside.file) : null
  return disk?.kind === 'text' && disk.hash === beforeHash
}

/** Puts the very bytes back that stood here before, if the file still is what the action left. */
async function putBack(changedFile: ChangedFile, options: UndoOptions): Promise<Came> {
  const { path, splice, afterHash, beforeHash, movedFrom } = changedFile
  const { root } = options
  const inside = await resolveArticle(root, path)
  if (inside.kind === 'refused') {
    if (inside.reason.code !== 'missing') return inside.reason
    return movedFrom !== undefined && (await isBack(changedFile, root)) ? 'already' : gone
  }
  const { file } = inside
  const disk = await readArticle(file)
  if (disk.kind === 'refused') return changed
  // Of an article that goes back to another place the text is written first.
  const hasText = disk.hash === beforeHash
  if (hasText && movedFrom === undefined) return 'already'
  if (!hasText && disk.hash !== afterHash) return changed
  const text = hasText ? disk.text : applySplice(disk.text, splice)
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
  return 'back'
}

/** Takes the file of a topic out again that the action made, if it still is what the action left. */
async function takeOut({ path, afterHash }: ChangedFile, { root }: UndoOptions): Promise<Came> {
  const removed = await removeMade(root, path, afterHash)
  if (removed.kind === 'refused') return removed.reason.code === 'missing' ? 'already' : removed.reason
  return removed.kind === 'moved' ? changed : 'back'
}

/** Undoes one action: what changed since is left alone and named, the rest is put back. */
export async function undoAction(options: UndoOptions): Promise<Undone> {
  const { action, signal, atOnce, inPath, takeBack, progress } = options
  const files: ChangedFile[] = []
  const already: ChangedFile[] = []
  const left: Left[] = []
  let done = 0
  const undo = async (file: ChangedFile): Promise<void> => {
    const came = await inPath(file.path, () => (isTopicFile(file.path) ? takeOut : putBack)(file, options))
    if (came === 'back') files.push(file)
    else if (came === 'already') already.push(file)
    else left.push({ path: file.path, title: file.title, reason: came })
    done += 1
    progress(done)
  }
  const notReached = action.files.slice(await inTurn(action.files, undo, { signal, atOnce }))
  const back = new Set([...files, ...already])
  const stay = new Set(action.files.filter((file) => !back.has(file)).map(pathBefore))
  // A file that stays published stays decided.
  const mine = action.decisions.filter(({ path }) => !stay.has(path))
  const kept = await takeBack(mine)
  const others = new Set(kept.map((one) => one.path))
  const decisions = mine.filter(({ path }) => !others.has(path))
  return { files, already, decisions, left: [...left, ...kept], notReached }
}
