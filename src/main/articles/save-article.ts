import { lineAndColumn } from '../../shared/article/lines'
import { asksForStories } from '../../shared/change'
import { changedFields, conflictName } from '../../shared/change/field-names'
import { meet } from '../../shared/change/meet'
import type { SaveOutcome } from '../../shared/change/outcomes'
import { type Hidden, unhide } from '../../shared/change/unhide'
import { newsroomTable } from '../../shared/fields/table/newsroom'
import type { FieldTable } from '../../shared/fields/table/table'
import type { ResponseOf } from '../../shared/ipc/contract'
import type { Reason } from '../files/reason'
import { type Changes, changeText } from './change-text'
import { type ChangedLines, changedLines, movedLines, proofOf, proofOfLines, proofOfMove } from './line-changes'
import type { StoriesOf } from './live-stories'
import { type ArticleRead, decode, LARGEST, type OlderEncoding, readArticle } from './read/read-article'
import { resolveArticle } from './read/resolve-article'
import { waitWhileEmpty, whyNotQuiet } from './write/being-written'
import { keepBeside } from './write/beside'
import { whyNotMoved } from './write/move-article'
import { writeAndMove } from './write/write-and-move'

/** A write of an article. Called in the queue of its path. */
interface Job {
  /** Real path of the workspace. */
  readonly root: string
  readonly path: string
  /** Which key means what in this folder, and by whose labels is said what others changed; a newsroom's where it is absent. */
  readonly table?: FieldTable
  readonly replace: boolean
  /** One of many that nobody looks at one by one: a file that another program may be writing is left alone. */
  readonly ofMany?: boolean
  /** Told what will be replaced by what, or where the file will be moved, just before; where it throws nothing is written. */
  readonly note?: (before: string, after: string, changed: ChangedLines, movedTo?: string) => Promise<void>
}

export interface Save extends Job {
  /** The text that the edit began with. */
  readonly base: string
  readonly text: string
  /** How the file is read where it is no UTF-8, which it becomes. */
  readonly older?: OlderEncoding | undefined
  readonly patience?: number
}

/** Changes on the text that is on the disk. */
export type ChangeOptions = Job & Pick<Changes, 'changes' | 'meant'> & { readonly storiesOf?: StoriesOf | undefined }
type Changed = Saved<ResponseOf<'changeArticle'>>

/** `before`: what the file held just before; null where nothing was written, or where that was no UTF-8. */
export interface Saved<Outcome = SaveOutcome> {
  readonly outcome: Outcome
  readonly before: string | null
  /** The lines in which what was written differs from that. */
  readonly changed?: ChangedLines
  /** The file lies at this path by now. */
  readonly movedTo?: string
}

/** A foreign writer may move the file under each of our tries. */
const MAX_TRIES = 5

/** Nothing was written, and this is why. */
export const unwritten = <Outcome>(outcome: Outcome): Saved<Outcome> => ({ outcome, before: null })

/** Why a text isn't saved: its file could not be opened again; null where it could. */
export function whyNotOpened(text: string): Reason | null {
  if (Buffer.byteLength(text) > LARGEST) return { code: 'too-large', message: 'Over 5 MB: too large to save.' }
  const at = text.indexOf('\0')
  if (at === -1) return null
  const { line } = lineAndColumn(text, at)
  return { code: 'binary', message: `Line ${line} holds a NUL sign, which no text has. Take it out first.` }
}

type Refused = Extract<SaveOutcome, { kind: 'refused' }>
type Conflict = Extract<SaveOutcome, { kind: 'conflict' }>
type ReadText = Extract<ArticleRead, { kind: 'text' }>

/** What a write would make of the file, and the lines that it changes there. */
interface Plan {
  readonly outcome: Extract<SaveOutcome, { kind: 'saved' | 'merged' }>
  readonly changed: ChangedLines
  /** It gets this path. */
  readonly movedTo?: string
}

/** A plan for what the file holds, or that nothing is written, and what is said then. */
type Planner<Nothing> = (now: string, disk: ReadText) => Plan | Nothing

const planOf = (now: string, text: string): Plan => {
  const changed = changedLines(now, text)
  return { outcome: { kind: 'saved', text, proof: proofOfLines(changed) }, changed }
}

/** What should be on the disk after this save. */
function planOfSave({ base, text, table = newsroomTable }: Save, now: string, disk: ReadText): Plan | Conflict {
  // What was shown is what is saved: letters that nobody saw are none of it.
  if (disk.misread !== null && disk.text !== base)
    return { kind: 'conflict', disk: disk.text, fields: changedFields(text, disk.text, table) }
  if (now === base || now === text) return planOf(now, text)
  // Its writer may have just begun: nothing is put there, not even what would merge.
  if (now === '') return { kind: 'conflict', disk: now, fields: changedFields(text, now, table) }
  const met = meet(base, text, now)
  if (met.conflicts.length > 0)
    return { kind: 'conflict', disk: now, fields: met.conflicts.map((one) => conflictName(one, table)) }
  const { outcome, changed } = planOf(now, met.text)
  return { outcome: { ...outcome, kind: 'merged', theirs: changedFields(base, now, table) }, changed }
}

/** The same for changes, which are made on whatever the disk holds. */
function planOfChange(
  options: ChangeOptions & Pick<Changes, 'stories'>,
  now: string,
  disk: ReadText,
): Plan | Refused | { kind: 'already' } {
  const { path, table = newsroomTable } = options
  const found = changeText({ ...options, table }, now)
  switch (found.kind) {
    case 'refused':
      return found
    case 'changed': {
      if (found.text === disk.text) return { kind: 'already' }
      const reason = whyNotOpened(found.text)
      return reason === null ? planOf(now, found.text) : { kind: 'refused', reason }
    }
    case 'moves': {
      const { to: movedTo, text } = found
      const changed = movedLines(path, movedTo, changedLines(now, text))
      return { outcome: { kind: 'saved', text, proof: proofOfMove(changed), movedTo }, changed, movedTo }
    }
  }
}

/** Its bytes are no text that undo could put back; what is proved is how its readers see it now. */
const recoded = (outcome: Plan['outcome'], misread: string): Saved => ({
  outcome: { ...outcome, proof: proofOf(misread, outcome.text) },
  before: null,
})

/** Why a change of many leaves out what it couldn't take back. */
export const notNoted: Reason = { code: 'no-undo', message: 'Not changed: it could not be kept for undo.' }

async function isNoted({ note }: Job, before: string, { outcome, changed, movedTo }: Plan): Promise<boolean> {
  try {
    await note?.(before, outcome.text, changed, movedTo)
    return true
  } catch {
    return false
  }
}

/** Saves what another program still wrote into a file that a save of ours had taken out of its place: it had `before` then. */
export async function saveLate(place: Pick<Save, 'root' | 'path'>, file: string, bytes: Buffer, before: Buffer) {
  const [base, text] = [decode(before), decode(bytes)]
  if (base !== null && text !== null) {
    const { outcome } = await saveArticle({ root: place.root, path: place.path, base, text, replace: true })
    if (outcome.kind === 'saved' || outcome.kind === 'merged') return
  }
  await keepBeside(file, bytes)
}

/** What a job reads, and how it waits for others, where it says so. */
type Reading = Partial<Pick<Save, 'base' | 'older' | 'patience'>>

async function readDisk({ root, path, base, older, ofMany = false }: Job & Reading) {
  const inside = await resolveArticle(root, path)
  if (inside.kind === 'refused') return inside
  if (!ofMany && base !== '') await waitWhileEmpty(inside.file)
  const disk = await readArticle(inside.file, older)
  if (disk.kind === 'refused') return { kind: 'refused', reason: disk.reason } as const
  // Of what a program began to write since the last look half was read, and would be put in its place.
  const busy = ofMany ? await whyNotQuiet(inside.file) : null
  return busy === null ? { ...disk, file: inside.file } : ({ kind: 'refused', reason: busy } as const)
}

/** Reads, plans and writes, and again where the disk moved meanwhile. `isTrial`: all but the write. */
async function write<Nothing extends Changed['outcome']>(
  job: Job & Reading,
  planFor: Planner<Nothing>,
  isTrial = false,
): Promise<Saved<Nothing | SaveOutcome>> {
  const hidden: Hidden[] = []
  for (let tried = 0; tried < MAX_TRIES; tried += 1) {
    const disk = await readDisk(job)
    if (disk.kind === 'refused') return unwritten(disk)
    const now = hidden.reduce((text, one) => unhide(one, text), disk.text)
    const plan = planFor(now, disk)
    if (!('changed' in plan)) return unwritten(plan)
    const { outcome, movedTo } = plan
    if (outcome.text === disk.text && disk.misread === null && movedTo === undefined) return unwritten(outcome)
    const stays = movedTo === undefined ? null : await whyNotMoved({ root: job.root, from: job.path, to: movedTo })
    if (stays !== null) return unwritten({ kind: 'refused', reason: stays })
    if (!(await isNoted(job, disk.text, plan))) return unwritten({ kind: 'refused', reason: notNoted })
    const done = { ...plan, before: disk.text }
    if (isTrial) return done
    const written = await writeAndMove({
      root: job.root,
      path: job.path,
      file: disk.file,
      before: disk,
      text: outcome.text,
      to: movedTo,
      replace: job.replace,
      late: (path, bytes, before) => saveLate({ root: job.root, path }, disk.file, bytes, before),
      ...(job.patience !== undefined && { patience: job.patience }),
    })
    if (written.kind === 'written') return disk.misread === null ? done : recoded(outcome, disk.misread)
    if (written.kind !== 'moved') return unwritten(written)
    for (const bytes of written.theirs ?? []) {
      const theirs = decode(bytes)
      if (theirs !== null) hidden.push({ base: disk.text, ours: outcome.text, theirs })
    }
  }
  const message = 'Another program keeps writing this file. Try again when it is done.'
  return unwritten({ kind: 'refused', reason: { code: 'busy', message } })
}

/**
 * Saves an article: its text where the disk still is as the edit began; where the disk moved, what both sides made of it;
 * where both changed the same, nothing and a conflict. 'saved' and 'merged' are said after the rename only. Never throws.
 */
export async function saveArticle(save: Save): Promise<Saved> {
  const reason = whyNotOpened(save.text)
  if (reason !== null) return unwritten({ kind: 'refused', reason })
  return write(save, (now, disk) => planOfSave(save, now, disk))
}

/** Makes changes on the text that is on the disk now, whatever is unsaved elsewhere, and anew on what others put there meanwhile. */
export const changeArticle = (options: ChangeOptions): Promise<Changed> => makeChange(options, false)

/** The same without a write: what would be saved, as far as that can be known before. */
export const tryChange = (options: ChangeOptions): Promise<Changed> => makeChange(options, true)

async function makeChange(options: ChangeOptions, isTrial: boolean): Promise<Changed> {
  const { path, changes, storiesOf } = options
  const stories = changes.some(asksForStories) ? await storiesOf?.(path) : undefined
  return write(options, (now, disk) => planOfChange({ ...options, stories }, now, disk), isTrial)
}
