import { useRef } from 'react'
import { Listbox } from './Listbox'
import styles from './list.module.css'
import { Option } from './Option'
import { Row } from './Row'
import { useArticles } from './use-articles'
import { useDensity } from './use-density'
import { useVirtualRows } from './use-virtual-rows'

const HEIGHT = { comfortable: 76, compact: 44 } as const

/** The articles of the result, one under the other. */
export function List() {
  const article = useArticles()
  const density = useDensity()
  const scroller = useRef<HTMLDivElement>(null)
  const { items, size } = useVirtualRows({ scroller, height: HEIGHT[density] })
  return (
    <Listbox ref={scroller} layout="list" density={density} size={size}>
      {items.map(({ index, start }) => (
        <Option
          key={index}
          index={index}
          about={article(index)}
          className={styles.option ?? ''}
          style={{ height: HEIGHT[density], transform: `translateY(${start}px)` }}
        >
          {(shown) => <Row {...shown} compact={density === 'compact'} />}
        </Option>
      ))}
    </Listbox>
  )
}
