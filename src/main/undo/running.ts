import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { type ChangedFile, changedFile, type DecidedArticle, type Done, decidedArticle } from '../articles/action'
import { readArticle } from '../articles/read/read-article'
import { resolveArticle } from '../articles/read/resolve-article'
import { absolute, isOneFile } from '../articles/write/move-article'
import { readOwnText } from '../files/read-file'

/** Those of a change of 100,000 articles take 60 MB. */
const MAX_NOTES_BYTES = 300_000_000

const head = z.object({ version: z.literal(2), label: z.string(), at: z.number() })
const intent = changedFile.required({ beforeHash: true })
const note = z.union([z.object({ file: intent }), z.object({ decisions: z.array(decidedArticle) })])

/**
 * The notes of a change of many articles that is under way. Each write is noted before it happens, so that a run that is
 * killed can be undone as far as it came.
 */
export interface Notes {
  /** Resolves when it is on the disk; throws where it can't be kept. */
  file(change: ChangedFile): Promise<void>
  decisions(decided: readonly DecidedArticle[]): Promise<void>
  close(): Promise<void>
}

/** What comes while the disk is busy is written and synced together. */
function appender(handle: FileHandle): (line: unknown) => Promise<void> {
  let waiting = ''
  let last = Promise.resolve()
  let next: Promise<void> | null = null
  const write = async (): Promise<void> => {
    // The write before may have been torn: what comes next begins a line of its own.
    const lines = `\n${waiting}`
    waiting = ''
    next = null
    await handle.appendFile(lines)
    await handle.sync()
  }
  return (line) => {
    waiting += `${JSON.stringify(line)}\n`
    if (next === null) {
      next = last.then(write)
      last = next.catch(() => undefined)
    }
    return next
  }
}

/** Begins notes in a new file. */
export async function startNotes(file: string, label: string, at: number): Promise<Notes> {
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(file, 'wx', 0o600)
  await handle.appendFile(JSON.stringify({ version: 2, label, at }))
  const append = appender(handle)
  return {
    file: (file) => append({ file }),
    decisions: (decisions) => append({ decisions }),
    close: () => handle.close(),
  }
}

/** The value of a line; undefined where it is torn. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Of the text that lies at a path of the workspace; null where none does. */
async function hashAt(root: string, path: string): Promise<string | null> {
  const inside = await resolveArticle(root, path)
  const disk = inside.kind === 'inside' ? await readArticle(inside.file) : null
  return disk?.kind === 'text' ? disk.hash : null
}

/** Of a move with a change of the text, which is written first, what came of it where the file wasn't moved any more. */
const writtenInPlace = ({ lines, movedFrom: path = '', ...change }: Omit<ChangedFile, 'path'>): ChangedFile => ({
  ...change,
  path,
  lines: lines.slice(1),
  published: null,
})

/** What of a write happened: the file isn't what it was before, and of a move, it lies where it was to go; null: nothing. */
async function doneOf(root: string, change: z.infer<typeof intent>): Promise<ChangedFile | null> {
  const { path, movedFrom, afterHash, beforeHash } = change
  const now = await hashAt(root, path)
  if (movedFrom === undefined) return now === beforeHash ? null : change
  const left = await hashAt(root, movedFrom)
  const isThere = now === afterHash
  // As an older release left it: its new name was made, and the old one not yet removed.
  if (isThere && isOneFile(absolute(root, path), absolute(root, movedFrom))) return change
  if (left === afterHash) return beforeHash === afterHash ? null : writtenInPlace(change)
  return isThere && left !== beforeHash ? change : null
}

/**
 * What a killed run did, by its notes and the files of the workspace at `root`; null where they are no notes of ours. A torn
 * line is skipped: its write hadn't begun.
 */
export async function readNotes(file: string, root: string): Promise<(Done & { readonly at: number }) | null> {
  const [first = '', ...lines] = ((await readOwnText(file, { maxBytes: MAX_NOTES_BYTES })) ?? '').split('\n')
  const begun = head.safeParse(parsed(first)).data
  if (begun === undefined) return null
  const files = new Map<string, ChangedFile>()
  const decisions: DecidedArticle[] = []
  for (const value of lines.map(parsed)) {
    if (value === undefined) continue
    const found = note.safeParse(value).data
    if (found === undefined) return null
    if ('decisions' in found) decisions.push(...found.decisions)
    else {
      const change = await doneOf(root, found.file)
      // Of two tries at one file only the last was written.
      if (change !== null) files.set(change.path, change)
    }
  }
  return { label: begun.label, at: begun.at, files: [...files.values()], decisions }
}
