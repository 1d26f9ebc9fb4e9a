// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { useSession } from '../../../../../src/renderer/core/session'
import { endFolder } from '../../../../../src/renderer/core/workspace-session'
import { decidingCommands } from '../../../../../src/renderer/features/change-many/commands'
import { askFor, leavePlan, planSelected } from '../../../../../src/renderer/features/change-many/store'
import { useEditor } from '../../../../../src/renderer/features/editor/text/store'
import { clearSelection, selectAll, useSelection } from '../../../../../src/renderer/features/library/selection'
import { moveCursor, useLibrary } from '../../../../../src/renderer/features/library/store'
import { brokenCard } from '../../../../../src/shared/card/card'
import { stand, workspace } from '../boundary'

const row = (path: string) => ({
  path,
  card: { ...brokenCard(path, { code: 'x', message: 'x' }), broken: null, published: false, problems: [] },
  also: [],
})
const publish = decidingCommands.find((command) => command.id === 'list.publish')
const outcome = { kind: 'saved', text: 'x', proof: { summary: 'published: false → true · 1 line', lines: [] } } as const
const cursor = (): number => useLibrary.getState().cursor

beforeEach(() => {
  endFolder()
  clearSelection()
  useSession.setState({ workspace })
  useLibrary.setState({
    result: 1,
    total: 3,
    cursor: 0,
    decided: new Set(),
    rows: new Map(['a', 'b', 'c'].map((path, index) => [index, row(path)])),
  })
})

test('after a decision the cursor goes to the next undecided row', async () => {
  stand({
    changeArticle: () => outcome,
    findRow: () => ({ index: 0, nextUndecided: 2, nextUndecidedPath: 'c', undecided: 2 }),
    readRows: () => ({ rows: [] }),
  })
  await publish?.run()
  expect(cursor()).toBe(2)
  expect([...useLibrary.getState().decided]).toEqual(['a'])
})

test('an article that was not looked at for problems yet is looked at before it is published', async () => {
  const problem = { severity: 'error', code: 'no-title', message: 'No title.' } as const
  const unchecked = row('a')
  useLibrary.setState({ rows: new Map([[0, { ...unchecked, card: { ...unchecked.card, checked: false } }]]) })
  const boundary = stand({
    readProblems: () => [problem],
    changeArticle: () => outcome,
    findRow: () => ({ index: 0, nextUndecided: -1, nextUndecidedPath: null, undecided: 0 }),
    readRows: () => ({ rows: [] }),
  })
  await publish?.run()
  expect(useLibrary.getState().asked).toMatchObject({ path: 'a', text: 'No title. P again to publish anyway.' })
  expect(boundary.calls.map(({ channel }) => channel)).toEqual(['readProblems'])
  await publish?.run()
  expect(boundary.calls.map(({ channel }) => channel)).toContain('changeArticle')
})

test('who went on while the decision was written stays there', async () => {
  let written = (_: typeof outcome): void => {}
  const boundary = stand({
    changeArticle: () =>
      new Promise<typeof outcome>((resolve) => {
        written = resolve
      }),
    readRows: () => ({ rows: [] }),
  })
  const done = publish?.run()
  await expect.poll(() => boundary.calls.length).toBe(1)
  moveCursor(1)
  written(outcome)
  await done
  expect(cursor()).toBe(1)
})

test('a decision right behind Ctrl+A is about all of them, also where main is slow to name them', async () => {
  let name = (_: readonly string[]): void => {}
  const named = new Promise<readonly string[]>((resolve) => {
    name = resolve
  })
  const boundary = stand({
    listPaths: () => named,
    planChange: () => ({
      changes: 3,
      already: 0,
      skippedCount: 0,
      skipped: [],
      warnings: [],
      doubtsCount: 0,
      doubts: [],
      copiesCount: 0,
      copies: [],
      sample: [],
    }),
  })
  const all = selectAll()
  void publish?.run()
  const channels = (): string[] => boundary.calls.map(({ channel }) => channel)
  expect(channels()).toEqual(['listPaths'])
  name(['a', 'b', 'c'])
  await all
  await expect.poll(channels).toContain('planChange')
  expect(channels(), 'the one under the cursor is not published by itself').not.toContain('changeArticle')
})

test('what is selected for a question alone is so no longer once that is left', async () => {
  stand({ listPaths: () => ['a', 'b', 'c'], planChange: () => new Promise(() => undefined) })
  const replace = decidingCommands.find((command) => command.id === 'list.replace')
  await replace?.run()
  expect([...useSelection.getState().paths]).toEqual(['a', 'b', 'c'])
  askFor(null)
  expect(useSelection.getState().paths.size).toBe(0)
  await replace?.run()
  void planSelected({ kind: 'publish' })
  leavePlan()
  expect(useSelection.getState().paths.size).toBe(0)
  await selectAll()
  await replace?.run()
  askFor(null)
  expect(useSelection.getState().paths.size, 'the editor’s own choice stays').toBe(3)
})

test('a read-only file is asked about once, without a dialog: the same key again writes it, from then on each at once', async () => {
  const reason = { code: 'read-only', message: 'This file is read-only. Replace it anyway?' }
  const written: string[] = []
  stand({
    changeArticle: ({ replace, change }: { replace: boolean; change: { kind: string } }) => {
      if (!replace) return { kind: 'ask', reason }
      written.push(change.kind)
      return outcome
    },
    findRow: () => ({ index: 0, nextUndecided: -1, nextUndecidedPath: null, undecided: 0 }),
    readRows: () => ({ rows: [] }),
  })
  const run = (id: string) => decidingCommands.find((command) => command.id === id)?.run()
  const text = `${reason.message} P again saves it, J goes on.`
  await run('list.publish')
  expect(useLibrary.getState().asked?.text).toBe(text)
  expect(useSession.getState().announcement?.text).toBe(text)
  expect(useEditor.getState().question).toBeNull()
  await run('list.unpublish')
  expect(written, 'another key is no yes').toEqual([])
  await run('list.publish')
  await run('list.publish')
  expect(written).toEqual(['publish'])
  expect(useLibrary.getState().asked).toBeNull()
  await run('list.unpublish')
  expect(written).toEqual(['publish', 'unpublish'])
})

test('of an article with an error and a read-only file each is asked', async () => {
  const wrong = row('a')
  const problem = { severity: 'error', code: 'no-title', message: 'No title.' } as const
  useLibrary.setState({
    rows: new Map([[0, { ...wrong, card: { ...wrong.card, checked: true, problems: [problem] } }]]),
  })
  const { calls } = stand({
    changeArticle: ({ replace }: { replace: boolean }) =>
      replace ? outcome : { kind: 'ask', reason: { code: 'read-only', message: 'Read-only.' } },
    findRow: () => ({ index: 0, nextUndecided: -1, nextUndecidedPath: null, undecided: 0 }),
    readRows: () => ({ rows: [] }),
  })
  const asked = () => useLibrary.getState().asked?.text
  await publish?.run()
  expect(asked()).toBe('No title. P again to publish anyway.')
  await publish?.run()
  expect(asked()).toBe('Read-only. P again saves it, J goes on.')
  await publish?.run()
  expect(asked()).toBeUndefined()
  expect(calls.filter(({ request }) => (request as { replace?: boolean }).replace)).toHaveLength(1)
})
