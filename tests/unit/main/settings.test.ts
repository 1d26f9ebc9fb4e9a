import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../src/main/settings/file'
import { openSettings } from '../../../src/main/settings/store'
import { MAX_PATH_LETTERS } from '../../../src/shared/article/article-text'
import { newsroomTable } from '../../../src/shared/fields/table/newsroom'
import { contract } from '../../../src/shared/ipc/contract'
import type { WorkspaceInfo } from '../../../src/shared/workspace/workspace-info'

const now = new Date('2026-06-13T12:43:00Z')
const freshFolder = () => mkdtempSync(join(tmpdir(), 'copydesk-settings-'))
const open = (folder: string, failed: (error: unknown) => void = () => {}) => openSettings(folder, now, failed)
const workspace = (id: string): WorkspaceInfo => ({
  id,
  name: `Name ${id}`,
  folder: `~/${id}`,
  branch: null,
  sample: false,
  topics: [],
  organizations: [],
  views: [],
  asksInbox: false,
  asksFields: null,
  fields: newsroomTable,
  pictures: { shown: null, servers: 0 },
  address: null,
  gone: false,
})

describe('openSettings', () => {
  test('begins with the defaults and writes nothing by itself', () => {
    const folder = freshFolder()
    const { store, notice } = open(folder)
    expect(store.settings()).toEqual(defaultSettings)
    expect(notice).toBeNull()
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

  test('many changes at once are written together, the last one too', async () => {
    const folder = freshFolder()
    const { store } = open(folder)
    let written = 0
    const seen = new Promise<void>((resolve) => {
      const watcher = watch(folder, (_event, name) => {
        if (name === 'settings.json') written += 1
        if (name !== 'end') return
        watcher.close()
        resolve()
      })
    })
    for (let width = 300; width < 400; width += 1) store.change({ listWidth: width })
    await store.flush()
    writeFileSync(join(folder, 'end'), '')
    await seen
    expect(open(folder).store.settings().listWidth).toBe(399)
    expect(written, 'one for the first change, one for the rest; a rename may be told twice').toBeLessThanOrEqual(4)
  })

  test('a file of an older program gets the defaults of what came later', () => {
    const folder = freshFolder()
    const text = '{"version":1,"settings":{"theme":"light"},"recents":[],"window":null}'
    writeFileSync(join(folder, 'settings.json'), text)
    expect(open(folder).store.settings()).toEqual({ ...defaultSettings, theme: 'light' })
  })

  const aside = 'settings.broken-2026-06-13T12-43-00-000Z.json'

  test.each([
    ['torn', '{"version":1,"settings":{"the'],
    ['empty', ''],
    ['a newer version', '{"version":2,"settings":{},"recents":[],"window":null}'],
    ['not an object', '[]'],
  ])('a broken file (%s) is moved aside whole and begun anew', async (_name, text) => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'settings.json'), text)
    const { store, notice } = open(folder)
    expect(notice?.message).toContain(aside)
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(text)
    expect(store.settings()).toEqual(defaultSettings)
    store.change({ theme: 'dark' })
    await store.flush()
    expect(open(folder).notice).toBeNull()
  })

  const recent = (id: string, more: object = {}) => ({ id, name: 'News', folder: '~/news', root: '/news', ...more })
  const left = (path: string) => ({ workspace: 'abcdefgh', query: '', path })
  const whole = {
    version: 1,
    settings: { theme: 'dark', columns: ['date', 'heat'], triageLeft: [left('_news/a.md'), left('_news/b.md')] },
    recents: [recent('abcdefgh'), recent('bcdefghi')],
    window: { x: 1, y: 2, width: 900, height: 700 },
  }
  const { triageLeft } = whole.settings
  test.each<[string, string, object, object]>([
    ['theme', 'a wrong value', { settings: { ...whole.settings, theme: 'pink' } }, { settings: { theme: 'system' } }],
    [
      'settings',
      'no settings',
      { settings: 7 },
      { settings: { theme: 'system', triageLeft: [], columns: defaultSettings.columns } },
    ],
    ['triageLeft', 'a place that is none', { settings: { ...whole.settings, triageLeft: [7, ...triageLeft] } }, {}],
    [
      'triageLeft',
      'a path that is too long',
      { settings: { ...whole.settings, triageLeft: [left('x'.repeat(MAX_PATH_LETTERS + 1)), ...triageLeft] } },
      {},
    ],
    ['columns', 'a column that is none', { settings: { ...whole.settings, columns: ['date', null, 'heat'] } }, {}],
    ['recents', 'an id that is none', { recents: [recent('X'), ...whole.recents] }, {}],
    [
      'recents',
      'a name of megabytes',
      { recents: [...whole.recents, recent('cdefghij', { name: 'x'.repeat(4_900_000) })] },
      {},
    ],
    ['recents', 'a root that is no place', { recents: [recent('cdefghij', { root: 'news' }), ...whole.recents] }, {}],
    ['recents', 'recents that are none', { recents: null }, { recents: [] }],
    ['window', 'a window that is none', { window: { x: 'left' } }, { window: null }],
  ])('%s: %s is left out alone, the old file is kept beside and it is said once', async (name, _what, odd, less) => {
    const folder = freshFolder()
    const text = JSON.stringify({ ...whole, ...odd })
    writeFileSync(join(folder, 'settings.json'), text)
    const { store, notice } = open(folder)
    expect(notice?.message).toBe(
      `Something in your settings could not be read and is left out (${name}). The old file is kept as ${aside}.`,
    )
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(text)
    const expected = {
      ...whole,
      ...less,
      settings: { ...whole.settings, ...('settings' in less ? (less.settings as object) : {}) },
    }
    expect(store.settings()).toEqual({ ...defaultSettings, ...expected.settings })
    expect(store.recents()).toEqual(expected.recents.map(({ root: _, ...shown }) => shown))
    expect(store.window()).toEqual(expected.window)
    expect(() => contract.start.response.shape.recents.parse(store.recents())).not.toThrow()
    expect(() => contract.start.response.shape.settings.parse(store.settings())).not.toThrow()
    await store.flush()
    expect(open(folder).notice).toBeNull()
    expect(open(folder).store.settings()).toEqual(store.settings())
  })

  test('one that is too large to be ours is moved aside, and begun anew', () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'settings.json'), Buffer.alloc(20_000_000, ' '))
    expect(open(folder).notice).toMatchObject({ code: 'settings-rebuilt' })
    const aside = readdirSync(folder).find((name) => name.startsWith('settings.broken-')) ?? ''
    expect(statSync(join(folder, aside)).size).toBe(20_000_000)
  })

  test.each<[string, (path: string) => void]>([
    ['a folder', (path) => mkdirSync(path)],
    ['a pipe', (path) => execFileSync('mkfifo', [path])],
  ])('what can’t be read (%s) stays as it is: settings are in memory, and it is said', async (_name, make) => {
    const folder = freshFolder()
    make(join(folder, 'settings.json'))
    const { store, notice } = open(folder)
    expect(notice).toMatchObject({ code: 'settings-unreadable' })
    expect(notice?.message).toMatch(/^Your settings can’t be read: .* This run has its own, which are not kept\.$/)
    expect(store.change({ theme: 'dark' }).theme).toBe('dark')
    await store.flush()
    expect(readdirSync(folder)).toEqual(['settings.json'])
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
