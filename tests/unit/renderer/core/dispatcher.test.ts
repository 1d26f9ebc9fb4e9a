import { describe, expect, it } from 'vitest'
import type { Command } from '../../../../src/renderer/core/command'
import { commandFor, type Focus, type KeyPress, keyOf, written } from '../../../../src/renderer/core/dispatcher'

const command = (id: string, keys: readonly string[], scope: Command['scope'], repeats = false): Command => ({
  id,
  label: id,
  keys,
  scope,
  repeats,
  run: () => {},
})
const commands: readonly Command[] = [
  command('next', ['J', 'ArrowDown'], 'list', true),
  command('edit', ['Enter', 'E'], 'list'),
  command('look', ['Space'], 'list'),
  command('publish', ['P'], 'list'),
  command('keys', ['?'], 'list'),
  { ...command('never', ['U'], 'list'), when: () => false },
  command('save', ['Mod+S'], 'everywhere'),
  command('redo', ['Mod+Shift+Z', 'Mod+Y'], 'everywhere'),
  command('search', ['Mod+F'], 'everywhere'),
  command('article', ['Alt+ArrowDown'], 'everywhere'),
  command('pane', ['F6'], 'everywhere'),
  command('back', ['Escape'], 'everywhere'),
]

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  mod: false,
  alt: false,
  shift: false,
  repeat: false,
  composing: false,
  ...change,
})
const nowhere: Focus = { inList: false, inTriage: false, inSource: false, inText: false, popup: false }
const focuses = {
  list: { ...nowhere, inList: true },
  field: nowhere,
  source: { ...nowhere, inSource: true, inText: true },
  popup: { ...nowhere, popup: true },
  listBehindPopup: { inList: true, inTriage: false, inSource: false, inText: false, popup: true },
} as const

const presses = {
  p: press('p'),
  'P with Caps Lock': press('P'),
  'Shift+P': press('P', { shift: true }),
  'Mod+P': press('p', { mod: true }),
  'Alt+P': press('p', { alt: true }),
  'p held': press('p', { repeat: true }),
  'p while composing': press('p', { composing: true }),
  j: press('j'),
  'j held': press('j', { repeat: true }),
  ArrowDown: press('ArrowDown'),
  Enter: press('Enter'),
  Space: press(' '),
  '?': press('?', { shift: true }),
  'u, not offered': press('u'),
  'Mod+S': press('s', { mod: true }),
  'Mod+S held': press('s', { mod: true, repeat: true }),
  'Mod+Shift+Z': press('Z', { mod: true, shift: true }),
  'Mod+F': press('f', { mod: true }),
  'Alt+ArrowDown': press('ArrowDown', { alt: true }),
  F6: press('F6'),
  Escape: press('Escape'),
} as const

/** What each press means in the list, in a field, in the source view, behind a popup and in a list behind a popup. */
const table: Readonly<Record<keyof typeof presses, readonly (string | undefined)[]>> = {
  p: ['publish', undefined, undefined, undefined, undefined],
  'P with Caps Lock': ['publish', undefined, undefined, undefined, undefined],
  'Shift+P': [undefined, undefined, undefined, undefined, undefined],
  'Mod+P': [undefined, undefined, undefined, undefined, undefined],
  'Alt+P': [undefined, undefined, undefined, undefined, undefined],
  'p held': [undefined, undefined, undefined, undefined, undefined],
  'p while composing': [undefined, undefined, undefined, undefined, undefined],
  j: ['next', undefined, undefined, undefined, undefined],
  'j held': ['next', undefined, undefined, undefined, undefined],
  ArrowDown: ['next', undefined, undefined, undefined, undefined],
  Enter: ['edit', undefined, undefined, undefined, undefined],
  Space: ['look', undefined, undefined, undefined, undefined],
  '?': ['keys', undefined, undefined, undefined, undefined],
  'u, not offered': [undefined, undefined, undefined, undefined, undefined],
  'Mod+S': ['save', 'save', 'save', undefined, undefined],
  'Mod+S held': [undefined, undefined, undefined, undefined, undefined],
  'Mod+Shift+Z': ['redo', 'redo', 'redo', undefined, undefined],
  'Mod+F': ['search', 'search', undefined, undefined, undefined],
  'Alt+ArrowDown': ['article', 'article', undefined, undefined, undefined],
  F6: ['pane', 'pane', 'pane', undefined, undefined],
  Escape: ['back', 'back', 'back', undefined, undefined],
}

const cases = Object.entries(table).flatMap(([key, expected]) =>
  Object.keys(focuses).map((focus, index) => [key, focus, expected[index]] as const),
)

describe('a key press and where the focus is', () => {
  it.each(cases)('%s in %s means %s', (key, focus, expected) => {
    const found = commandFor(
      presses[key as keyof typeof presses],
      focuses[focus as keyof typeof focuses],
      commands,
      true,
    )
    expect(found?.id).toBe(expected)
  })

  it('does without single keys where the editor turned them off; arrows, Enter and Mod stay', () => {
    const meant = (key: KeyPress): string | undefined => commandFor(key, focuses.list, commands, false)?.id
    expect(['p', 'j', 'e', '?'].map((key) => meant(press(key)))).toEqual([undefined, undefined, undefined, undefined])
    expect(meant(press('ArrowDown'))).toBe('next')
    expect(meant(press('Enter'))).toBe('edit')
    expect(meant(press('s', { mod: true }))).toBe('save')
  })
})

it('writes a press the way commands write their keys', () => {
  expect(written(press('Z', { mod: true, shift: true }))).toBe('Mod+Shift+Z')
  expect(written(press('?', { shift: true }))).toBe('?')
  expect(written(press(' '))).toBe('Space')
  expect(written(press('\\', { mod: true }))).toBe('Mod+\\')
})

it.each([
  ['a Mac, where Alt and R write another sign', { key: '®', code: 'KeyR', altKey: true }, 'R'],
  ['a Mac, where Alt and E begin an accent', { key: 'Dead', code: 'KeyE', altKey: true }, 'E'],
  ['a Greek keyboard', { key: 'ρ', code: 'KeyR', altKey: true }, 'R'],
  ['letters in another order', { key: 'r', code: 'KeyP', altKey: true }, 'r'],
  ['the third sign of a key on Windows', { key: 'ę', code: 'KeyE', altKey: true, ctrlKey: true }, 'ę'],
  ['a Greek letter without Alt', { key: 'ρ', code: 'KeyR' }, 'ρ'],
  ['Shift and a digit', { key: '!', code: 'Digit1', shiftKey: true }, 'Digit1'],
])('the key of a press on %s', (_where, press, expected) => {
  expect(keyOf({ shiftKey: false, altKey: false, ctrlKey: false, ...press })).toBe(expected)
})
