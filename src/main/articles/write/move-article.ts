import { lstatSync, unlinkSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { hashOf } from '../../files/hash'
import { makeFolderInside, notAFolder } from '../../files/make-folder'
import { type PinnedFolder, pinFolder } from '../../files/pinned-folder'
import { readFileGuardedSync } from '../../files/read-file'
import { codeOf, type Reason, ReasonError, reasonOf } from '../../files/reason'
import { resolvedOf, resolveInside } from '../../files/resolve-inside'
import { LARGEST } from '../read/read-article'
import { keepBeside } from './beside'
import { type Exchange, loadExchange, renameToNew } from './exchange'
import type { Written } from './write-atomic'

/** A file gets another place; both paths are relative to the workspace's real path, with '/'. */
export interface Move {
  readonly root: string
  readonly from: string
  readonly to: string
  /** Of the bytes that were read of it: another version isn't moved. */
  readonly hash: string
}

const taken: Reason = { code: 'taken', message: 'Another file has the name that it would get. Rename one of the two.' }
const linked: Reason = {
  code: 'linked',
  message: 'It is a link to another file, which stays where it is. Move it by hand.',
}
const exact = { bigint: true } as const
/** Of a path that is relative to the workspace, with '/'. */
export const absolute = (root: string, path: string): string => join(root, ...path.split('/'))

/** A kill of an older release may have left a file under both names. */
export function isOneFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((file) => lstatSync(file, { ...exact, throwIfNoEntry: false }))
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev
}

/** Why no file may go into a folder: no article is read where a link leads. One that is missing will be made. */
async function whyNotInto(root: string, folder: string): Promise<Reason | null> {
  if (folder === '.') return null
  const way = await resolvedOf(root, folder)
  if (way === folder) return (await lstat(absolute(root, folder))).isDirectory() ? null : notAFolder
  if (typeof way === 'string') {
    const message = `${folder} is a link to ${way}, and no articles are read there. Make it a folder first.`
    return { code: 'elsewhere', message }
  }
  if (way.kind === 'inside') return null
  return way.reason.code === 'missing' ? whyNotInto(root, dirname(folder)) : way.reason
}

/** Why a file can't be moved, as far as that can be known before; null where it can. Nothing is written. Never throws. */
export async function whyNotMoved({ root, from, to }: Omit<Move, 'hash'>): Promise<Reason | null> {
  const inside = await resolveInside(root, from)
  if (inside.kind === 'refused') return inside.reason
  const [source, target] = [absolute(root, from), absolute(root, to)]
  if (inside.file !== source) return linked
  try {
    const reason = await whyNotInto(root, dirname(to))
    if (reason !== null) return reason
    const isTaken = lstatSync(target, { throwIfNoEntry: false }) !== undefined
    return isTaken && !isOneFile(source, target) ? taken : null
  } catch (error) {
    return reasonOf(error)
  }
}

/** Both names of a move, in folders that are held. */
interface Names {
  readonly source: string
  readonly target: string
  readonly exchange: Exchange | null
}

function bytesAt(file: string): Buffer | null {
  const read = readFileGuardedSync(file, { maxBytes: LARGEST })
  return read.kind === 'bytes' ? read.bytes : null
}

const holds = (file: string, hash: string): boolean => {
  const bytes = bytesAt(file)
  return bytes !== null && hashOf(bytes) === hash
}

/** What came along isn't what was read: it goes back, or beside what stands there by now. */
async function putBack(names: Names, { root, from, to }: Move): Promise<void> {
  const { source, target, exchange } = names
  const message = `Another program wrote it while it was moved. Its version lies at ${to}.`
  try {
    renameToNew(exchange, target, source)
  } catch (error) {
    const theirs = codeOf(error) === 'EEXIST' ? bytesAt(target) : null
    if (theirs === null) throw new ReasonError({ code: 'moved-along', message })
    await keepBeside(absolute(root, from), theirs)
    if (holds(target, hashOf(theirs))) unlinkSync(target)
  }
}

/** Look, rename and look again in one tick. */
async function moveNow(names: Names, move: Move): Promise<Written> {
  const { source, target, exchange } = names
  const { hash } = move
  if (!holds(source, hash)) return { kind: 'moved' }
  try {
    renameToNew(exchange, source, target)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (!isOneFile(source, target)) throw new ReasonError(taken)
    unlinkSync(source)
  }
  // A program may have put its version in the source's place between the look and the rename.
  if (holds(target, hash)) return { kind: 'written', hash }
  await putBack(names, move)
  return { kind: 'moved' }
}

function whyFailed(error: unknown, { from, to }: Move): Reason {
  const [out, into] = [dirname(from), dirname(to)]
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return { code: 'no-permission', message: `You have no right to move files from ${out} to ${into}.` }
    case 'EXDEV':
      return { code: 'other-disk', message: `${into} lies on another disk than ${out}. Move it by hand.` }
    default:
      return reasonOf(error)
  }
}

/** Names are lasting once the folders are synced; a folder that can't be is no reason to call the move failed. */
const lasting = (...folders: readonly PinnedFolder[]): Promise<unknown> =>
  Promise.allSettled(folders.map((folder) => folder.sync()))

/**
 * Gives an article's file another place in one step, if it still is what `hash` says; 'moved' where it isn't, and nothing is moved then. What
 * stands at the new place is never replaced. Never throws.
 */
export async function moveArticle(move: Move): Promise<Written> {
  const { root, from, to } = move
  const reason = await whyNotMoved(move)
  if (reason !== null) return { kind: 'refused', reason }
  try {
    await makeFolderInside(root, dirname(to))
    const exchange = await loadExchange()
    // Neither lets a link on the way to it pass.
    const out = await pinFolder(dirname(absolute(root, from)))
    try {
      const into = await pinFolder(dirname(absolute(root, to)))
      try {
        const names = { source: out.at(basename(from)), target: into.at(basename(to)), exchange }
        const done = await moveNow(names, move)
        if (done.kind === 'written') await lasting(into, out)
        return done
      } finally {
        await into.close()
      }
    } finally {
      await out.close()
    }
  } catch (error) {
    return { kind: 'refused', reason: whyFailed(error, move) }
  }
}
