import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../src/main/settings/file'
import { openSettings } from '../../../src/main/settings/store'
import type { WorkspaceInfo } from '../../../src/shared/ipc/contract'

const now = new Date('2026-06-13T12:43:00Z')
const freshFolder = () => mkdtempSync(join(tmpdir(), 'copydesk-settings-'))
const open = (folder: string, failed: (error: unknown) => void = () => {}) => openSettings(folder, now, failed)
const workspace = (id: string): WorkspaceInfo => ({
  id,
  name: `Name ${id}`,
  folder: `~/${id}`,
  sample: false,
  topics: [],
  organizations: [],
  views: [],
  asksInbox: false,
})

describe('openSettings', () => {
  test('begins with the defaults and writes nothing by itself', () => {
    const folder = freshFolder()
    const { store, broken } = open(folder)
    expect(store.settings()).toEqual(defaultSettings)
    expect(broken).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })

  test('a change is there at once, and after the next start', async () => {
    const folder = freshFolder()
    const { store } = open(folder)
    expect(store.change({ theme: 'dark', listWidth: undefined })).toEqual({ ...defaultSettings, theme: 'dark' })
    store.change({ sidebarOpen: false })
    store.rememberWindow({ x: 1, y: 2, width: 900, height: 700 })
    await store.flush()
    const again = open(folder).store
    expect(again.settings()).toEqual({ ...defaultSettings, theme: 'dark', sidebarOpen: false })
    expect(again.window()).toEqual({ x: 1, y: 2, width: 900, height: 700 })
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  test('a file of an older program gets the defaults of what came later', () => {
    const folder = freshFolder()
    const text = '{"version":1,"settings":{"theme":"light"},"recents":[],"window":null}'
    writeFileSync(join(folder, 'settings.json'), text)
    expect(open(folder).store.settings()).toEqual({ ...defaultSettings, theme: 'light' })
  })

  test.each([
    ['torn', '{"version":1,"settings":{"the'],
    ['empty', ''],
    ['a newer version', '{"version":2,"settings":{},"recents":[],"window":null}'],
    ['a wrong value', '{"version":1,"settings":{"theme":"pink"},"recents":[],"window":null}'],
    ['not an object', '[]'],
  ])('a broken file (%s) is moved aside whole and begun anew', async (_name, text) => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'settings.json'), text)
    const { store, broken } = open(folder)
    expect(broken).toBe('settings.broken-2026-06-13T12-43-00-000Z.json')
    expect(readFileSync(join(folder, broken ?? ''), 'utf8')).toBe(text)
    expect(store.settings()).toEqual(defaultSettings)
    store.change({ theme: 'dark' })
    await store.flush()
    expect(open(folder).broken).toBeNull()
  })

  test('a failed write is told, and the choice stays for this run', async () => {
    const folder = freshFolder()
    const failures: unknown[] = []
    const { store } = open(folder, (error) => failures.push(error))
    mkdirSync(join(folder, 'settings.json.new'))
    store.change({ theme: 'dark' })
    await store.flush()
    expect(failures).toHaveLength(1)
    expect(store.settings().theme).toBe('dark')
  })
})

describe('recents', () => {
  test('the last opened is first, each once, ten at most, and a window sees no real path', () => {
    const { store } = open(freshFolder())
    for (let index = 0; index < 12; index += 1) store.remember(workspace(`workspace${index}`), `/real/${index}`)
    store.remember(workspace('workspace5'), '/real/5')
    const ids = store.recents().map((recent) => recent.id)
    expect(ids).toHaveLength(10)
    expect(ids.slice(0, 2)).toEqual(['workspace5', 'workspace11'])
    expect(new Set(ids).size).toBe(10)
    expect(JSON.stringify(store.recents())).not.toContain('/real')
    expect(store.rootOf('workspace5')).toBe('/real/5')
    store.forget('workspace5')
    expect(store.rootOf('workspace5')).toBeNull()
  })
})
