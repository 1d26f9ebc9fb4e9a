// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { useSession } from '../../../../../src/renderer/app/session'
import { decidingCommands } from '../../../../../src/renderer/features/deciding/commands'
import { moveCursor, useLibrary } from '../../../../../src/renderer/features/library/store'
import { brokenCard } from '../../../../../src/shared/article/card'
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

test('who went on while the decision was written stays there', async () => {
  let written = (_: typeof outcome): void => {}
  stand({
    changeArticle: () =>
      new Promise<typeof outcome>((resolve) => {
        written = resolve
      }),
    readRows: () => ({ rows: [] }),
  })
  const done = publish?.run()
  await Promise.resolve()
  moveCursor(1)
  written(outcome)
  await done
  expect(cursor()).toBe(1)
})
