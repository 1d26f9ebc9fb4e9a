import { type ReactNode, useRef, useState } from 'react'
import { FilterButton, FilterPanel } from './filters/FilterPanel'
import { Filters } from './filters/Filters'
import styles from './sidebar.module.css'
import { Views } from './views/Views'

/** What to look at: views, and filters below them; as a rail, pictures with a funnel that opens the filters. */
export function Sidebar({ rail, questions }: { readonly rail: boolean; readonly questions: ReactNode }) {
  const [open, setOpen] = useState(false)
  const funnel = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpen(false)
    funnel.current?.focus()
  }
  return (
    <div className={styles.place}>
      <div id="sidebar" className={styles.sidebar} data-rail={rail}>
        <Views rail={rail} />
        {questions}
        {rail ? <FilterButton ref={funnel} open={open} onToggle={() => setOpen(!open)} /> : <Filters />}
      </div>
      {rail && open && <FilterPanel close={close} />}
    </div>
  )
}
