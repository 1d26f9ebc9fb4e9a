// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual table stand by themselves, which a <table> can't
import { type CSSProperties, useEffect, useLayoutEffect, useRef } from 'react'
import { useFields } from '../../../../core/fields'
import { useSession } from '../../../../core/session'
import { useMayShow } from '../../../pictures'
import { useGeometry } from '../../rows/scroll/geometry'
import { useArticles } from '../../rows/scroll/use-articles'
import { useRoom } from '../../rows/scroll/use-room'
import { useVirtualRows } from '../../rows/scroll/use-virtual-rows'
import { useLibrary } from '../../store'
import { chosenColumns } from './columns'
import { BOX_PX, fitted } from './fitted'
import { TableHead } from './TableHead'
import { TableRow, useCellId } from './TableRow'
import styles from './table.module.css'

/** In CSS px. */
const ROW_PX = 32
const HEAD_PX = 34

/** Whether the site's list of publishers has a logo that may be shown. */
function useHasLogos(): boolean {
  const organizations = useSession((session) => session.workspace?.organizations)
  const mayShow = useMayShow()
  return organizations?.some(({ logo }) => mayShow(logo)) ?? false
}

/** The articles of the result as a table of the columns that were chosen. */
export function Table() {
  const total = useLibrary((library) => library.total)
  const cursor = useLibrary((library) => library.cursor)
  const ids = useSession((session) => session.settings?.columns)
  const article = useArticles()
  const hasLogos = useHasLogos()
  const scroller = useRef<HTMLDivElement>(null)
  const { columns: chosen, title, least } = fitted(chosenColumns(ids ?? [], useFields()), useRoom(scroller))
  const { items, size } = useVirtualRows({ scroller, height: ROW_PX, above: 0, sticky: HEAD_PX, below: HEAD_PX })
  const active = useCellId(cursor, chosen.length + 1)
  const cells = chosen.length + 1
  useLayoutEffect(() => {
    useGeometry.setState(({ cell }) => ({ cells, cell: Math.min(cell, cells - 1) }))
    return () => useGeometry.setState({ cells: 0 })
  }, [cells])
  const cell = useGeometry((geometry) => geometry.cell)
  // The row is in sight already; a cell at the side is brought there when the arrow keys reach it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another cell moves the columns
  useEffect(() => {
    if (cell === 0) scroller.current?.scrollTo({ left: 0 })
    else document.getElementById(active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cell])
  const sizes = chosen.map(({ width, grow }) => (grow === undefined ? `${width}px` : `minmax(${width}px, ${grow}fr)`))
  const columns = `${BOX_PX}px minmax(${title}px, 2fr) ${sizes.join(' ')}`
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        id="articles"
        role="grid"
        aria-label="Articles"
        aria-multiselectable="true"
        aria-rowcount={total + 1}
        aria-colcount={chosen.length + 2}
        aria-activedescendant={cursor < total ? active : undefined}
        tabIndex={0}
        className={styles.table}
        style={{ '--columns': columns, minWidth: least } as CSSProperties}
      >
        <TableHead chosen={chosen} />
        <div role="rowgroup" className={styles.rows} style={{ height: size - HEAD_PX }}>
          {items.map(({ index, start }) => {
            const about = article(index)
            return (
              <TableRow key={about.key} index={index} about={about} chosen={chosen} hasLogos={hasLogos} top={start} />
            )
          })}
        </div>
      </div>
    </div>
  )
}
