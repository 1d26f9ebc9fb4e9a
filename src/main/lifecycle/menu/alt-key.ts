import type { BrowserWindow } from 'electron'

interface Key {
  readonly type: string
  readonly key: string
}

/**
 * Says of each key event whether it is the release of an Alt that was part of a shortcut. The page handles Alt+↓ itself, so
 * the menu bar of Linux and Windows sees nothing but Alt go down and up, and takes the focus out of the form (seen with real
 * key events; those that tests send skip the menu bar).
 */
export function altReleases(): (key: Key) => boolean {
  let usedInShortcut = false
  return ({ type, key }) => {
    if (key !== 'Alt') {
      if (type === 'keyDown') usedInShortcut = true
      return false
    }
    if (type === 'keyDown') usedInShortcut = false
    return type === 'keyUp' && usedInShortcut
  }
}

/** Keeps the focus in the page after a shortcut with Alt; Alt alone still reaches the menu. */
export function keepFocusAfterAlt(window: BrowserWindow): void {
  const isShortcutsEnd = altReleases()
  window.webContents.on('before-input-event', (event, input) => {
    if (isShortcutsEnd(input)) event.preventDefault()
  })
}
