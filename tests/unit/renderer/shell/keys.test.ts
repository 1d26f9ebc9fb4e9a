// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { commandFor, type Focus, type KeyPress } from '../../../../src/renderer/core/dispatcher'
import { useSession } from '../../../../src/renderer/core/session'
import { useGeometry } from '../../../../src/renderer/features/library/rows/scroll/geometry'
import { useLibrary } from '../../../../src/renderer/features/library/store'
import { useTriageTopics } from '../../../../src/renderer/features/triage/topics/store'
import { commands } from '../../../../src/renderer/shell/commands'

/** Everything is offered: a folder, a row under the cursor with all that triage shows beside it, an open article. */
beforeAll(() => {
  const path = '_news/a.md'
  const offered = Array.from({ length: 9 }, (_, index) => ({
    topic: `Topic ${index}`,
    digit: index + 1,
    isPinned: false,
    because: null,
  }))
  useSession.setState({ workspace: {} as never, openPath: path, triaging: true })
  useGeometry.setState({ cells: 3 })
  useLibrary.setState({
    result: 1,
    total: 1,
    looking: true,
    rows: new Map([[0, { path, card: {} as never, also: [{} as never] }]]),
  })
  useTriageTopics.setState({ card: { path, offered } })
})

const press = (written: string): KeyPress => {
  const parts = written.split(/\+(?=.)/)
  const key = parts.at(-1) ?? ''
  return {
    key: key === 'Space' ? ' ' : key,
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift') || key === '?',
    repeat: false,
    composing: false,
  }
}

const focuses: Readonly<Record<string, Focus>> = {
  list: { inList: true, inTriage: false, inSource: false, inText: false, popup: false },
  triage: { inList: true, inTriage: true, inSource: false, inText: false, popup: false },
  button: { inList: false, inTriage: false, inSource: false, inText: false, popup: false },
  field: { inList: false, inTriage: false, inSource: false, inText: true, popup: false },
  source: { inList: false, inTriage: false, inSource: true, inText: true, popup: false },
  popup: { inList: true, inTriage: true, inSource: false, inText: false, popup: true },
}

/** Keys that act wherever the focus is, but for an open dialog or menu. */
const everywhere: Readonly<Record<string, string>> = {
  'Mod+K': 'palette.open',
  'Mod+S': 'article.save',
  'Mod+Shift+S': 'article.saveAll',
  'Mod+Enter': 'article.publishNext',
  'Mod+Z': 'edit.undo',
  'Mod+Shift+Z': 'edit.redo',
  'Mod+Y': 'edit.redo',
  'Mod+1': 'tab.form',
  'Mod+2': 'tab.source',
  'Mod+3': 'tab.preview',
  'Mod+4': 'tab.changes',
  F6: 'pane.next',
  'Mod+\\': 'view.sidebar',
  'Mod+O': 'folder.open',
  'Mod+,': 'settings.open',
  'Alt+B': 'article.body',
  'Alt+I': 'article.addImage',
  'Alt+R': 'article.addRelated',
  'Alt+Shift+U': 'article.renewRelated',
  'Mod+E': 'article.between',
  'Mod+.': 'article.fix',
  Escape: 'back',
}
/** The same, and over an open dialog or menu too. */
const inPopups: Readonly<Record<string, string>> = {
  'Mod++': 'zoom.in',
  'Mod+=': 'zoom.in',
  'Mod+-': 'zoom.out',
  'Mod+0': 'zoom.reset',
}
/** The same, but in the source view they are the editor's own. */
const notInSource: Readonly<Record<string, string>> = {
  'Mod+F': 'search.focus',
  'Alt+ArrowDown': 'list.next',
  'Alt+ArrowUp': 'list.previous',
}
/** Keys that act with the focus in the list alone; in a field they are what is typed. */
const inList: Readonly<Record<string, string>> = {
  '/': 'search.slash',
  J: 'cursor.next',
  K: 'cursor.previous',
  ArrowDown: 'cursor.down',
  ArrowUp: 'cursor.up',
  ArrowRight: 'cursor.right',
  ArrowLeft: 'cursor.left',
  Home: 'cursor.first',
  End: 'cursor.last',
  PageDown: 'cursor.pageDown',
  PageUp: 'cursor.pageUp',
  'Shift+J': 'cursor.extendNext',
  'Shift+K': 'cursor.extendPrevious',
  'Shift+ArrowDown': 'cursor.extendDown',
  'Shift+ArrowUp': 'cursor.extendUp',
  'Shift+PageDown': 'cursor.extendPageDown',
  'Shift+PageUp': 'cursor.extendPageUp',
  'Shift+End': 'cursor.extendLast',
  'Shift+Home': 'cursor.extendFirst',
  'Mod+Home': 'cursor.top',
  'Mod+End': 'cursor.bottom',
  X: 'select.toggle',
  'Mod+Space': 'select.toggle',
  'Mod+A': 'select.all',
  Enter: 'list.open',
  E: 'list.open',
  Space: 'list.look',
  'Shift+Space': 'look.readOn',
  O: 'article.openSource',
  P: 'list.publish',
  U: 'list.unpublish',
  R: 'list.pass',
  H: 'list.hold',
  T: 'list.topics',
  Y: 'list.copy',
  '.': 'list.arrivals',
  I: 'triage.open',
}

/** Keys that act wherever no text is typed. */
const outsideText: Readonly<Record<string, string>> = {
  '?': 'keys.show',
}

/** Keys that act in triage alone. */
const inTriage: Readonly<Record<string, string>> = {
  S: 'triage.compare',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [String(digit), `triage.topic${digit}`])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [`Shift+Digit${digit}`, `triage.pin${digit}`])),
}

const rows = [
  ...Object.entries(everywhere).map(([key, id]) => [key, id, ['list', 'triage', 'button', 'field', 'source']] as const),
  ...Object.entries(inPopups).map(
    ([key, id]) => [key, id, ['list', 'triage', 'button', 'field', 'source', 'popup']] as const,
  ),
  ...Object.entries(notInSource).map(([key, id]) => [key, id, ['list', 'triage', 'button', 'field']] as const),
  ...Object.entries(inList).map(([key, id]) => [key, id, ['list', 'triage']] as const),
  ...Object.entries(outsideText).map(([key, id]) => [key, id, ['list', 'triage', 'button']] as const),
  ...Object.entries(inTriage).map(([key, id]) => [key, id, ['triage']] as const),
]

describe('the keys of the window', () => {
  it.each(rows)('%s is %s', (key, id, places) => {
    for (const [place, focus] of Object.entries(focuses)) {
      const expected = (places as readonly string[]).includes(place) ? id : undefined
      expect(commandFor(press(key), focus, commands, true)?.id, `in the ${place}`).toBe(expected)
    }
  })

  it('are all in this table, each of one command', () => {
    const written = commands.flatMap(({ keys }) => keys ?? [])
    expect(new Set(written).size).toBe(written.length)
    expect(written.toSorted()).toEqual(rows.map(([key]) => key).toSorted())
  })

  it('held down only move the cursor', () => {
    const held = rows.filter(([key]) => {
      const found = commandFor({ ...press(key), repeat: true }, focuses.triage as Focus, commands, true)
      return found !== undefined
    })
    expect(held.map(([, id]) => id).filter((id) => !id.startsWith('cursor.'))).toEqual([])
    expect(held.length).toBeGreaterThan(4)
  })

  it('do nothing while text is composed', () => {
    for (const [key] of rows) {
      expect(
        commandFor({ ...press(key), composing: true }, focuses.triage as Focus, commands, true),
        key,
      ).toBeUndefined()
    }
  })

  it('of one sign are off where the editor turned them off; the others stay', () => {
    for (const [key, id] of rows) {
      const expected = key.length === 1 ? undefined : id
      expect(commandFor(press(key), focuses.triage as Focus, commands, false)?.id, key).toBe(expected)
    }
  })
})
