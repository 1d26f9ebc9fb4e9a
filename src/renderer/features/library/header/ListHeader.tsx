import type { ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { number } from '../../../../shared/numbers'
import { useFields } from '../../../core/fields'
import { useSession } from '../../../core/session'
import { Kbd } from '../../../ui/button/Kbd'
import { takeArrivals } from '../commands'
import { focusList } from '../focus'
import { decidedToday, leftOf, resultCount } from '../result-count'
import { Fault } from '../search/Fault'
import { runQuery, useLibrary } from '../store'
import { ColumnsMenu } from './ColumnsMenu'
import { LayoutChoice } from './LayoutChoice'
import styles from './list-header.module.css'
import { sortChoices, sortKey } from './sorts'

interface Props {
  /** What the view counts that shows no articles. */
  readonly count?: ReactNode
}

/** Over the list: how many, what came meanwhile, the order and the layout; in the counts' place why a query can't be read. */
export function ListHeader({ count }: Props) {
  const { total, all, arrivals, bad } = useLibrary(
    useShallow(({ total, all, arrivals, bad }) => ({ total, all, arrivals, bad })),
  )
  const layout = useSession((session) => session.settings?.layout ?? 'list')
  const left = useLibrary(leftOf)
  const decided = decidedToday(useSession((session) => session.today))
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <div className={styles.counts}>
          {count !== undefined && <p className={styles.left}>{count}</p>}
          {left !== null && (
            <p className={styles.left}>
              <span className="visually-hidden">Inbox </span>
              <strong>{number(left)} left</strong>
              {decided > 0 && <span> · {number(decided)} decided</span>}
            </p>
          )}
          <p
            role="status"
            aria-live="off"
            aria-label="Results"
            className={styles.count}
            data-small={left !== null || count !== undefined}
          >
            {resultCount(total, all)}
            {bad !== null && <span className="visually-hidden"> · query not understood</span>}
          </p>
        </div>
        {arrivals > 0 && (
          <button
            type="button"
            aria-keyshortcuts="."
            className={styles.arrivals}
            onClick={() => {
              void takeArrivals()
              focusList()
            }}
          >
            {number(arrivals)} new <Kbd>.</Kbd>
          </button>
        )}
        <Fault />
      </div>
      <div className={styles.end}>
        <SortChoice />
        {layout === 'table' && <ColumnsMenu />}
        <LayoutChoice />
      </div>
    </header>
  )
}

function SortChoice() {
  const sort = useLibrary((library) => library.sort)
  const choices = sortChoices(sort, useFields())
  return (
    <select
      aria-label="Sort"
      className={styles.sort}
      value={sortKey(sort)}
      onChange={(event) => {
        const choice = choices.find(({ key }) => key === event.target.value)
        if (choice) void runQuery({ sort: choice.sort }, true)
      }}
    >
      {choices.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  )
}
