import { describe, expect, test } from 'vitest'
import { placeWindow } from '../../../src/main/lifecycle/bounds'
import { altReleases } from '../../../src/main/lifecycle/menu/alt-key'
import { gestureAfter, isAsked, noGesture } from '../../../src/main/lifecycle/menu/input'
import { type MenuOptions, menuTemplate } from '../../../src/main/lifecycle/menu/menu'
import { workspaceArgument } from '../../../src/main/lifecycle/start/arguments'
import { backOff, reopening } from '../../../src/main/lifecycle/start/recover'
import { titleOf } from '../../../src/main/lifecycle/title'

describe('workspaceArgument', () => {
  const cwd = '/here'
  test.each([
    [['electron', '.'], null],
    [['electron', '.', 'news'], '/here/news'],
    [['electron', '--inspect=0', '--remote-debugging-port=0', '--no-sandbox', '/project', '/news'], '/news'],
    [['electron', '/project', '--no-sandbox', '/news', '/more'], '/news'],
    [['electron', '/project', '--', '-odd'], '/here/-odd'],
    [['electron', '/project', ''], null],
  ])('from source: %j', (argv, folder) => {
    expect(workspaceArgument(argv, { defaultApp: true, cwd })).toBe(folder)
  })

  test('packaged there is no project folder', () => {
    expect(workspaceArgument(['copydesk', '--flag', 'news'], { defaultApp: false, cwd })).toBe('/here/news')
    expect(workspaceArgument(['copydesk'], { defaultApp: false, cwd })).toBeNull()
  })
})

describe('placeWindow', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 }
  const second = { x: 1920, y: 0, width: 1280, height: 800 }

  test('first start: the usual size, placed by the system', () => {
    expect(placeWindow(null, [screen])).toEqual({ width: 1440, height: 900 })
  })
  test('where it stood, while that display is there', () => {
    const there = { x: 2000, y: 40, width: 900, height: 700 }
    expect(placeWindow(there, [screen, second])).toEqual(there)
    expect(placeWindow(there, [screen])).toEqual({ width: 1440, height: 900 })
  })
  test('never with its title bar out of reach, never larger than the display or under 800×560', () => {
    expect(placeWindow({ x: 0, y: -400, width: 900, height: 700 }, [screen])).toEqual({ width: 1440, height: 900 })
    expect(placeWindow({ x: 0, y: 0, width: 9_000, height: 10 }, [screen])).toMatchObject({ width: 1920, height: 560 })
  })
})

test('after a crash the shown article is opened again, as source the third time', () => {
  expect(reopening([])).toBe(null)
  expect(reopening([null])).toBe(null)
  expect(reopening(['a'])).toEqual({ path: 'a', source: false })
  expect(reopening(['a', 'b', 'a'])).toEqual({ path: 'a', source: false })
  expect(reopening(['a', 'b', 'a', 'a'])).toEqual({ path: 'a', source: true })
})

test('backOff waits longer with each crash of the last minute', () => {
  const now = 1_000_000
  expect(backOff([now], now)).toBe(100)
  expect([2, 3, 4, 5].map((count) => backOff(Array(count).fill(now), now))).toEqual([1_000, 2_000, 4_000, 8_000])
  expect(backOff(Array(40).fill(now), now)).toBe(30_000)
  expect(backOff([now - 61_000, now - 62_000, now], now)).toBe(100)
})

test('only the release of an Alt that was part of a shortcut is held back', () => {
  const held = (keys: string): boolean[] => {
    const isShortcutsEnd = altReleases()
    return keys
      .split(' ')
      .map((word) => isShortcutsEnd({ type: word[0] === '+' ? 'keyDown' : 'keyUp', key: word.slice(1) }))
  }
  expect(held('+Alt +ArrowDown -ArrowDown -Alt')).toEqual([false, false, false, true])
  expect(held('+Alt +ArrowDown -Alt -ArrowDown')).toEqual([false, false, true, false])
  expect(held('+Alt -Alt')).toEqual([false, false])
  expect(held('+Alt +x -x -Alt +Alt -Alt')).toEqual([false, false, false, true, false, false])
})

describe('a gesture', () => {
  const gestureOf = (...types: string[]) =>
    types.reduce((gesture, type, index) => {
      const [name = '', held] = type.split(' ')
      return gestureAfter(gesture, { type: name, modifiers: held ? ['shift', 'isAutoRepeat'] : [] }, index * 1_000)
    }, noGesture)

  test('asks for three seconds after its press or its release', () => {
    expect(isAsked({ gesture: noGesture }, 0)).toBe(false)
    const gesture = gestureOf('rawKeyDown', 'char', 'keyUp')
    expect(isAsked({ gesture }, 4_900)).toBe(true)
    expect(isAsked({ gesture }, 5_000)).toBe(false)
    expect(isAsked({ gesture: gestureOf('mouseMove', 'mouseWheel') }, 0)).toBe(false)
  })

  test('that has opened its link is over: its release, and a key that is held down, are no other ones', () => {
    const spent = { ...gestureOf('rawKeyDown', 'char'), spent: true }
    for (const type of ['char', 'keyUp', 'mouseUp']) {
      expect(isAsked({ gesture: gestureAfter(spent, { type }, 100) }, 100), type).toBe(false)
    }
    const held = gestureAfter(spent, { type: 'rawKeyDown', modifiers: ['isautorepeat'] }, 100)
    expect(isAsked({ gesture: held }, 100)).toBe(false)
    expect(isAsked({ gesture: gestureAfter(spent, { type: 'mouseDown' }, 100) }, 100)).toBe(true)
  })
})

describe('menuTemplate', () => {
  const ran: string[] = []
  const options: MenuOptions = {
    platform: 'linux',
    development: false,
    recents: [{ id: 'abcdefgh', name: 'News & more', folder: '~/news' }],
    theme: 'dark',
    run: (id) => ran.push(id),
    openRecent: (id) => ran.push(`recent ${id}`),
    setTheme: (theme) => ran.push(`theme ${theme}`),
  }
  type Item = Electron.MenuItemConstructorOptions
  const flat = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
  const all = flat(menuTemplate(options))
  const click = (item: Item | undefined) => (item?.click as (() => void) | undefined)?.()

  test('every command runs by its id and leaves its key to the window', () => {
    const commands = all.filter((item) => item.id)
    expect(commands.length).toBeGreaterThan(15)
    for (const item of commands) {
      click(item)
      expect(ran.at(-1)).toBe(item.id)
      if (item.accelerator) expect(item.registerAccelerator, item.id).toBe(false)
    }
    expect(new Set(commands.map((item) => item.accelerator).filter(Boolean)).size).toBe(
      commands.filter((item) => item.accelerator).length,
    )
  })
  test('no reload and no developer tools outside development', () => {
    const roles = (items: readonly Item[]) => items.map((item) => item.role)
    expect(roles(all)).not.toContain('reload')
    expect(roles(all)).not.toContain('toggleDevTools')
    expect(roles(flat(menuTemplate({ ...options, development: true })))).toContain('reload')
  })
  test('recents by name, the theme ticked', () => {
    click(all.find((item) => item.label === 'News && more (~/news)'))
    expect(ran.at(-1)).toBe('recent abcdefgh')
    expect(all.filter((item) => item.checked).map((item) => item.label)).toEqual(['Dark'])
  })
  test('a folder of any name is one short line', () => {
    const name = `a\n\u001b[2J\u202e${'b'.repeat(5_000_000)}\ud800`
    const recents = [{ id: 'abcdefgh', name, folder: `~/${name}` }]
    const [item] = flat(menuTemplate({ ...options, recents })).filter((one) => one.label?.startsWith('a'))
    expect(item?.label?.length).toBeLessThan(500)
    expect(item?.label).not.toMatch(/[\p{Cc}\u202e\p{Surrogate}]/u)
    const workspace = { id: 'abcdefgh', name, folder: `~/${name}`, branch: null }
    expect(titleOf(workspace, recents)).toMatch(/^a {2}\[2Jb{100,}… — Copydesk$/)
    expect(titleOf(null, recents)).toBe('Copydesk')
    const clone = { ...workspace, id: 'ijklmnop', folder: `~/${name}/b` }
    expect(titleOf(clone, recents)).toMatch(/^a {2}\[2Jb{100,}… · b — Copydesk$/)
  })
  test('of two folders of one name each window says where its own lies, and its branch', () => {
    const known = ['a', 'b'].map((place) => ({ id: `folder-${place}`, name: 'News', folder: `~/${place}/site` }))
    const [first, second] = known.map((one, index) => ({ ...one, branch: index === 0 ? 'main' : null }))
    expect(titleOf(first ?? null, known)).toBe('News · a/site · main — Copydesk')
    expect(titleOf(second ?? null, known)).toBe('News · b/site — Copydesk')
    expect(titleOf(first ?? null, known.slice(0, 1))).toBe('News — Copydesk')
  })
})
