import { useRef } from 'react'
import styles from './list.module.css'
import { Option } from './Option'
import { Row } from './Row'
import { useLibrary } from './store'
import { useArticles } from './use-articles'
import { useDensity } from './use-density'
import { useVirtualRows } from './use-virtual-rows'

const HEIGHT = { comfortable: 76, compact: 44 } as const

/** The articles of the result, one under the other. */
export function List() {
  const total = useLibrary((library) => library.total)
  const cursor = useLibrary((library) => library.cursor)
  const article = useArticles()
  const density = useDensity()
  const scroller = useRef<HTMLDivElement>(null)
  const { items, size } = useVirtualRows({ scroller, height: HEIGHT[density] })
  return (
    <div ref={scroller} className={styles.scroller} data-density={density}>
      <div
        id="articles"
        role="listbox"
        aria-label="Articles"
        aria-multiselectable="true"
        aria-activedescendant={cursor < total ? `article-${cursor}` : undefined}
        tabIndex={0}
        className={styles.list}
        style={{ height: size }}
      >
        {items.map(({ index, start }) => {
          const { row, ...about } = article(index)
          return (
            <Option
              key={index}
              index={index}
              about={{ row, ...about }}
              className={styles.option ?? ''}
              style={{ height: HEIGHT[density], transform: `translateY(${start}px)` }}
            >
              {row?.card && (
                <Row
                  card={row.card}
                  also={row.also}
                  compact={density === 'compact'}
                  unsaved={about.unsaved}
                  question={about.question}
                  mark={about.mark}
                />
              )}
            </Option>
          )
        })}
      </div>
    </div>
  )
}
