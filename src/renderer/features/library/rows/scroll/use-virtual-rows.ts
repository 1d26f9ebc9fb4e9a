import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { needRows, rowAt, useLibrary } from '../../store'
import { useGeometry } from './geometry'

interface Options {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Height of one row in CSS px, its gap with it. */
  readonly height: number
  /** Articles of one row. */
  readonly perRow?: number
  /** What stands above the first row, in CSS px; sticky things hide rows by `sticky`. */
  readonly above?: number
  readonly sticky?: number
  readonly below?: number
}

interface Rows {
  readonly items: readonly VirtualItem[]
  /** CSS px of all rows. */
  readonly size: number
}

/**
 * The rows near the window, and always the one under the cursor. Reads the articles that they need, keeps the cursor in
 * sight, and where the query ran again with the cursor on the same article, that one stays where it was on the screen.
 */
export function useVirtualRows({ scroller, height, perRow = 1, above = 0, sticky = 0, below = 0 }: Options): Rows {
  const total = useLibrary((library) => library.total)
  const cursor = useLibrary((library) => library.cursor)
  const stale = useLibrary((library) => library.stale)
  const result = useLibrary((library) => library.result)
  const cursorRow = Math.floor(cursor / perRow)
  const virtual = useVirtualizer({
    count: Math.ceil(total / perRow),
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: Math.ceil(500 / height),
    paddingStart: above,
    paddingEnd: below,
    scrollPaddingStart: sticky,
    // The option that aria-activedescendant names must exist, wherever the list is scrolled.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset)
      if (cursorRow >= count || (cursorRow >= from && cursorRow <= to)) return shown
      return [...shown, cursorRow].sort((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  // The row under the cursor may be far away: what is read is what stands around the window.
  const near = items.filter((item) => item.index !== cursorRow)
  const first = (near[0]?.index ?? cursorRow) * perRow
  const last = ((near.at(-1)?.index ?? cursorRow) + 1) * perRow - 1

  // biome-ignore lint/correctness/useExhaustiveDependencies: another height or width measures all rows anew
  useLayoutEffect(() => virtual.measure(), [height, perRow, above])

  const stood = useRef<{ result: number | null; path: string | undefined; top: number }>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const path = rowAt(cursor)?.path
    const before = stood.current
    const top = above + cursorRow * height
    if (before !== null && before.result !== result && path !== undefined && before.path === path) {
      virtual.scrollToOffset(top - before.top)
    } else if (cursor < total) virtual.scrollToIndex(cursorRow, { align: 'auto' })
    const remember = (): void => {
      stood.current = { result, path: rowAt(cursor)?.path, top: top - element.scrollTop }
    }
    remember()
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [scroller, virtual, result, total, cursor, cursorRow, height, above])

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that may have changed are asked for again
  useEffect(() => {
    void needRows(first, last)
    void needRows(cursor, cursor)
  }, [first, last, cursor, total, stale])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = (): void => {
      const rows = Math.max(1, Math.floor((element.clientHeight - sticky) / height) - 1)
      useGeometry.setState({ page: rows * perRow, perRow })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [scroller, height, perRow, sticky])

  return { items, size: virtual.getTotalSize() }
}
