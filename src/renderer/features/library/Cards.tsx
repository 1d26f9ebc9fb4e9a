import { useLayoutEffect, useRef, useState } from 'react'
import { Card } from './Card'
import styles from './cards.module.css'
import { Option } from './Option'
import { useLibrary } from './store'
import { useArticles } from './use-articles'
import { useDensity } from './use-density'
import { useVirtualRows } from './use-virtual-rows'

/** In CSS px: a card's height, by density; the gap between two; the width from which one more stands in a row. */
const HEIGHT = { comfortable: 288, compact: 232 } as const
const GAP = 16
const LEAST = 250

/** How many cards stand side by side in this width (CSS px). */
const columnsIn = (width: number): number => Math.max(1, Math.floor((width - GAP) / (LEAST + GAP)))

/** The articles of the result as cards, as many side by side as there is room for. */
export function Cards() {
  const total = useLibrary((library) => library.total)
  const cursor = useLibrary((library) => library.cursor)
  const article = useArticles()
  const density = useDensity()
  const scroller = useRef<HTMLDivElement>(null)
  const [perRow, setPerRow] = useState(1)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = (): void => setPerRow(columnsIn(element.clientWidth))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  const { items, size } = useVirtualRows({ scroller, height: HEIGHT[density] + GAP, perRow, above: GAP })
  return (
    <div ref={scroller} className={styles.scroller} data-density={density}>
      <div
        id="articles"
        role="listbox"
        aria-label="Articles"
        aria-multiselectable="true"
        aria-activedescendant={cursor < total ? `article-${cursor}` : undefined}
        tabIndex={0}
        className={styles.cards}
        style={{ height: size }}
      >
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
              const { row } = about
              return (
                <Option key={index} index={index} about={about} className={styles.card ?? ''}>
                  {row?.card && (
                    <Card
                      card={row.card}
                      also={row.also}
                      unsaved={about.unsaved}
                      question={about.question}
                      mark={about.mark}
                    />
                  )}
                </Option>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}
