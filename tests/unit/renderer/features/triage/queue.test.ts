// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest'
import { goOnTo, openPath, useSession } from '../../../../../src/renderer/core/session'
import { runQuery, useLibrary } from '../../../../../src/renderer/features/library/store'
import {
  backToTriage,
  keepPlace,
  leaveTriage,
  placeAt,
  startTriage,
} from '../../../../../src/renderer/features/triage/queue'
import { measureQueue, noteDecisions, useTriage } from '../../../../../src/renderer/features/triage/store'
import { brokenCard } from '../../../../../src/shared/card/card'
import { settings, stand, workspace } from '../boundary'

const paths = ['a', 'b', 'c', 'd']
const row = (path: string, published: boolean) => ({
  path,
  card: { ...brokenCard(path, { code: 'x', message: 'x' }), broken: null, published, problems: [] },
  also: [],
})
/** Main's answer about these four, of which c and d are undecided. */
const findRow = ({ path }: { path: string }) => {
  const index = paths.indexOf(path)
  const next = [2, 3].find((place) => place > index) ?? -1
  return { index, nextUndecided: next, nextUndecidedPath: paths[next] ?? null, undecided: 2 }
}
const cursor = (): string | undefined => paths[useLibrary.getState().cursor]
const said = (): string | undefined => useSession.getState().announcement?.text

beforeEach(() => {
  const first = { cursor: 0, from: 0, rows: [] }
  stand({
    findRow,
    readRows: () => ({ rows: [] }),
    changeSettings: () => settings,
    runQuery: () => ({ kind: 'ran', result: 2, total: 0, all: 4, scanning: null, views: {}, first }),
  })
  useSession.setState({ workspace, settings, openPath: null, triaging: false, announcement: null })
  useLibrary.setState({
    result: 1,
    ran: 'is:new ',
    total: 4,
    cursor: 0,
    scanning: null,
    decided: new Set(),
    rows: new Map(paths.map((path, index) => [index, row(path, index < 2)])),
  })
})

describe('triage begins', () => {
  test('at the cursor, where it was moved', async () => {
    keepPlace(placeAt('d'))
    useLibrary.setState({ cursor: 1 })
    await startTriage()
    expect(cursor()).toBe('b')
    expect(useSession.getState().triaging).toBe(true)
  })
  test('where it was left, where the cursor is still on top', async () => {
    keepPlace(placeAt('d'))
    await startTriage()
    expect(cursor()).toBe('d')
  })
  test('at the first undecided one, where it was never left or is through', async () => {
    keepPlace(placeAt('d'))
    keepPlace(placeAt(null))
    await startTriage()
    expect(cursor()).toBe('c')
  })
  test('at the first undecided one, where the article that it was left at is not in the result any more', async () => {
    keepPlace(placeAt('gone'))
    await startTriage()
    expect(cursor()).toBe('c')
  })
  test('not while rows still move, nor over nothing; it says so', async () => {
    useLibrary.setState({ scanning: { done: 1, total: 4 } })
    await startTriage()
    expect(said()).toMatch(/when the folder is read/)
    useLibrary.setState({ scanning: null, total: 0 })
    await startTriage()
    expect(said()).toMatch(/No article/)
    expect(useSession.getState().triaging).toBe(false)
  })
})

test('each query of each folder has its own place, the newest first', () => {
  keepPlace(placeAt('a'))
  useLibrary.setState({ ran: 'topic:Ports' })
  keepPlace(placeAt('b'))
  keepPlace(placeAt('c'))
  expect(useSession.getState().settings?.triageLeft).toEqual([
    { workspace: workspace.id, query: 'topic:Ports', path: 'c' },
    { workspace: workspace.id, query: 'is:new', path: 'a' },
  ])
})

test('the editor shows again what it showed before', async () => {
  useSession.setState({ openPath: 'b' })
  await startTriage()
  expect(useSession.getState().openPath).toBeNull()
  leaveTriage()
  expect(useSession.getState()).toMatchObject({ openPath: 'b', triaging: false })
})

describe('the form that triage opened', () => {
  const leads = (): boolean => useSession.getState().fromTriage
  beforeEach(async () => {
    useSession.setState({ openPath: 'b' })
    await startTriage()
    openPath('c')
  })
  test('leads back to the queue as it was, also from the next article', () => {
    expect(useSession.getState()).toMatchObject({ triaging: false, fromTriage: true })
    goOnTo('d')
    expect(leads()).toBe(true)
    const times = useTriage.getState()
    backToTriage()
    expect(useSession.getState()).toMatchObject({ triaging: true, openPath: null, fromTriage: false })
    expect(useTriage.getState()).toEqual(times)
    leaveTriage()
    expect(useSession.getState().openPath).toBe('b')
  })
  test('leads there no more once another one is opened from the list, or another query ran', async () => {
    openPath('a')
    expect(leads()).toBe(false)
    backToTriage()
    openPath('c')
    await runQuery({ text: 'fog' })
    expect(leads()).toBe(false)
  })
})

test('the queue ends where the last decision has no undecided one behind it', async () => {
  useLibrary.setState({ cursor: 3, decided: new Set(['d']) })
  await measureQueue(false)
  expect(useTriage.getState()).toMatchObject({ undecided: 2, endedAt: null })
  await measureQueue(true)
  expect(useTriage.getState().endedAt).toBe('d')
})

test('an undone decision counts no more for the pace', () => {
  for (const [before, now] of [
    [0, 1],
    [1, 2],
    [2, 1],
    [1, 2],
  ] as const) {
    noteDecisions(before, now, now * 1_000)
  }
  expect(useTriage.getState().times).toEqual([1_000, 2_000])
})
