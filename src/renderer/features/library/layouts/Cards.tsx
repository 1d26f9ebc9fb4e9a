import { useRef } from 'react'
import { Listbox } from '../rows/Listbox'
import { Option } from '../rows/Option'
import { useArticles } from '../rows/scroll/use-articles'
import { useDensity } from '../rows/scroll/use-density'
import { useRoom } from '../rows/scroll/use-room'
import { useVirtualRows } from '../rows/scroll/use-virtual-rows'
import { useLibrary } from '../store'
import { Card } from './Card'
import styles from './cards.module.css'

/** In CSS px: a card's height, by density; the gap between two; the width from which one more stands in a row. */
const HEIGHT = { comfortable: 288, compact: 232 } as const
const GAP_PX = 16
const LEAST_WIDTH_PX = 250

/** How many cards stand side by side in this width (CSS px). */
const columnsIn = (width: number): number => Math.max(1, Math.floor((width - GAP_PX) / (LEAST_WIDTH_PX + GAP_PX)))

/** The articles of the result as cards, as many side by side as there is room for. */
export function Cards() {
  const total = useLibrary((library) => library.total)
  const article = useArticles()
  const density = useDensity()
  const scroller = useRef<HTMLDivElement>(null)
  // One before it is measured.
  const perRow = Math.max(1, useRoom(scroller, columnsIn))
  const { items, size } = useVirtualRows({ scroller, height: HEIGHT[density] + GAP_PX, perRow, above: GAP_PX })
  return (
    <Listbox ref={scroller} layout="cards" density={density} size={size}>
      {items.map(({ index: line, start }) => (
        <div
          key={line}
          role="presentation"
          className={styles.row}
          style={{
            gridTemplateColumns: `repeat(${perRow}, minmax(0, 1fr))`,
            height: HEIGHT[density],
            transform: `translateY(${start}px)`,
          }}
        >
          {Array.from({ length: Math.min(perRow, total - line * perRow) }, (_, offset) => {
            const index = line * perRow + offset
            const about = article(index)
            return (
              <Option key={about.key} index={index} about={about} className={styles.card ?? ''}>
                {(shown) => <Card {...shown} />}
              </Option>
            )
          })}
        </div>
      ))}
    </Listbox>
  )
}
