import { type DragEvent, useState } from 'react'

/** What an entry is while it is dragged: no picture, and no text. */
const ENTRY_TYPE = 'application/x-copydesk-entry'

/** The entry that is dragged, since what a drag holds is told only when it is dropped; null: none is. */
let held: { readonly list: string; readonly index: number } | null = null

interface Options {
  /** Says which list it is in: entries move within one. */
  readonly list: string
  readonly index: number
  readonly isMovable: boolean
  readonly onMove: (from: number, to: number) => void
}

/** An entry that is dragged by its head to where another one of its list stands; `over` says on which side it would come. */
export function useDragEntry({ list, index, isMovable, onMove }: Options) {
  const [over, setOver] = useState<'before' | 'after' | null>(null)
  if (!isMovable) return { over: null, head: {}, card: {} }
  const sideOf = ({ clientY, currentTarget }: DragEvent): 'before' | 'after' => {
    const { top, height } = currentTarget.getBoundingClientRect()
    return clientY < top + height / 2 ? 'before' : 'after'
  }
  const isHeld = (): boolean => held !== null && held.list === list && held.index !== index
  return {
    over,
    head: {
      draggable: true,
      onDragStart: (event: DragEvent): void => {
        held = { list, index }
        event.dataTransfer.setData(ENTRY_TYPE, `${index}`)
        event.dataTransfer.effectAllowed = 'move'
      },
      onDragEnd: (): void => {
        held = null
      },
    },
    card: {
      onDragOver: (event: DragEvent): void => {
        if (!isHeld()) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(sideOf(event))
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(null)
      },
      onDrop: (event: DragEvent): void => {
        setOver(null)
        if (held === null || !isHeld()) return
        event.preventDefault()
        event.stopPropagation()
        const from = held.index
        held = null
        const place = index + (sideOf(event) === 'after' ? 1 : 0)
        // What stands behind it moves up when it is taken out.
        onMove(from, place > from ? place - 1 : place)
      },
    },
  }
}
