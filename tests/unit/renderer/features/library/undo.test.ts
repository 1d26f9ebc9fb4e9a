// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { useSession } from '../../../../../src/renderer/core/session'
import { useLibrary } from '../../../../../src/renderer/features/library/store'
import { undoAction } from '../../../../../src/renderer/features/library/undo'
import { stand, workspace } from '../boundary'

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ path: `_news/${index}.md`, title: `Story ${index}`, message: '' }))
const outcomeOf = (leftCount: number, listed: number) => ({
  kind: 'undone',
  action: 1,
  label: 'Publish 321 articles',
  paths: [],
  count: 0,
  summary: '',
  leftCount,
  left: named(listed),
})

beforeEach(() => {
  useSession.setState({ workspace, bars: [] })
  useLibrary.setState({ total: 1 })
})

const said = async (outcome: object): Promise<string> => {
  stand({ undoAction: () => outcome })
  await undoAction(1)
  return useSession
    .getState()
    .bars.map(({ text }) => text)
    .join(' ')
}

it('counts all that was left alone, also what main doesn’t name', async () => {
  const text = await said(outcomeOf(321, 200))
  expect(text).toContain('321 articles changed since and were left alone')
  expect(text).toContain('and 301 more.')
})

it('names the one that was left alone, and those of a few', async () => {
  expect(await said(outcomeOf(1, 1))).toBe('Undo Publish 321 articles: “Story 0” changed since; it was left alone.')
  expect(await said(outcomeOf(2, 2))).toContain('2 articles changed since and were left alone: “Story 0”, “Story 1”.')
})

it('says of how many it took back, where it left some alone or a run was cut off', async () => {
  const status = async (label: string, count: number): Promise<string> => {
    await said({ ...outcomeOf(0, 0), label, count })
    return useSession.getState().announcement?.text ?? ''
  }
  expect(await status('Publish 400 articles', 397)).toBe('Undone: Publish 397 of 400 articles')
  expect(await status('Publish 400 articles', 400)).toBe('Undone: Publish 400 articles')
  expect(await status('Publish: Lessons of 12 articles', 1)).toBe('Undone: Publish: Lessons of 12 articles')
  expect(await status('Add topic Power Apps to 400 articles', 397)).toBe('Undone: 397 of 400 articles')
})
