import { type RefObject, useLayoutEffect } from 'react'

/** Where an element goes with the focus in it, what it stood in gets the focus: it isn't left to nobody. */
export function useFocusAround(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (element?.contains(document.activeElement)) element.parentElement?.closest<HTMLElement>('[tabindex]')?.focus()
    }
  }, [ref])
}
