import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { mayHold, type Taken, takenFrom } from './taken'

/** What is pasted or dropped there is text. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, input:not([type="checkbox"])') !== null

/** The button of a place that takes pictures, or that it is itself. */
const focusable = (place: Element): HTMLElement | null =>
  place instanceof HTMLButtonElement ? place : place.querySelector<HTMLElement>('[data-entry-focus]')

/**
 * A place that takes pictures by drop, and by paste while the focus is in it: its ref, its handlers, and whether something is held over
 * it. Where it takes nothing it has no handlers.
 */
export function usePictureTarget<T extends HTMLElement>(takes: boolean, take: (taken: Taken) => void) {
  const ref = useRef<T>(null)
  const [isOver, setOver] = useState(false)
  // Of a paste that no field takes the page's body hears, whatever has the focus.
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    const focused = document.activeElement
    if (event.clipboardData === null || isText(focused) || !ref.current?.contains(focused)) return
    event.preventDefault()
    take(takenFrom(event.clipboardData))
  })
  useEffect(() => {
    if (!takes) return
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [takes])
  if (!takes) return { ref, isOver: false, handlers: {} }
  const isForText = ({ target, dataTransfer }: DragEvent): boolean =>
    isText(target) && !dataTransfer.types.includes('Files')
  return {
    ref,
    isOver,
    handlers: {
      onDragOver: (event: DragEvent): void => {
        if (!mayHold(event.dataTransfer) || isForText(event)) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false)
      },
      onDrop: (event: DragEvent): void => {
        setOver(false)
        if (isForText(event)) return
        event.preventDefault()
        event.stopPropagation()
        take(takenFrom(event.dataTransfer))
        // Where it was dropped from is elsewhere: undo is to mean this article now.
        focusable(event.currentTarget)?.focus()
      },
    },
  }
}
