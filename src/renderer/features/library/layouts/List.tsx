import { useRef } from 'react'
import { Listbox } from '../rows/Listbox'
import { Option } from '../rows/Option'
import { useArticles } from '../rows/scroll/use-articles'
import { useDensity } from '../rows/scroll/use-density'
import { useVirtualRows } from '../rows/scroll/use-virtual-rows'
import styles from './list.module.css'
import { Row } from './Row'

const HEIGHT = { comfortable: 76, compact: 44 } as const

/** The articles of the result, one under the other. */
export function List() {
  const article = useArticles()
  const density = useDensity()
  const scroller = useRef<HTMLDivElement>(null)
  const { items, size } = useVirtualRows({ scroller, height: HEIGHT[density] })
  return (
    <Listbox ref={scroller} layout="list" density={density} size={size}>
      {items.map(({ index, start }) => {
        const about = article(index)
        return (
          <Option
            key={about.key}
            index={index}
            about={about}
            className={styles.option ?? ''}
            style={{ height: HEIGHT[density], transform: `translateY(${start}px)` }}
          >
            {(shown) => <Row {...shown} compact={density === 'compact'} />}
          </Option>
        )
      })}
    </Listbox>
  )
}
