import { type RefObject, useLayoutEffect, useState } from 'react'

const same = (width: number): number => width

/** What `of` makes of the width (CSS px) that an element has inside; drawn anew only where that changes. 0 before it is measured. */
export function useRoom(scroller: RefObject<HTMLElement | null>, of: (width: number) => number = same): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = (): void => setRoom(of(element.clientWidth))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [scroller, of])
  return room
}
