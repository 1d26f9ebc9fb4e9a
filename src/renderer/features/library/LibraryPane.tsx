import { IconFolderOpen } from '@tabler/icons-react'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { number } from '../../../shared/numbers'
import { Button } from '../../ui/button/Button'
import { Empty } from '../../ui/Empty'
import { Chosen } from './filters/Chosen'
import { ListHeader } from './header/ListHeader'
import { Articles } from './layouts/Articles'
import styles from './library-pane.module.css'
import { LinkAnswer } from './search/LinkAnswer'
import { NoResults } from './search/NoResults'
import { useLibrary } from './store'

/** What other features put into the pane. */
interface Slots {
  /** Above the list, where articles can be chosen. */
  readonly toolbar?: ReactNode
  /** Instead of an empty list where the query is the Inbox's. */
  readonly inboxDone?: ReactNode
  /** Instead of the list where the query is that of Changed today. */
  readonly today?: ReactNode
  /** What that counts, over it. */
  readonly todayCount?: ReactNode
  /** The way on from a folder without articles. */
  readonly onOpenFolder: () => void
}

/** The list with its count, arrivals and order on top. */
export function LibraryPane({ toolbar, inboxDone, today, todayCount, onOpenFolder }: Slots) {
  const { ran, total, all, result, scanning } = useLibrary(
    useShallow(({ ran, total, all, result, scanning }) => ({ ran, total, all, result, scanning })),
  )
  const pane = useRef<HTMLElement>(null)
  const hadFocus = useRef(false)
  // A list that an empty screen takes the place of leaves its focus to the pane, and gets it back from there.
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) pane.current?.focus()
    else if (document.activeElement === pane.current) document.getElementById('articles')?.focus()
  })
  const isToday = today !== undefined && ran.trim() === 'is:changed'
  return (
    <section
      ref={pane}
      id="library"
      tabIndex={-1}
      className={styles.pane}
      aria-label="Library"
      onFocus={() => {
        hadFocus.current = true
      }}
      onBlur={(event) => {
        hadFocus.current = event.currentTarget.contains(event.relatedTarget)
      }}
    >
      <ListHeader count={isToday ? todayCount : undefined} />
      <Chosen />
      <LinkAnswer />
      {scanning && <Scanning done={scanning.done} total={scanning.total} />}
      {body()}
    </section>
  )

  function body(): ReactNode {
    const query = ran.trim()
    if (isToday) return today
    const isEmpty = result !== null && total === 0 && !scanning
    if (isEmpty && all === 0) return <NoArticles onOpenFolder={onOpenFolder} />
    if (isEmpty && inboxDone !== undefined && query === 'is:new') return inboxDone
    return (
      <>
        {toolbar}
        {isEmpty ? <NoResults /> : <Articles />}
      </>
    )
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

function NoArticles({ onOpenFolder }: Pick<Slots, 'onOpenFolder'>) {
  return (
    <Empty>
      <h2>No articles here</h2>
      <p>
        An article is a Markdown file in a folder whose name begins with _, such as _news; where none of those holds
        articles, any Markdown file.
      </p>
      <Button aria-keyshortcuts="Control+O Meta+O" onClick={onOpenFolder}>
        <IconFolderOpen size={16} stroke={1.6} aria-hidden="true" /> Open another folder…
      </Button>
    </Empty>
  )
}
