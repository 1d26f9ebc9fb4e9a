import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { openPath, useSession } from '../../app/session'
import styles from './list.module.css'
import { Row } from './Row'
import { rowName } from './row-name'
import { useSelection } from './selection'
import { moveCursor, needRows, useLibrary } from './store'
import { useDensity } from './use-density'

const HEIGHT = { comfortable: 76, compact: 44 } as const
const optionId = (index: number): string => `article-${index}`

/** The articles of the result: only what is near the window is mounted, and the row under the cursor always. */
export function List() {
  const { rows, total, cursor, decided, asked, stale } = useLibrary()
  const open = useSession((session) => session.openPath)
  const unsaved = useSession((session) => session.unsaved)
  const selected = useSelection((selection) => selection.paths)
  const density = useDensity()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT[density],
    overscan: 10,
    // The option that aria-activedescendant names must exist, wherever the list is scrolled.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset)
      return cursor < from || cursor > to ? [...shown, cursor].sort((a, b) => a - b) : shown
    },
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of density measures all rows anew
  useEffect(() => virtual.measure(), [density])
  useEffect(() => {
    if (cursor < total) virtual.scrollToIndex(cursor, { align: 'auto' })
  }, [cursor, total, virtual])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that may have changed are asked for again
  useEffect(() => {
    void needRows(first, last)
  }, [first, last, total, stale])

  const active = items.some((item) => item.index === cursor) ? optionId(cursor) : undefined
  return (
    <div ref={scroller} className={styles.scroller} data-density={density}>
      <div
        id="articles"
        role="listbox"
        aria-label="Articles"
        aria-multiselectable="true"
        aria-activedescendant={active}
        tabIndex={0}
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map(({ index, start }) => {
          const row = rows.get(index)
          const card = row?.card
          const question =
            asked !== null && asked.path === row?.path ? `${asked.reason} P again to publish anyway.` : null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and its keys are commands
            // biome-ignore lint/a11y/useFocusableInteractive: options of a listbox are named by aria-activedescendant
            <div
              key={index}
              id={optionId(index)}
              role="option"
              aria-label={card ? rowName(card, Date.now()) : row ? `${row.path}, gone from the folder` : 'Loading'}
              aria-selected={row !== undefined && selected.has(row.path)}
              aria-current={row !== undefined && row.path === open}
              aria-setsize={total}
              aria-posinset={index + 1}
              data-cursor={index === cursor}
              data-decided={row !== undefined && decided.has(row.path)}
              className={styles.option}
              style={{ height: HEIGHT[density], transform: `translateY(${start}px)` }}
              onClick={() => {
                moveCursor(index)
                document.getElementById('articles')?.focus({ preventScroll: true })
                if (row) openPath(row.path)
              }}
            >
              {card ? (
                <Row card={card} compact={density === 'compact'} unsaved={unsaved.has(card.path)} question={question} />
              ) : (
                row && <p className={styles.gone}>{row.path} is gone from the folder</p>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
