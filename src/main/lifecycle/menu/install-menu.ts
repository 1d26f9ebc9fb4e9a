import { Menu, nativeTheme } from 'electron'
import type { Settings } from '../../../shared/workspace/settings'
import type { SettingsStore } from '../../settings/store'
import { zoomTo } from '../window'
import type { OpenWindow, Windows } from '../windows'
import { menuTemplate } from './menu'

export interface InstallMenu {
  readonly windows: Windows
  readonly store: SettingsStore
  readonly development: boolean
}

/** Builds the application menu from what is so now; called again when recents or the theme change. */
export function installMenu(options: InstallMenu): void {
  const { windows, store, development } = options
  const run = (id: string): void => {
    const entry = windows.focused()
    if (entry) windows.tell(entry, { kind: 'command', id })
  }
  const openRecent = (id: string): void => {
    const entry = windows.focused()
    const root = store.rootOf(id)
    if (entry && root !== null) void openAndTell(windows, entry, root)
  }
  const setTheme = (theme: Settings['theme']): void => {
    applySettings(store.change({ theme }), options)
    run(`theme.${theme}`)
  }
  const { theme } = store.settings()
  const { platform } = process
  const recents = store.recents()
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ platform, development, recents, theme, run, openRecent, setTheme })),
  )
}

/** Lets what main itself draws follow the settings: the theme of menus and frames, the tick in the menu, how large a page is. */
export function applySettings(settings: Settings, options: InstallMenu): void {
  for (const { window } of options.windows.all()) zoomTo(window, settings)
  if (nativeTheme.themeSource === settings.theme) return
  nativeTheme.themeSource = settings.theme
  installMenu(options)
}

/** The window didn't ask for this folder itself, so it is told why it stays where it is. */
async function openAndTell(windows: Windows, entry: OpenWindow, folder: string): Promise<void> {
  const outcome = await windows.openIn(entry, folder)
  if (outcome.kind === 'refused') windows.tell(entry, { kind: 'notice', notice: outcome.reason })
}
