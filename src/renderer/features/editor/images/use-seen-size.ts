import { useState } from 'react'
import type { Pixels } from '../../../../shared/pictures/size'
import { useLooks } from '../../pictures'

interface SeenSize {
  /** Null: the picture at this address wasn't seen, or is a drawing, which has the size of its place. */
  readonly size: Pixels | null
  /** A picture of the folder was drawn, and is so large. */
  readonly onSize: (size: Pixels) => void
}

/** How large the picture at an address is, as it was seen: on its server, or as it was drawn here. */
export function useSeenSize(address: string): SeenSize {
  const look = useLooks([address])(address)
  const [drawn, setDrawn] = useState<{ readonly address: string; readonly size: Pixels } | null>(null)
  const onSize = (size: Pixels): void => setDrawn({ address, size })
  if (look?.kind === 'shown') return { size: look.type === 'svg' ? null : look, onSize }
  return { size: drawn?.address === address ? drawn.size : null, onSize }
}
