import { useEffect } from 'react'
import { useSession } from './session'

/** Light, dark, or as the system has it: one attribute, the rest is variables (tokens.css). */
export function useTheme(): void {
  const theme = useSession((session) => session.settings?.theme ?? 'system')
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = (): void => {
      document.documentElement.dataset.theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme
    }
    apply()
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [theme])
}
