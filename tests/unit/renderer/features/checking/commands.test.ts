// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useSession } from '../../../../../src/renderer/core/session'
import { checkingCommands } from '../../../../../src/renderer/features/checking'
import { useChecking } from '../../../../../src/renderer/features/checking/store'
import { useSelection } from '../../../../../src/renderer/features/library'
import { stand, workspace } from '../boundary'

const command = (id: string) => checkingCommands.find((one) => one.id === id)
const check = { id: 'a', done: 0, total: null, cancelled: false }

beforeEach(() => useSession.setState({ workspace, openPath: 'a.md', triaging: false }))
afterEach(() => {
  useSelection.setState({ paths: new Set() })
  useChecking.setState({ running: null })
})

test('a check says of what it is: of an article, or of the selection where that is meant', () => {
  const named = (editing: boolean) => command('pictures.check')?.now?.(editing)
  expect(named(false)).toBe('Check its pictures')
  useSelection.setState({ paths: new Set(['b.md', 'c.md']) })
  expect(named(false)).toBe('Check pictures of the selection')
  expect(named(true)).toBe('Check its pictures')
  useSession.setState({ triaging: true })
  expect(named(false)).toBe('Check its pictures')
})

test('a check that runs can be cancelled, once', () => {
  const { calls } = stand({})
  const cancel = command('pictures.cancelCheck')
  expect(cancel?.when?.()).toBe(false)
  useChecking.setState({ running: check })
  expect(cancel?.when?.()).toBe(true)
  void cancel?.run()
  expect(calls).toEqual([expect.objectContaining({ channel: 'cancelJob' })])
  expect(cancel?.when?.()).toBe(false)
})
