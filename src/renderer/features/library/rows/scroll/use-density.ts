import { useEffect, useState } from 'react'
import { useSession } from '../../../../core/session'

/** Below this height (CSS px) rows are compact unless the editor chose otherwise. */
const LOW_PX = 800

/** Comfortable or compact: as chosen, else by the height of the window. */
export function useDensity(): 'comfortable' | 'compact' {
  const chosen = useSession((session) => session.settings?.density ?? 'auto')
  const [low, setLow] = useState(window.innerHeight < LOW_PX)
  useEffect(() => {
    const measure = (): void => setLow(window.innerHeight < LOW_PX)
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  if (chosen !== 'auto') return chosen
  return low ? 'compact' : 'comfortable'
}
