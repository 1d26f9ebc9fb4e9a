import { type ReactNode, useEffect, useState } from 'react'
import type { Sort } from '../../../shared/ipc/contract'
import { Kbd } from '../../ui/Kbd'
import { takeArrivals } from './commands'
import { Chosen } from './filters/Chosen'
import { focusList } from './focus'
import { List } from './List'
import { Look } from './Look'
import styles from './library.module.css'
import { LinkAnswer } from './search/LinkAnswer'
import { NoResults } from './search/NoResults'
import { runQuery, useLibrary } from './store'

const sorts: readonly { readonly label: string; readonly sort: Sort }[] = [
  { label: 'Newest first', sort: { field: 'date', direction: 'descending' } },
  { label: 'Oldest first', sort: { field: 'date', direction: 'ascending' } },
  { label: 'Title A–Z', sort: { field: 'title', direction: 'ascending' } },
  { label: 'Title Z–A', sort: { field: 'title', direction: 'descending' } },
  { label: 'Highest quality', sort: { field: 'quality', direction: 'descending' } },
  { label: 'Lowest quality', sort: { field: 'quality', direction: 'ascending' } },
  { label: 'Highest heat', sort: { field: 'heat', direction: 'descending' } },
  { label: 'Provider A–Z', sort: { field: 'provider', direction: 'ascending' } },
]
const number = (count: number): string => count.toLocaleString('en')

/** What other features put into the pane. */
interface Slots {
  /** Above the list, under its header: questions and the selection's toolbar. */
  readonly top?: ReactNode
  /** Instead of an empty list where the query is the Inbox's. */
  readonly inboxDone?: ReactNode
  /** Instead of the list where the query is that of Changed today. */
  readonly today?: ReactNode
}

/** The list with its count, arrivals and order on top. */
export function LibraryPane({ top, inboxDone, today }: Slots) {
  const { ran, total, all, arrivals, sort, result, scanning } = useLibrary()
  const chosen = sorts.findIndex((one) => one.sort.field === sort.field && one.sort.direction === sort.direction)
  const counted =
    total === all ? `${number(all)} article${all === 1 ? '' : 's'}` : `${number(total)} of ${number(all)} articles`
  return (
    <section className={styles.pane} aria-label="Library">
      <header className={styles.bar}>
        <p role="status" aria-live="off" aria-label="Results" className={styles.count}>
          {counted}
        </p>
        {arrivals > 0 && (
          <button
            type="button"
            className={styles.arrivals}
            onClick={() => {
              void takeArrivals()
              focusList()
            }}
          >
            {number(arrivals)} new <Kbd>.</Kbd>
          </button>
        )}
        <select
          aria-label="Sort"
          className={styles.sort}
          value={chosen}
          onChange={(event) => void runQuery({ sort: sorts[Number(event.target.value)]?.sort ?? sort }, true)}
        >
          {sorts.map(({ label }, index) => (
            <option key={label} value={index}>
              {label}
            </option>
          ))}
        </select>
      </header>
      <Chosen />
      <LinkAnswer />
      {scanning && <Scanning done={scanning.done} total={scanning.total} />}
      {top}
      {body()}
      <Look />
    </section>
  )

  function body(): ReactNode {
    if (today !== undefined && ran.trim() === 'is:changed') return today
    if (result === null || total > 0 || scanning) return <List />
    if (all === 0) return <NoArticles />
    return inboxDone !== undefined && ran.trim() === 'is:new' ? inboxDone : <NoResults />
  }
}

/** Shown once it takes longer than a blink. */
function Scanning({ done, total }: { readonly done: number; readonly total: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div className={styles.scanning}>
      <progress aria-label="Reading the folder" value={done} max={Math.max(1, total)} />
      <span>
        {number(done)} of {number(total)} read
      </span>
    </div>
  )
}

function NoArticles() {
  return (
    <div className={styles.empty}>
      <h2>No articles here</h2>
      <p>
        An article is a Markdown file in a folder whose name begins with _, such as _news; in a folder without such
        collections, any Markdown file.
      </p>
    </div>
  )
}
