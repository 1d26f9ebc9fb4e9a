import { type ReactNode, useEffect, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { Articles } from './Articles'
import { Chosen } from './filters/Chosen'
import { ListHeader } from './ListHeader'
import styles from './library.module.css'
import { LinkAnswer } from './search/LinkAnswer'
import { NoResults } from './search/NoResults'
import { useLibrary } from './store'

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
  const { ran, total, all, result, scanning } = useLibrary(
    useShallow(({ ran, total, all, result, scanning }) => ({ ran, total, all, result, scanning })),
  )
  return (
    <section className={styles.pane} aria-label="Library">
      <ListHeader />
      <Chosen />
      <LinkAnswer />
      {scanning && <Scanning done={scanning.done} total={scanning.total} />}
      {top}
      {body()}
    </section>
  )

  function body(): ReactNode {
    if (today !== undefined && ran.trim() === 'is:changed') return today
    if (result === null || total > 0 || scanning) return <Articles />
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
