import { FilterButton } from './filters/FilterPanel'
import { Filters } from './filters/Filters'
import styles from './sidebar.module.css'
import { Views } from './views/Views'

/** What to look at: views, and filters below them; as a rail, pictures with a funnel that opens the filters. */
export function Sidebar({ rail }: { readonly rail: boolean }) {
  return (
    <div id="sidebar" className={styles.sidebar} data-rail={rail}>
      <Views rail={rail} />
      {rail ? <FilterButton /> : <Filters />}
    </div>
  )
}
