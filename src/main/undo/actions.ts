import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { someOf } from '../../shared/change/some-of'
import { type DayAction, pathBefore } from '../../shared/change/today'
import { counted } from '../../shared/numbers'
import { type Action, action, type Done } from '../articles/action'
import {
  listDataFiles,
  readDataFile,
  removeDataFile,
  setAside,
  writeDataFile,
  writeDataFileSoon,
} from '../files/data-file'
import { createQueue } from '../files/queue'
import { reasonOf } from '../files/reason'
import { syncBehind } from '../files/sync-behind'
import { type Notes, readNotes, startNotes } from './running'

/** An action as the day's list shows it: without what only its undo needs. */
interface Shown extends DayAction {
  readonly spent: boolean
}

/** The saved actions of one workspace; kept over a restart. */
export interface Actions {
  /** Gives the number of the action, which outlasts a kill of this program then; it is made to outlast a power cut right behind. */
  add(done: Done): Promise<number>
  /** A change of many articles begins; `finish` keeps what it did as one action, and gives its number (null: nothing). */
  begin(label: string): Promise<{ readonly notes: Notes; finish(done: Done): Promise<number | null> }>
  /** The newest that can be undone, or the one of this number; null where there is none. */
  read(number: number | null): Promise<{ readonly number: number; readonly action: Action } | null>
  /** What an undo left of an action; nothing: it is gone. */
  settle(number: number, left: Action): Promise<void>
  /** What was done since midnight and not undone, oldest first; and the label of what an undo would take back now. */
  today(): Promise<{ readonly actions: readonly DayAction[]; readonly undo: string | null }>
  idle(): Promise<void>
}

export interface ActionsOptions {
  /** Real path of the workspace. */
  readonly root: string
  /** Of the data folder: one small file per action, numbered. */
  readonly folder: string
  readonly now: () => number
  readonly say: (message: string) => void
}

/** The last ones can be undone, up to this many, and all of today's. */
const MAX_ACTIONS = 200
const RUNNING = '.running'

const nameOf = (number: number): string => String(number).padStart(9, '0')
const numberOf = (name: string): number => Number.parseInt(name, 10)
/** Of the local day. */
const midnight = (now: number): number => new Date(now).setHours(0, 0, 0, 0)

function drop(all: Shown[], number: number): void {
  const index = all.findIndex((one) => one.number === number)
  if (index !== -1) all.splice(index, 1)
}

function shownOf(number: number, { version: _, files, ...rest }: Action): Shown {
  return {
    number,
    ...rest,
    files: files.map(({ splice: _splice, afterHash: _after, beforeHash: _before, ...file }) => file),
  }
}

export function createActions({ root, folder, now, say }: ActionsOptions): Actions {
  const queue = createQueue()
  const inLog = <T>(job: () => Promise<T>): Promise<T> => queue('log', job)
  let loading: Promise<Shown[]> | null = null
  let last = 0

  const fileOf = (number: number): string => join(folder, `${nameOf(number)}.json`)
  const read = (number: number): Promise<Action | null> => readDataFile(folder, `${nameOf(number)}.json`, action, say)

  /** A run that was killed becomes an action of what it did. */
  async function recover(name: string): Promise<void> {
    const done = await readNotes(join(folder, name), root)
    if (done === null) {
      await setAside(folder, name, say)
      return
    }
    const files = done.files.map(pathBefore)
    const count = new Set([...files, ...done.decisions.map(({ path }) => path)]).size
    if (count > 0) {
      const label = someOf(done.label, count)?.label ?? done.label
      await writeDataFile(fileOf(numberOf(name)), { version: 2, ...done, label, spent: false } satisfies Action)
      say(`“${done.label}” was cut off after ${counted(count, 'article')}. Undo takes back what was done.`)
    }
    await removeDataFile(join(folder, name))
  }

  async function loadAll(): Promise<Shown[]> {
    const names = await readdir(folder).catch(() => [])
    for (const name of names.filter((one) => one.endsWith(RUNNING)).sort()) {
      last = Math.max(last, numberOf(name) || 0)
      await recover(name).catch((error: unknown) => {
        say(`${name} can't be read now: ${reasonOf(error).message} It stays where it is.`)
      })
    }
    const shown: Shown[] = []
    for (const number of (await listDataFiles(folder)).map(numberOf).filter(Number.isInteger)) {
      last = Math.max(last, number)
      const found = await read(number)
      if (found !== null) shown.push(forToday(shownOf(number, found)))
    }
    return shown
  }
  const load = (): Promise<Shown[]> => {
    loading ??= loadAll()
    return loading
  }
  /** What is older than the day is looked up on the disk when it is undone. */
  const forToday = (one: Shown): Shown => (one.at >= midnight(now()) ? one : { ...one, files: [], decisions: [] })

  async function keep(
    number: number,
    done: Done,
    write: (file: string, kept: Action) => Promise<void>,
  ): Promise<number> {
    const all = await load()
    const kept: Action = { version: 2, ...done, at: now(), spent: false }
    await write(fileOf(number), kept)
    all.push(shownOf(number, kept))
    while (all.length > MAX_ACTIONS && (all[0]?.at ?? 0) < midnight(now())) {
      const oldest = all.shift()
      if (oldest !== undefined) await removeDataFile(fileOf(oldest.number))
    }
    return number
  }

  /** Nobody who waits for an answer waits for the disk; `idle` does. */
  async function writeSoon(file: string, kept: Action): Promise<void> {
    const sync = await writeDataFileSoon(file, kept)
    void queue(file, () => syncBehind(sync)).catch((error: unknown) => {
      const why = reasonOf(error).message
      say(`“${kept.label}” is not lasting on the disk: ${why} After a power cut Undo takes back what was before it.`)
    })
  }

  const next = async (): Promise<number> => {
    await load()
    last += 1
    return last
  }

  return {
    add: (done) => inLog(async () => keep(await next(), done, writeSoon)),
    begin: (label) =>
      inLog(async () => {
        const number = await next()
        const file = join(folder, `${nameOf(number)}${RUNNING}`)
        const notes = await startNotes(file, label, now())
        const finish = (done: Done): Promise<number | null> =>
          inLog(async () => {
            await notes.close()
            const kept = done.files.length + done.decisions.length > 0 ? await keep(number, done, writeDataFile) : null
            await removeDataFile(file)
            return kept
          })
        return { notes, finish }
      }),
    read: (wanted) =>
      inLog(async () => {
        const all = await load()
        for (const { number, spent } of all.toReversed()) {
          if (wanted === null ? spent : number !== wanted) continue
          const found = await read(number)
          if (found !== null) return { number, action: found }
          drop(all, number)
        }
        return null
      }),
    settle: (number, left) =>
      inLog(async () => {
        const all = await load()
        if (left.files.length + left.decisions.length === 0) {
          drop(all, number)
          await removeDataFile(fileOf(number))
        } else {
          await writeDataFile(fileOf(number), left)
          const index = all.findIndex((one) => one.number === number)
          if (index !== -1) all[index] = forToday(shownOf(number, left))
        }
      }),
    today: () =>
      inLog(async () => {
        const all = await load()
        all.splice(0, all.length, ...all.map(forToday))
        return {
          actions: all.filter((one) => one.at >= midnight(now())),
          undo: all.findLast((one) => !one.spent)?.label ?? null,
        }
      }),
    idle: queue.idle,
  }
}
