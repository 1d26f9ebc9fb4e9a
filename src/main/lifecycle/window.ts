import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings } from '../../shared/workspace/settings'
import { isOurPage, type PageSource } from '../security/policy'
import { safeWebPreferences } from '../security/web-preferences'
import type { SettingsStore } from '../settings/store'
import { placeWindow, smallest } from './bounds'

/** The page's ground in both themes, so that nothing flashes white before the page is drawn. */
const ground = { light: '#f6f5f2', dark: '#15171b' } as const

/** How long a loaded page is given to draw before its window is shown all the same. */
const DRAWN_MS = 3_000

/** A protected window where the last one stood, shown when its page is drawn. */
export function makeWindow(store: SettingsStore, preload: string, source: PageSource): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(store.window(), areas),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Copydesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: safeWebPreferences(preload, true),
  })
  // The title is the workspace's, not the page's.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.webContents.on('dom-ready', () => zoomTo(window, store.settings()))
  showWhenDrawn(window)
  // Chromium goes to about:blank without asking; every other way out is refused before it begins.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOurPage(url, source)) void window.loadURL(source.page)
  })
  void window.loadURL(source.page)
  return window
}

/** Shows a window's page as large as the settings say. */
export function zoomTo(window: BrowserWindow, { zoom }: Pick<Settings, 'zoom'>): void {
  if (!window.isDestroyed()) window.webContents.setZoomFactor(zoom / 100)
}

/** A page that doesn't say in time that it is drawn is shown all the same: without its window nobody could do anything. */
function showWhenDrawn(window: BrowserWindow): void {
  let isShown = false
  const show = (): void => {
    if (!isShown && !window.isDestroyed()) window.show()
    isShown = true
  }
  window.once('ready-to-show', show)
  window.webContents.once('did-finish-load', () => setTimeout(show, DRAWN_MS))
}
