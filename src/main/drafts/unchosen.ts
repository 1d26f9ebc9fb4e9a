import { z } from 'zod'
import { changedFields } from '../../shared/change/field-names'
import { KEPT_DAYS, type Unchosen, type UnchosenHead, unchosenHead } from '../../shared/drafts/unchosen'
import type { FieldTable } from '../../shared/fields/table/table'
import { cutShort } from '../../shared/text/label'
import { setAside } from '../files/data-file'
import { hashOf } from '../files/hash'
import type { Queue } from '../files/queue'
import { createKeptFiles, keptHead, keptName, type Texts } from './kept-files'

/** What editors didn't choose, and what they discarded, in one workspace. */
export interface UnchosenTexts {
  /** Lasting once it resolves with what is kept of the article then; `instead`: ids of what gives way to it. */
  keep(path: string, left: readonly Unchosen[], instead?: readonly string[]): Promise<UnchosenHead[]>
  /** Newest first. */
  list(path: string): Promise<UnchosenHead[]>
  /** Null where it isn't there any more, or is torn. */
  read(path: string, id: string): Promise<Texts | null>
  /** Drops what is over its days. */
  clean(): Promise<void>
}

/** All of it together comes to this at most, as unsaved work does; beyond it the oldest goes. */
export const MAX_UNCHOSEN_MB = 100
const DAY_MS = 86_400_000
const MAX_FIELDS = 20
const MAX_FIELD_LETTERS = 100

const shape = keptHead.extend({ version: z.literal(1), ...unchosenHead.shape })
type Head = z.infer<typeof shape>

const nameOf = ({ path, id }: Pick<Head, 'path' | 'id'>): string => `${keptName(path)}-${id}.json`

/** The same left twice is one: the later time counts. */
const idOf = ({ side, base, text }: Unchosen): string => hashOf(JSON.stringify([side, base, text])).slice(0, 32)

const fieldsOf = ({ base, text }: Texts, table: FieldTable): string[] =>
  changedFields(base, text, table)
    .slice(0, MAX_FIELDS)
    .map((name) => cutShort(name, MAX_FIELD_LETTERS))

export interface UnchosenOptions {
  /** Holds one file for each. */
  readonly folder: string
  /** A job at a time for each article, shared with its draft. */
  readonly queue: Queue
  /** In ms since 1970. */
  readonly now: () => number
  /** By whose labels is said which fields differ. */
  readonly table: () => FieldTable
  readonly say: (message: string) => void
}

/** Torn files are moved aside, `say` names them, and what had to go before its time. */
export function createUnchosen({ folder, queue, now, table, say }: UnchosenOptions): UnchosenTexts {
  const files = createKeptFiles({ folder, shape, nameOf, maxBytes: MAX_UNCHOSEN_MB * 1_000_000, say })

  async function headsOf(names: readonly string[]): Promise<Head[]> {
    const heads: Head[] = []
    for (const name of names) {
      const head = await files.readHead(name)
      if (head === 'foreign') await setAside(folder, name, say)
      else if (head !== null) heads.push(head)
    }
    return heads.sort((a, b) => b.at - a.at || (a.side < b.side ? -1 : 1))
  }

  async function dropOldest(): Promise<boolean> {
    const oldest = (await headsOf(await files.names())).at(-1)
    if (oldest === undefined) return false
    await files.remove(nameOf(oldest))
    const day = new Date(oldest.at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
    say(
      `What was not chosen came to over ${MAX_UNCHOSEN_MB} MB, so the oldest is no longer kept: ` +
        `${oldest.fields.join(', ')} of ${oldest.path}, ${day}.`,
    )
    return true
  }

  async function keepOne(path: string, left: Unchosen): Promise<string> {
    const { side } = left
    const id = idOf(left)
    const about = { version: 1, path, id, at: now(), side, fields: fieldsOf(left, table()) }
    while (!(await files.write(nameOf(about), about, left))) {
      if (!(await dropOldest())) throw new Error('There is no room for it.')
    }
    return id
  }

  async function list(path: string): Promise<UnchosenHead[]> {
    const own = (await files.names()).filter((name) => name.startsWith(`${keptName(path)}-`))
    const heads = await headsOf(own)
    return heads.map(({ id, at, side, fields }) => ({ id, at, side, fields }))
  }

  return {
    keep: (path, left, instead = []) =>
      queue(path, async () => {
        const ids = new Set<string>()
        for (const one of left) ids.add(await keepOne(path, one))
        for (const id of instead) if (!ids.has(id)) await files.remove(nameOf({ path, id }))
        return list(path)
      }),
    list: (path) => queue(path, () => list(path)),
    read: (path, id) => queue(path, () => files.readTexts(nameOf({ path, id }))),
    clean: async () => {
      for (const head of await headsOf(await files.names()))
        if (head.at + KEPT_DAYS * DAY_MS < now()) await queue(head.path, () => files.remove(nameOf(head)))
    },
  }
}
