import type { ReactNode, Ref } from 'react'
import { useLibrary } from '../store'
import styles from './listbox.module.css'

interface Props {
  /** What scrolls. */
  readonly ref: Ref<HTMLDivElement>
  readonly layout: 'list' | 'cards'
  readonly density: 'comfortable' | 'compact'
  /** CSS px of all rows. */
  readonly size: number
  readonly children: ReactNode
}

/** The listbox of list and cards. It keeps the focus; the option under the cursor is named by it. */
export function Listbox({ ref, layout, density, size, children }: Props) {
  const active = useLibrary(({ cursor, total }) => (cursor < total ? `article-${cursor}` : undefined))
  return (
    <div ref={ref} className={styles.scroller} data-layout={layout} data-density={density}>
      <div
        id="articles"
        role="listbox"
        aria-label="Articles"
        aria-multiselectable="true"
        aria-activedescendant={active}
        tabIndex={0}
        className={styles.list}
        style={{ height: size }}
      >
        {children}
      </div>
    </div>
  )
}
