import { create } from 'zustand'

/** The dialogs of the window itself; one at a time. */
export type WindowDialog = 'commands' | 'keys' | 'settings'

/** What each user chose, or what is understood of this folder's fields. */
export type SettingsPage = 'own' | 'fields'

interface Windows {
  readonly shown: WindowDialog | null
  /** The page on which the settings open. */
  readonly page: SettingsPage
}

export const useWindows = create<Windows>(() => ({ shown: null, page: 'own' }))
export const show = (shown: Exclude<WindowDialog, 'settings'>): void => useWindows.setState({ shown })
export const showSettings = (page: SettingsPage): void => useWindows.setState({ shown: 'settings', page })
export const hide = (): void => useWindows.setState({ shown: null })
