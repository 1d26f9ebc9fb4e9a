import { lineAndColumn } from '../../shared/article/lines'
import { changedFields, conflictName } from '../../shared/change/field-names'
import { meet } from '../../shared/change/meet'
import type { SaveOutcome } from '../../shared/change/outcomes'
import { type Hidden, unhide } from '../../shared/change/unhide'
import { newsroomTable } from '../../shared/fields/table/newsroom'
import type { FieldTable } from '../../shared/fields/table/table'
import type { Reason } from '../files/reason'
import { type ChangedLines, changedLines, proofOf, proofOfLines } from './line-changes'
import { type ArticleRead, decode, LARGEST, type OlderEncoding, readArticle } from './read/read-article'
import { resolveArticle } from './read/resolve-article'
import { whyNotQuiet, whyStillEmpty } from './write/being-written'
import { keepBeside } from './write/beside'
import { writeAtomic } from './write/write-atomic'

/** What was read of an article; `file`: its real path. */
export interface DiskText {
  readonly file: string
  readonly disk: Extract<ArticleRead, { kind: 'text' }>
}

/** Called in the queue of its path. */
export interface Save {
  /** Real path of the workspace. */
  readonly root: string
  readonly path: string
  /** By whose labels is said what others changed; a newsroom's where it is absent. */
  readonly table?: FieldTable
  /** The text that the edit began with. */
  readonly base: string
  readonly text: string
  readonly replace: boolean
  /** How the file is read where it is no UTF-8, which it becomes. */
  readonly older?: OlderEncoding | undefined
  readonly patience?: number
  /** One of many that nobody looks at one by one: a file that another program may be writing is left alone. */
  readonly ofMany?: boolean
  /** What was read a moment before: the first try reads nothing again. Whether it still is so the write itself looks. */
  readonly read?: DiskText
  /** Told what will be replaced by what, or where the file will be moved, just before; where it throws nothing is written. */
  readonly note?: (before: string, after: string, changed: ChangedLines, movedTo?: string) => Promise<void>
}

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
export const unwritten = (outcome: SaveOutcome): Saved => ({ outcome, before: null })

/** Why a text isn't saved: its file could not be opened again; null where it could. */
export function whyNotOpened(text: string): Reason | null {
  if (Buffer.byteLength(text) > LARGEST) return { code: 'too-large', message: 'Over 5 MB: too large to save.' }
  const at = text.indexOf('\0')
  if (at === -1) return null
  const { line } = lineAndColumn(text, at)
  return { code: 'binary', message: `Line ${line} holds a NUL sign, which no text has. Take it out first.` }
}

type Conflict = Extract<SaveOutcome, { kind: 'conflict' }>
/** What a save would write, and the lines that it changes on the disk. */
interface Plan {
  readonly outcome: Extract<SaveOutcome, { kind: 'saved' | 'merged' }>
  readonly changed: ChangedLines
}

/** What should be on the disk after this save, seeing what is on it now. */
function planOf(save: Save, disk: string): Plan | Conflict {
  const { table = newsroomTable } = save
  if (disk === save.base || disk === save.text) {
    const changed = changedLines(disk, save.text)
    return { outcome: { kind: 'saved', text: save.text, proof: proofOfLines(changed) }, changed }
  }
  // Its writer may have just begun: nothing is put there, not even what would merge.
  if (disk === '') return { kind: 'conflict', disk, fields: changedFields(save.text, disk, table) }
  const { text, conflicts } = meet(save.base, save.text, disk)
  if (conflicts.length > 0) return { kind: 'conflict', disk, fields: conflicts.map((one) => conflictName(one, table)) }
  const changed = changedLines(disk, text)
  const theirs = changedFields(save.base, disk, table)
  return { outcome: { kind: 'merged', text, proof: proofOfLines(changed), theirs }, changed }
}

/** Its bytes are no text that undo could put back; what is proved is how its readers see it now. */
const recoded = (outcome: Plan['outcome'], misread: string): Saved => ({
  outcome: { ...outcome, proof: proofOf(misread, outcome.text) },
  before: null,
})

/** Why a change of many leaves out what it couldn't take back. */
export const notNoted: Reason = { code: 'no-undo', message: 'Not changed: it could not be kept for undo.' }

async function isNoted({ note }: Save, before: string, { outcome, changed }: Plan): Promise<boolean> {
  try {
    await note?.(before, outcome.text, changed)
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

type Refused = Extract<SaveOutcome, { kind: 'refused' }>

async function readDisk({ root, path, base, older, ofMany = false }: Save): Promise<DiskText | Refused> {
  const inside = await resolveArticle(root, path)
  if (inside.kind === 'refused') return inside
  if (!ofMany && base !== '') await whyStillEmpty(inside.file)
  const disk = await readArticle(inside.file, older)
  return disk.kind === 'text' ? { file: inside.file, disk } : { kind: 'refused', reason: disk.reason }
}

/**
 * Saves an article: its text where the disk still is as the edit began; where the disk moved, what both sides made of it;
 * where both changed the same, nothing and a conflict. 'saved' and 'merged' are said after the rename only. Never throws.
 */
export async function saveArticle(save: Save): Promise<Saved> {
  const notOpened = whyNotOpened(save.text)
  if (notOpened !== null) return unwritten({ kind: 'refused', reason: notOpened })
  const hidden: Hidden[] = []
  for (let tried = 0; tried < MAX_TRIES; tried += 1) {
    const read = (tried === 0 ? save.read : undefined) ?? (await readDisk(save))
    if (!('disk' in read)) return unwritten(read)
    const { file, disk } = read
    // What was shown is what is saved: letters that nobody saw are none of it.
    if (disk.misread !== null && disk.text !== save.base) {
      const fields = changedFields(save.text, disk.text, save.table ?? newsroomTable)
      return unwritten({ kind: 'conflict', disk: disk.text, fields })
    }
    // After each read: of what a program began to write since the last look half would be read, and put in its place.
    const busy = save.ofMany === true ? await whyNotQuiet(file) : null
    if (busy !== null) return unwritten({ kind: 'refused', reason: busy })
    const plan = planOf(
      save,
      hidden.reduce((text, one) => unhide(one, text), disk.text),
    )
    if (!('changed' in plan)) return unwritten(plan)
    const { outcome, changed } = plan
    if (outcome.text === disk.text && disk.misread === null) return unwritten(outcome)
    if (!(await isNoted(save, disk.text, plan))) return unwritten({ kind: 'refused', reason: notNoted })
    const patience = save.patience === undefined ? {} : { patience: save.patience }
    const written = await writeAtomic({
      file,
      text: outcome.text,
      baseHash: disk.hash,
      replace: save.replace,
      late: (bytes, before) => saveLate(save, file, bytes, before),
      ...patience,
    })
    if (written.kind === 'written')
      return disk.misread === null ? { outcome, before: disk.text, changed } : recoded(outcome, disk.misread)
    if (written.kind !== 'moved') return unwritten(written)
    for (const bytes of written.theirs ?? []) {
      const theirs = decode(bytes)
      if (theirs !== null) hidden.push({ base: disk.text, ours: outcome.text, theirs })
    }
  }
  const message = 'Another program keeps writing this file. Your text is still unsaved.'
  return unwritten({ kind: 'refused', reason: { code: 'busy', message } })
}
