import { create } from 'zustand'

/** The dialogs of the window itself; one at a time. */
export type WindowDialog = 'commands' | 'keys' | 'settings'

export const useWindows = create<{ readonly shown: WindowDialog | null }>(() => ({ shown: null }))
export const show = (shown: WindowDialog): void => useWindows.setState({ shown })
export const hide = (): void => useWindows.setState({ shown: null })
