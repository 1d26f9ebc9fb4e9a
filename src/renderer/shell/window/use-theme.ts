import { useEffect, useSyncExternalStore } from 'react'
import { useSession } from '../../core/session'

const system = window.matchMedia('(prefers-color-scheme: dark)')

function listen(changed: () => void): () => void {
  system.addEventListener('change', changed)
  return () => system.removeEventListener('change', changed)
}

/** Whether the window is dark now: as chosen, else as the system has it. */
export function useDark(): boolean {
  const theme = useSession((session) => session.settings?.theme ?? 'system')
  const systemDark = useSyncExternalStore(listen, () => system.matches)
  return theme === 'system' ? systemDark : theme === 'dark'
}

/** One attribute says light or dark, the rest is variables (tokens.css). */
export function useTheme(): void {
  const dark = useDark()
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
}
