import { IconArrowBackUp, IconCopy } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { TodayEntry } from '../../../shared/change/change'
import { counted } from '../../../shared/numbers'
import { openPath, useSession } from '../../core/session'
import { clockTime } from '../../ui/age'
import { Button } from '../../ui/button/Button'
import { KnownLines } from '../../ui/diff/LineDiff'
import { Empty } from '../../ui/Empty'
import { undoAction } from '../library'
import { type TodayItem, todayItems } from './items'
import { copySummary, loadToday, useToday } from './store'
import { decisionsSentence, linesSentence } from './summary'
import styles from './today.module.css'

/** Changed lines of one article that a row shows. */
const LINES = 12

/** Each line that this user changed since midnight, with undo for each action. */
export function Today() {
  const entries = useToday((today) => today.entries)
  const tally = useSession((session) => session.today)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tally says that something was done or undone
  useEffect(() => void loadToday(), [tally])
  if (entries === null) return null
  if (entries.length === 0) {
    return (
      <Empty>
        <h2>Nothing changed today</h2>
        <p>Each line that you change is listed here, with what it was before and a way back.</p>
      </Empty>
    )
  }
  return (
    <section aria-label="Changed today" className={styles.today}>
      <header className={styles.head}>
        <p>
          {tally && (
            <>
              <strong>{decisionsSentence(tally)}</strong> {linesSentence(tally)}
            </>
          )}
        </p>
        <Button onClick={() => void copySummary()}>
          <IconCopy size={16} stroke={1.7} aria-hidden="true" />
          Copy as summary
        </Button>
      </header>
      <Items entries={entries} />
    </section>
  )
}

function Items({ entries }: { readonly entries: readonly TodayEntry[] }) {
  const items = useMemo(() => todayItems(entries), [entries])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'action' ? 40 : 84),
    overscan: 8,
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index]
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item?.kind === 'action' ? <Action item={item} /> : item && <Entry entry={item.entry} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Action({ item: { action, at, label, short } }: { readonly item: Extract<TodayItem, { kind: 'action' }> }) {
  return (
    <div className={styles.action}>
      <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
      <h3>{short}</h3>
      <Button size="small" aria-label={`Undo ${label}`} onClick={() => void undoAction(action).then(loadToday)}>
        <IconArrowBackUp size={15} stroke={1.7} aria-hidden="true" />
        Undo
      </Button>
    </div>
  )
}

function Entry({ entry: { path, title, isArticle, lines } }: { readonly entry: TodayEntry }) {
  const more = lines.length - LINES
  return (
    <div className={styles.entry}>
      {isArticle ? (
        <button type="button" className={styles.title} dir="auto" onClick={() => openPath(path)}>
          {title}
        </button>
      ) : (
        <p className={styles.topic}>
          <bdi>{title}</bdi> <span>{path}</span>
        </p>
      )}
      {lines.length > 0 && <KnownLines changes={lines.slice(0, LINES)} />}
      {more > 0 && <p className={styles.more}>and {counted(more, 'more line')}</p>}
    </div>
  )
}
