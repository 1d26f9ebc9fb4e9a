import { type RefObject, useLayoutEffect } from 'react'

/** The nearest thing around an element that can have the focus. */
export const focusableAround = (element: Element | null): HTMLElement | null =>
  element?.parentElement?.closest<HTMLElement>('[tabindex]') ?? null

/** Where an element goes with the focus in it, what it stood in gets the focus: it isn't left to nobody. */
export function useFocusAround(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (element?.contains(document.activeElement)) focusableAround(element)?.focus()
    }
  }, [ref])
}
