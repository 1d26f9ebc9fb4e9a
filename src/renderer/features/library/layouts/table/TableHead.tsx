// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual table stand by themselves, which a <table> can't
// biome-ignore-all lint/a11y/useFocusableInteractive: cells of the grid are named by aria-activedescendant

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { focusList } from '../../focus'
import { clearSelection, selectAll, useSelection } from '../../selection'
import { runQuery, useLibrary } from '../../store'
import { type Column, nextSort } from './columns'
import grid from './look.module.css'
import styles from './table-head.module.css'

export const title = { label: 'Title', sort: 'title', first: 'ascending' } as const

/** The headers: one stop for Tab, arrows go along, Enter sorts, ↓ goes into the rows. */
export function TableHead({ chosen }: { readonly chosen: readonly Column[] }) {
  const sort = useLibrary((library) => library.sort)
  const total = useLibrary((library) => library.total)
  const selected = useSelection((selection) => selection.paths.size)
  const sortable = [title, ...chosen].filter((column) => column.sort !== null)
  const stop = sortable.some((column) => column.sort === sort.field) ? sort.field : title.sort

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'ArrowDown') focusList()
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button, input')]
      const at = buttons.indexOf(document.activeElement as HTMLElement)
      buttons[at + (event.key === 'ArrowLeft' ? -1 : 1)]?.focus()
    } else if (event.key !== 'Enter' && event.key !== ' ') return
    // These keys mean the header's own, not the row under the cursor.
    event.stopPropagation()
    if (event.key.startsWith('Arrow')) event.preventDefault()
  }
  const header = (column: typeof title | Column, index: number) => {
    const sorted = column.sort !== null && column.sort === sort.field
    const Arrow = sort.direction === 'ascending' ? IconArrowUp : IconArrowDown
    return (
      <div
        key={column.label}
        role="columnheader"
        aria-colindex={index + 2}
        aria-sort={sorted ? sort.direction : column.sort === null ? undefined : 'none'}
        className={grid.cell}
        data-number={'number' in column && column.number === true}
      >
        {column.sort === null ? (
          column.label
        ) : (
          <button
            type="button"
            tabIndex={column.sort === stop ? 0 : -1}
            className={styles.sort}
            onClick={() => {
              const next = nextSort(column, sort)
              if (next) void runQuery({ sort: next }, true)
            }}
          >
            {column.label}
            <Arrow className={styles.arrow} data-shown={sorted} size={13} stroke={2} aria-hidden="true" />
          </button>
        )}
      </div>
    )
  }
  const all = selected > 0 && selected >= total
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={`${grid.row} ${styles.row}`} onKeyDown={onKeyDown}>
        <div role="columnheader" aria-colindex={1} aria-label="Selected" className={grid.box}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label="Select all articles"
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = selected > 0 && !all
            }}
            onChange={() => (selected > 0 ? clearSelection() : void selectAll())}
          />
        </div>
        {header(title, 0)}
        {chosen.map((column, index) => header(column, index + 1))}
      </div>
    </div>
  )
}
