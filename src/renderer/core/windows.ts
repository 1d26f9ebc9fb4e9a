import { create } from 'zustand'

/** The dialogs of the window itself; one at a time. */
export type WindowDialog = 'commands' | 'keys' | 'settings'

/** A place of the settings: what each user chose under its headings, or what is understood of this folder's fields. */
export type SettingsPage = 'look' | 'keys' | 'spelling' | 'list' | 'pictures' | 'fields' | 'folder' | 'about'

interface Windows {
  readonly shown: WindowDialog | null
  /** The place at which the settings are. */
  readonly page: SettingsPage
}

export const useWindows = create<Windows>(() => ({ shown: null, page: 'look' }))
export const show = (shown: Exclude<WindowDialog, 'settings'>): void => useWindows.setState({ shown })
export const showSettings = (page: SettingsPage): void => useWindows.setState({ shown: 'settings', page })
export const hide = (): void => useWindows.setState({ shown: null })
