import { type DragEvent, useState } from 'react'
import { ARTICLE_TYPE } from '../../../../../core/dragged'

/** A place that takes rows of the list by drop: its handlers, and whether one is held over it. */
export function useArticleTarget(takes: boolean, take: (path: string) => void) {
  const [isOver, setOver] = useState(false)
  if (!takes) return { isOver: false, handlers: {} }
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent): void => {
        if (!event.dataTransfer.types.includes(ARTICLE_TYPE)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false)
      },
      onDrop: (event: DragEvent): void => {
        setOver(false)
        const path = event.dataTransfer.getData(ARTICLE_TYPE)
        if (path === '') return
        event.preventDefault()
        take(path)
      },
    },
  }
}
