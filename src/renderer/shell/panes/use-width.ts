import { useSyncExternalStore } from 'react'

function listen(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/** The window's width in CSS px. */
export const useWidth = (): number => useSyncExternalStore(listen, () => window.innerWidth)
