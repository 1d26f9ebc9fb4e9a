// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useSession } from '../../../../../src/renderer/core/session'
import { useLibrary } from '../../../../../src/renderer/features/library/store'
import { Questions } from '../../../../../src/renderer/shell/bars/Questions'
import { stand, workspace } from '../../features/boundary'

beforeEach(() => {
  stand({})
  useSession.setState({ workspace: { ...workspace, asksInbox: true, pictures: { shown: null, servers: 2 } } })
})
afterEach(cleanup)

const offered = (undecided: number): string => {
  useLibrary.setState({ all: 9, views: { 'is:new': undecided }, scanning: null })
  render(<Questions />)
  return screen.getByRole('button', { name: /^Start with an empty Inbox/ }).textContent ?? ''
}

test('one older article counts, many count', () => {
  expect(offered(1)).toBe('Start with an empty Inbox (1 older one counts as passed)')
  cleanup()
  expect(offered(2_104)).toBe('Start with an empty Inbox (2,104 older ones count as passed)')
})

test('how the Inbox starts isn’t asked above triage, nor is what would be asked next', () => {
  offered(3)
  act(() => useSession.setState({ triaging: true }))
  expect(screen.queryByRole('region')).toBeNull()
  act(() => useSession.setState({ triaging: false }))
  expect(screen.getByRole('region', { name: 'First open' })).toBeDefined()
})
