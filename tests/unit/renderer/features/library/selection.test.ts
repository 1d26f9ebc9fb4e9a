// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { useSession } from '../../../../../src/renderer/core/session'
import { endFolder } from '../../../../../src/renderer/core/workspace-session'
import {
  clearSelection,
  extendSelection,
  selectAll,
  toggleSelected,
  useSelection,
} from '../../../../../src/renderer/features/library/selection'
import { moveCursor, runQuery, useLibrary } from '../../../../../src/renderer/features/library/store'
import { stand, workspace } from '../boundary'

const paths = ['a', 'b', 'c', 'd', 'e', 'f']
const chosen = (): string => [...useSelection.getState().paths].toSorted().join('')

beforeEach(() => {
  stand({ readRows: () => ({ rows: [] }), listPaths: () => paths })
  useSession.setState({ workspace })
  useLibrary.setState({
    result: 1,
    total: paths.length,
    cursor: 0,
    rows: new Map(paths.slice(0, 4).map((path, index) => [index, { path, card: null, also: [] }])),
  })
  clearSelection()
})

test('an article is chosen, and no longer', () => {
  toggleSelected(1)
  toggleSelected(3)
  expect(chosen()).toBe('bd')
  toggleSelected(1)
  expect(chosen()).toBe('d')
})

test('a place whose row is not here yet chooses nothing', () => {
  toggleSelected(5)
  expect(chosen()).toBe('')
})

test('extending begins at the cursor, takes it along and shrinks again', async () => {
  moveCursor(1)
  await extendSelection(2)
  await extendSelection(3)
  expect(chosen()).toBe('bcd')
  expect(useLibrary.getState().cursor).toBe(3)
  await extendSelection(2)
  expect(chosen()).toBe('bc')
  await extendSelection(0)
  expect(chosen()).toBe('ab')
})

test('what was chosen before stays, and a cursor that went elsewhere begins a new range', async () => {
  toggleSelected(0)
  await extendSelection(1)
  moveCursor(3)
  await extendSelection(2)
  expect(chosen()).toBe('abcd')
  await extendSelection(3)
  expect(chosen()).toBe('abd')
})

test('a range over rows that are not here is asked for, and ends at the last row', async () => {
  moveCursor(2)
  await extendSelection(99)
  expect(chosen()).toBe('cdef')
  expect(useLibrary.getState().cursor).toBe(5)
})

test('the newer of two ranges under way holds', async () => {
  await Promise.all([extendSelection(5), extendSelection(1)])
  expect(chosen()).toBe('ab')
})

test('all are those of the query, beside the chosen ones', async () => {
  useLibrary.setState({ rows: new Map([[0, { path: 'x', card: null, also: [] }]]) })
  toggleSelected(0)
  await selectAll()
  expect(chosen()).toBe('abcdefx')
})

test('a new query keeps the selection, another folder clears it', async () => {
  toggleSelected(0)
  stand({
    runQuery: () => ({
      kind: 'ran',
      result: 2,
      total: 0,
      all: 6,
      scanning: null,
      views: {},
      first: { cursor: 0, from: 0, rows: [] },
    }),
    readRows: () => ({ rows: [] }),
  })
  await runQuery({ text: 'nothing' })
  expect(chosen()).toBe('a')
  useSession.setState({ workspace: { ...workspace } })
  expect(chosen()).toBe('a')
  endFolder()
  expect(chosen()).toBe('')
})
