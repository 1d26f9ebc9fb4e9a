import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { firstFolder } from '../../../../../src/main/lifecycle/start/first-folder'

it('the first window shows the named folder, else the last one that is still there, else none', async () => {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-first-'))
  const store = { recents: () => [{ id: 'abcdefgh', name: 'News', folder: '~/news' }], rootOf: () => root }
  const nothing = { recents: () => [], rootOf: () => null }
  expect(await firstFolder('/no/such', store)).toBe('/no/such')
  expect(await firstFolder(null, store)).toBe(root)
  expect(await firstFolder(null, nothing)).toBeNull()
  rmSync(root, { recursive: true })
  expect(await firstFolder(null, store)).toBeNull()
})
