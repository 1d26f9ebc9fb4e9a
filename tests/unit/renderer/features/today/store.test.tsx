// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useSession } from '../../../../../src/renderer/core/session'
import { Today } from '../../../../../src/renderer/features/today'
import { useToday } from '../../../../../src/renderer/features/today/store'
import { stand, workspace } from '../boundary'

afterEach(cleanup)

const tally = { published: 1, unpublished: 0, passed: 0, held: 0, lines: 1, files: 1, moved: 0 }

test('the view reads the day once, and again when something was done', async () => {
  useSession.setState({ workspace, today: tally, nextUndo: null })
  useToday.setState({ entries: null })
  const { calls } = stand({ readToday: () => ({ tally: { ...tally }, undo: 'Publish: A', entries: [] }) })
  const { findByRole } = render(<Today />)
  await findByRole('heading', { name: 'Nothing changed today' })
  expect(useSession.getState().nextUndo).toBe('Publish: A')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(calls).toHaveLength(1)
  useSession.setState({ today: { ...tally } })
  await waitFor(() => expect(calls).toHaveLength(2))
})
