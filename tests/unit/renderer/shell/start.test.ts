// @vitest-environment jsdom
import { act } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useSession } from '../../../../src/renderer/core/session'
import { type Boundary, settings, stand, workspace } from '../features/boundary'

const tally = { published: 0, unpublished: 0, passed: 0, held: 0, lines: 0, files: 0, moved: 0 }

test('what main tells right behind its answer to the start is heard', async () => {
  document.body.innerHTML = '<div id="root"></div>'
  const answer = {
    version: '0',
    platform: 'linux',
    settings,
    workspace,
    recents: [],
    drafts: [],
    notices: [],
    reopen: null,
  }
  const boundary: Boundary = stand({
    start: () => {
      // Told before the page could draw anything: its first scan was through at once.
      setTimeout(() => boundary.tell({ kind: 'workspace', workspace: { ...workspace, asksInbox: true } }))
      return answer
    },
    runQuery: () => ({
      kind: 'ran',
      result: 1,
      total: 0,
      all: 0,
      scanning: null,
      views: {},
      first: { cursor: 0, from: 0, rows: [] },
    }),
    readRows: () => ({ rows: [] }),
    readFacets: () => ({ facets: [], numbers: [] }),
    readToday: () => ({ tally, undo: null, entries: [] }),
  })
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
  const { root } = await import('../../../../src/renderer/shell/main')
  await expect.poll(() => useSession.getState().workspace?.asksInbox).toBe(true)
  // Drawing goes on otherwise where there is no page any more.
  act(() => root.unmount())
})
