import type { ResultRow } from '../../../shared/card/row'
import { firstOfBlock, MAX_NEAR, ROWS_AT_ONCE } from '../../../shared/card/row-blocks'
import type { ResponseOf } from '../../../shared/ipc/contract'
import type { WindowEvent } from '../../../shared/ipc/events'
import { counted } from '../../../shared/numbers'
import type { Sort } from '../../../shared/query/sort-order'
import type { View } from '../../../shared/query/view'
import { call } from '../../core/client'
import { alert, announce, useSession, workspaceId } from '../../core/session'
import { onLeave, workspaceStore } from '../../core/workspace-session'
import { chosenOrder, keepOrder } from './views/orders'
import { folderOrder, goesOnFrom, type Origin, originOf } from './views/origin'

/** A text that is no query: why, and where in it. */
export interface BadQuery {
  readonly text: string
  readonly message: string
  readonly from: number
  readonly to: number
}

interface LibraryState {
  /** What the search box says; views are such texts too. */
  readonly text: string
  readonly sort: Sort
  /** The view that the text goes on from; null: it is a search of its own. */
  readonly from: Origin | null
  /** A text that can't be read, what of it, and why; the last result stays meanwhile. */
  readonly bad: BadQuery | null
  /** How often a query was sent. */
  readonly sent: number
  /** The text whose result is shown; behind `text` while a query runs, and where that can't be read. */
  readonly ran: string
  /** The result that is shown: its id in main; null before the first. */
  readonly result: number | null
  readonly total: number
  readonly all: number
  readonly arrivals: number
  readonly scanning: { readonly done: number; readonly total: number } | null
  /** The second pass, which looks for problems; null when it is through. */
  readonly checking: { readonly done: number; readonly total: number } | null
  readonly views: Readonly<Record<string, number>>
  /** Rows that are here, by their place in the result. */
  readonly rows: ReadonlyMap<number, ResultRow>
  /** Goes up when all rows may have changed, so that the visible ones are read again. */
  readonly stale: number
  /** Place of the cursor. */
  readonly cursor: number
  /** Decided since the query ran: they stay, dimmed. */
  readonly decided: ReadonlySet<string>
  /** An article whose change waits for the same key again; `text` says why, and what the key does then. */
  readonly asked: { readonly path: string; readonly text: string; readonly key: string } | null
  /** The panel Look stands beside the list, on the article under the cursor. */
  readonly looking: boolean
  /** When main last told how the folder is (ms); null before it did. */
  readonly heard: number | null
}

const empty = { rows: new Map<number, ResultRow>(), decided: new Set<string>(), asked: null }

export const useLibrary = workspaceStore<LibraryState>(() => ({
  text: '',
  sort: folderOrder,
  from: null,
  bad: null,
  sent: 0,
  ran: '',
  result: null,
  total: 0,
  all: 0,
  arrivals: 0,
  scanning: null,
  checking: null,
  views: {},
  stale: 0,
  cursor: 0,
  heard: null,
  looking: false,
  ...empty,
}))

const get = useLibrary.getState
const set = useLibrary.setState

type News = Extract<WindowEvent, { kind: 'library' }>
type Timer = ReturnType<typeof setTimeout> | undefined

/** What is known of one folder beside what is shown of it. */
const fresh = () => ({
  /** Blocks that are here or under way, by their first place; of the result that is shown. */
  blocks: new Set<number>(),
  /** What main told last: while a query's first rows are read, newer counts than its answer has. */
  news: null as News | null,
  arrivalsSaidAt: Number.NEGATIVE_INFINITY,
  readAt: 0,
  saying: undefined as Timer,
  reading: undefined as Timer,
})
let beside = fresh()

onLeave(() => {
  clearTimeout(beside.saying)
  clearTimeout(beside.reading)
  beside = fresh()
})

export const rowAt = (index: number): ResultRow | undefined => get().rows.get(index)
export const cursorRow = (): ResultRow | undefined => rowAt(get().cursor)

/** What main told of this result since its query was sent. */
const newsOf = (result: number): News | null => (beside.news?.result === result ? beside.news : null)

/** Where the first of these articles that is in a result stands; null where none is. */
async function placeOf(workspace: string, result: number, paths: readonly string[]): Promise<number | null> {
  for (const path of paths) {
    const { index } = await call('findRow', { workspace, result, path })
    if (index >= 0) return index
  }
  return null
}

/** The article under the cursor and those after it, as far as they are here. */
function pathsFromCursor(): string[] {
  const { cursor } = get()
  return Array.from({ length: MAX_NEAR }, (_, offset) => rowAt(cursor + offset)?.path).filter(
    (path) => path !== undefined,
  )
}

type First = Extract<ResponseOf<'runQuery'>, { kind: 'ran' }>['first']

/** Where the cursor stands in a result, and the rows around it, where keys moved it while the query ran: they count. */
async function firstRows(workspace: string, { result, total }: { result: number; total: number }): Promise<First> {
  for (;;) {
    const before = get().cursor
    const place = await placeOf(workspace, result, pathsFromCursor())
    const cursor = place ?? Math.max(0, Math.min(before, total - 1))
    const from = firstOfBlock(cursor)
    const { rows } = await call('readRows', { workspace, result, from, to: from + ROWS_AT_ONCE })
    if (get().cursor === before) return { cursor, from, rows }
  }
}

interface Change {
  readonly text?: string
  readonly sort?: Sort
}

/** A text that doesn't go on from the view is a search, which begins in the folder's order. */
function asked({ text, sort }: Change): Partial<LibraryState> {
  const { from } = get()
  if (text !== undefined && from !== null && !goesOnFrom(from, text))
    return { text, from: null, sort: sort ?? folderOrder }
  return { ...(text !== undefined && { text }), ...(sort !== undefined && { sort }) }
}

/** Writes a view's query into the search, in the order that was chosen in it last, else in its own, else in the folder's. */
export function runView(view: View, own: boolean): Promise<void> {
  const sort = chosenOrder(view.name) ?? view.sort ?? folderOrder
  set({ text: view.query, sort, from: originOf(view, own) })
  return runQuery({})
}

/**
 * Runs the query; until its answer is here the last result stays. With `keep`, the cursor stays on its article, or on the
 * next one that the new result has, else in its place.
 */
export async function runQuery(change: Change, keep = false): Promise<void> {
  set(asked(change))
  const { from: view } = get()
  // An order that is chosen in a view is the view's.
  if (change.sort !== undefined && view !== null) keepOrder(view, change.sort)
  const workspace = workspaceId()
  if (!workspace) return
  const run = get().sent + 1
  set({ sent: run })
  beside.news = null
  const { text, sort, cursor: before } = get()
  const near = keep ? { near: pathsFromCursor(), at: before } : {}
  try {
    const answer = await call('runQuery', { workspace, text, sort, ...near })
    if (run !== get().sent) return
    if (answer.kind === 'bad') {
      set({ bad: { ...answer, text } })
      return
    }
    const isMoved = keep && get().cursor !== before
    const { cursor, from, rows } = isMoved ? await firstRows(workspace, answer) : answer.first
    if (run !== get().sent) return
    const { result } = answer
    const newer = newsOf(result)
    beside.blocks = new Set(newer === null ? [from] : [])
    const { total, all, scanning, views } = newer ?? answer
    set(({ stale }) => ({
      total,
      all,
      scanning,
      views,
      bad: null,
      ran: text,
      ...empty,
      // Another query is another place to be.
      looking: keep && get().looking,
      result,
      cursor,
      heard: Date.now(),
      arrivals: newer?.arrivals ?? 0,
      // What was told meanwhile was of rows that were not here yet.
      stale: newer === null ? stale : stale + 1,
      rows: placed(rows, from),
    }))
    // And another queue: no way leads from the form back to the one before.
    if (!keep) useSession.setState({ fromTriage: false })
    sayResults(text)
  } catch (error) {
    if (run === get().sent) alert(`The search did not run: ${(error as Error).message}`)
  }
}

const placed = (rows: readonly ResultRow[], from: number): Map<number, ResultRow> =>
  new Map(rows.map((row, offset) => [from + offset, row]))

/** The count is said when the typing has ended, unless something was done meanwhile: that is what is to be heard. */
function sayResults(text: string): void {
  clearTimeout(beside.saying)
  if (text.trim() === '') return
  const before = useSession.getState().announcement
  beside.saying = setTimeout(() => {
    if (useSession.getState().announcement === before) announce(`${counted(get().total, 'article')} found`)
  }, 700)
}

/** Arrivals are said at most so often; between, the pill alone counts them. */
const ARRIVALS_SAID_MS = 60_000

function sayArrivals(before: number, now: number): void {
  if (now <= before || Date.now() - beside.arrivalsSaidAt < ARRIVALS_SAID_MS) return
  beside.arrivalsSaidAt = Date.now()
  announce(`${counted(now, 'new article')}`)
}

/** Reads the blocks of rows that a range of places needs and that are not here. */
export async function needRows(from: number, to: number): Promise<void> {
  const workspace = workspaceId()
  const { result, total } = get()
  if (!workspace || result === null || total === 0) return
  const missing: number[] = []
  for (let block = firstOfBlock(Math.max(0, from)); block <= Math.min(to, total - 1); block += ROWS_AT_ONCE) {
    if (!beside.blocks.has(block)) missing.push(block)
  }
  const own = beside.blocks
  for (const block of missing) own.add(block)
  await Promise.all(
    missing.map(async (block) => {
      try {
        const answer = await call('readRows', { workspace, result, from: block, to: block + ROWS_AT_ONCE })
        // Rows that changed meanwhile are asked for again; these are newer than what is shown in any case.
        if (get().result !== result) return
        set(({ rows }) => ({ rows: new Map([...rows, ...placed(answer.rows, block)]) }))
      } catch (error) {
        own.delete(block)
        alert(`The list could not be read: ${(error as Error).message}`)
      }
    }),
  )
}

/** While changes stream in, the rows in sight are read again so often: the window has to go on drawing. */
const AGAIN_MS = 200

function readAgain(): void {
  if (beside.reading !== undefined) return
  beside.reading = setTimeout(
    () => {
      beside.reading = undefined
      beside.readAt = Date.now()
      set(({ stale }) => ({ stale: stale + 1 }))
    },
    Math.max(0, beside.readAt + AGAIN_MS - Date.now()),
  )
}

/** What main tells of the library: counts, and cards that changed, in their places. */
export function onLibraryEvent(event: News): void {
  beside.news = event
  const { all, scanning, checking, views } = event
  set({ all, scanning, checking, views, heard: Date.now() })
  if (event.result !== get().result) return
  sayArrivals(get().arrivals, event.arrivals)
  set({ total: event.total, arrivals: event.arrivals })
  if (event.rows === null) {
    beside.blocks = new Set()
    readAgain()
    return
  }
  if (event.rows.length === 0) return
  const fresh = new Map(event.rows.map((row) => [row.path, row]))
  set(({ rows }) => ({ rows: new Map([...rows].map(([index, row]) => [index, fresh.get(row.path) ?? row])) }))
}

/** A change of ours gave an article's file another path: its row is it from now on, and is dimmed as it was. */
export function onRowMoved(path: string, to: string): void {
  set(({ rows, decided }) => ({
    rows: new Map(
      [...rows].map(([index, row]) => [
        index,
        row.path === path ? { ...row, path: to, card: row.card && { ...row.card, path: to } } : row,
      ]),
    ),
    decided: new Set([...decided].map((one) => (one === path ? to : one))),
  }))
}

/** Puts what arrived behind the last row: triage takes arrivals at the end of its queue, where they move nothing. */
export async function appendArrivals(): Promise<void> {
  const workspace = workspaceId()
  const { result, total: before } = get()
  if (!workspace || result === null) return
  try {
    const { total } = await call('appendArrivals', { workspace, result })
    if (get().result !== result) return
    // The last block was read when it was shorter.
    beside.blocks.delete(firstOfBlock(Math.max(0, before - 1)))
    set({ total, arrivals: 0 })
  } catch (error) {
    alert(`The new arrivals were not added: ${(error as Error).message}`)
  }
}

export function moveCursor(to: number): void {
  const last = Math.max(0, get().total - 1)
  const cursor = Math.min(last, Math.max(0, to))
  set({ cursor, asked: null })
  void needRows(cursor - 30, cursor + 30)
}

/** Puts the cursor on the next undecided article after `path`, if there is one; resolves with its path. */
export async function toNextUndecided(path: string): Promise<string | null> {
  const workspace = workspaceId()
  const { result } = get()
  if (!workspace || result === null) return null
  const found = await call('findRow', { workspace, result, path })
  if (found.nextUndecided < 0) return null
  await needRows(found.nextUndecided, found.nextUndecided)
  moveCursor(found.nextUndecided)
  return found.nextUndecidedPath
}

/** Puts the cursor on an article; false where it isn't one of the result. */
export async function toArticle(path: string): Promise<boolean> {
  const workspace = workspaceId()
  const { result } = get()
  if (!workspace || result === null) return false
  const { index } = await call('findRow', { workspace, result, path })
  if (index < 0 || get().result !== result) return false
  await needRows(index, index)
  moveCursor(index)
  return true
}

/** Dims rows until the query runs again. */
export function markDecided(paths: readonly string[]): void {
  set(({ decided }) => ({ decided: new Set([...decided, ...paths]), asked: null }))
}

/** Undone: not dimmed any more. */
export function unmarkDecided(paths: readonly string[]): void {
  const undone = new Set(paths)
  set(({ decided }) => ({ decided: new Set([...decided].filter((path) => !undone.has(path))), asked: null }))
}

/** Asks in the row and on the card, which keeps no key from anything. `key`: what is pressed again for a yes, 'P'. */
export function ask(path: string, key: string, text: string): void {
  set({ asked: { path, text, key } })
  announce(text)
}

/** Asks so whether a file is replaced that a plain save would change; yes where that was asked already. */
export const askToReplace =
  (key: string) =>
  async (path: string, reason: string): Promise<boolean> => {
    const text = `${reason} ${key} again saves it, J goes on.`
    const isAnswer = get().asked?.path === path && get().asked?.text === text
    if (isAnswer) set({ asked: null })
    else ask(path, key, text)
    return isAnswer
  }

export const look = (looking: boolean): void => set({ looking })
/** An article that opens takes the place of Look. */
useSession.subscribe(({ openPath, triaging }, before) => {
  if ((openPath !== null && openPath !== before.openPath) || triaging !== before.triaging) look(false)
})
