import { IconFilter } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react'
import { filtersOf } from '../../../../shared/query'
import { useLanguage } from '../../../core/fields'
import { useLibrary } from '../store'
import { Filters } from './Filters'
import styles from './filter-panel.module.css'

interface ButtonProps {
  readonly open: boolean
  readonly onToggle: () => void
  readonly ref: Ref<HTMLButtonElement>
}

/** Where there is no room for the filters: a funnel, with a dot while some are chosen. */
export function FilterButton({ open, onToggle, ref }: ButtonProps) {
  const language = useLanguage()
  const chosen = useLibrary((library) => filtersOf(library.text, language).length)
  return (
    <button
      ref={ref}
      type="button"
      className={styles.button}
      aria-label="Show filters"
      aria-description={chosen === 0 ? undefined : `${chosen} chosen`}
      aria-expanded={open}
      title="Filters"
      onClick={onToggle}
    >
      <IconFilter size={18} stroke={1.6} aria-hidden="true" />
      {chosen > 0 && <span className={styles.dot} />}
    </button>
  )
}

/** The filters over the list, until Esc or a click elsewhere. */
export function FilterPanel({ close }: { readonly close: () => void }) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <>
      {/* A click anywhere else closes it and does nothing more. */}
      <div className={styles.behind} aria-hidden="true" onPointerDown={close} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc closes it, wherever the focus is inside */}
      <div ref={panel} className={styles.panel} tabIndex={-1} onKeyDown={onKeyDown}>
        <Filters />
      </div>
    </>
  )
}
