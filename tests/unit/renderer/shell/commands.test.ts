// @vitest-environment jsdom
import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useSession } from '../../../../src/renderer/core/session'
import { hide, useWindows } from '../../../../src/renderer/core/windows'
import { listenToKeys } from '../../../../src/renderer/shell/commands'

let stop = (): void => {}

/** Listens as the window of a platform does, with the focus in the list. */
function listen(platform: 'linux' | 'darwin'): HTMLElement {
  useSession.setState({
    start: {
      version: '1',
      platform,
      settings: {} as never,
      workspace: null,
      recents: [],
      drafts: [],
      notices: [],
      reopen: null,
    },
  })
  document.body.innerHTML = '<div role="listbox" aria-label="Articles" tabindex="0"></div>'
  const list = document.body.firstElementChild as HTMLElement
  list.focus()
  stop = listenToKeys()
  return list
}
const shown = (): unknown => useWindows.getState().shown

beforeEach(hide)
afterEach(() => stop())

it('a single key acts in the list', () => {
  fireEvent.keyDown(listen('linux'), { key: '?', shiftKey: true })
  expect(shown()).toBe('keys')
})

it('? shows the keys from anywhere but a text', () => {
  listen('linux')
  document.body.innerHTML = '<button></button><input><input type="checkbox"><textarea></textarea>'
  const [button, text, tick, lines] = document.body.children as unknown as HTMLElement[]
  for (const [place, expected] of [
    [text, null],
    [lines, null],
    [button, 'keys'],
    [tick, 'keys'],
  ] as const) {
    hide()
    // Without a press between them the next one would be taken for a letter that lost its text.
    fireEvent.pointerDown(document.body)
    place?.focus()
    fireEvent.keyDown(place as HTMLElement, { key: '?', shiftKey: true })
    expect(shown(), place?.outerHTML).toBe(expected)
  }
})

it.each([
  ['linux', { metaKey: true }],
  ['linux', { ctrlKey: true }],
  ['linux', { altKey: true }],
  ['darwin', { ctrlKey: true }],
  ['darwin', { metaKey: true }],
] as const)('on %s it does not with a modifier: %o', (platform, modifier) => {
  fireEvent.keyDown(listen(platform), { key: '?', shiftKey: true, ...modifier })
  expect(shown()).toBeNull()
})

it.each([
  ['linux', { ctrlKey: true }],
  ['darwin', { metaKey: true }],
] as const)('on %s the palette opens with %o', (platform, modifier) => {
  fireEvent.keyDown(listen(platform), { key: 'k', ...modifier })
  expect(shown()).toBe('commands')
})
