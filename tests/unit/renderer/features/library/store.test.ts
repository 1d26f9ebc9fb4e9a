// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { announce, useSession } from '../../../../../src/renderer/core/session'
import {
  moveCursor,
  needRows,
  onLibraryEvent,
  rowAt,
  runQuery,
  useLibrary,
} from '../../../../../src/renderer/features/library/store'
import type { WindowEvent } from '../../../../../src/shared/ipc/events'
import { stand, workspace } from '../boundary'

type News = Extract<WindowEvent, { kind: 'library' }>
const news = (change: Partial<News>): News => ({
  kind: 'library',
  workspace: workspace.id,
  result: 2,
  total: 3,
  all: 3,
  arrivals: 0,
  scanning: null,
  checking: null,
  views: {},
  rows: [],
  ...change,
})
const row = (path: string) => ({ path, card: null, also: [] })
const first = { cursor: 0, from: 0, rows: [row('a')] }
const ran = { kind: 'ran', result: 2, total: 3, all: 3, scanning: null, views: {}, first } as const
const rows = (paths: readonly string[]) => new Map(paths.map((path, index) => [index, row(path)]))
const state = useLibrary.getState

beforeEach(() => {
  useSession.setState({ workspace })
  useLibrary.setState({ result: 1, total: 3, all: 3, cursor: 0, rows: rows(['a', 'b', 'c']) })
})

test('what is told while a query’s answer is on its way is newer than that', async () => {
  stand({
    runQuery: () => {
      onLibraryEvent(news({ total: 5, all: 6, arrivals: 1 }))
      return ran
    },
  })
  await runQuery({ text: '' })
  expect(state()).toMatchObject({ result: 2, total: 5, all: 6, arrivals: 1 })
})

test('news of an older result changes the counts of the folder alone', async () => {
  stand({ runQuery: () => ran })
  await runQuery({ text: '' })
  onLibraryEvent(news({ result: 1, total: 9, all: 8 }))
  expect(state()).toMatchObject({ total: 3, all: 8 })
})

test('the cursor’s article and those after it are named, so that it stays on one of them; a new query begins at the top', async () => {
  const boundary = stand({ runQuery: () => ({ ...ran, total: 2, first: { ...first, cursor: 1 } }) })
  moveCursor(1)
  await runQuery({}, true)
  expect(state().cursor).toBe(1)
  expect(boundary.calls.map(({ channel }) => channel)).toEqual(['runQuery'])
  expect(boundary.calls[0]?.request).toMatchObject({ near: ['b', 'c'], at: 1 })
  await runQuery({ text: 'new' })
  expect(boundary.calls[1]?.request).toEqual({ workspace: workspace.id, text: 'new', sort: state().sort })
})

test('keys that move the cursor while a query runs are not taken back by its answer', async () => {
  const places: Record<string, number> = { a: 2, b: 1, c: 0 }
  const found = (index: number) => ({ index, nextUndecided: -1, nextUndecidedPath: null, undecided: 0 })
  stand({
    runQuery: () => {
      moveCursor(1)
      return ran
    },
    findRow: ({ path }: { path: string }) => found(places[path] ?? -1),
    readRows: () => {
      if (state().cursor === 1) moveCursor(0)
      return { rows: [row('c'), row('b'), row('a')] }
    },
  })
  moveCursor(2)
  await runQuery({}, true)
  expect(state().cursor).toBe(places.a)
})

test('rows that are read while changes stream in are shown, and asked for again', async () => {
  let answers = 0
  const boundary = stand({
    runQuery: () => ({ ...ran, total: 300 }),
    readRows: () => {
      answers += 1
      if (answers === 1) onLibraryEvent(news({ total: 300, rows: null }))
      return { rows: [row(`read ${answers}`)] }
    },
  })
  await runQuery({ text: '' })
  const before = state().stale
  await needRows(100, 120)
  expect(rowAt(100)?.path).toBe('read 1')
  await expect.poll(() => state().stale).toBe(before + 1)
  await needRows(100, 120)
  expect(rowAt(100)?.path).toBe('read 2')
  expect(boundary.calls.filter(({ channel }) => channel === 'readRows')).toHaveLength(2)
})

test('the count of a query is not said over what was done meanwhile', async () => {
  vi.useFakeTimers()
  stand({ runQuery: () => ran })
  await runQuery({ text: 'fog' })
  announce('Published')
  vi.advanceTimersByTime(1_000)
  expect(useSession.getState().announcement?.text).toBe('Published')
  await runQuery({ text: 'cranes' })
  vi.advanceTimersByTime(1_000)
  expect(useSession.getState().announcement?.text).not.toBe('Published')
  vi.useRealTimers()
})

test('arrivals are said at most once a minute', async () => {
  vi.useFakeTimers()
  const said = (): string | undefined => useSession.getState().announcement?.text
  stand({ runQuery: () => ran })
  await runQuery({ text: '' })
  onLibraryEvent(news({ arrivals: 1 }))
  const first = said()
  onLibraryEvent(news({ arrivals: 2 }))
  expect(said()).toBe(first)
  vi.advanceTimersByTime(60_000)
  onLibraryEvent(news({ arrivals: 3 }))
  expect(said()).toContain('3')
  vi.useRealTimers()
})
