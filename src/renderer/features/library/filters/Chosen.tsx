import { IconX } from '@tabler/icons-react'
import { type MouseEvent, useMemo, useRef } from 'react'
import { clearFilters, filtersOf } from '../../../../shared/query'
import { useLanguage } from '../../../core/fields'
import { useSession } from '../../../core/session'
import { focusList } from '../focus'
import { PartOfQuery } from '../search/PartOfQuery'
import { isUnreadable } from '../search/unreadable'
import { runQuery, useLibrary } from '../store'
import { changedView, updateView } from '../views/views'
import styles from './chosen.module.css'

/**
 * The filters that the query's text has, each to be taken out by a click, and the way to keep what a view became; nothing where there is
 * neither. While the text can't be read they are those of the query whose result is shown, so that the list stays where it is.
 */
export function Chosen() {
  const asked = useLibrary((library) => library.text)
  const ran = useLibrary((library) => library.ran)
  const language = useLanguage()
  const unreadable = useMemo(() => isUnreadable(asked, language), [asked, language])
  const text = unreadable ? ran : asked
  const line = useRef<HTMLDivElement>(null)
  const filters = filtersOf(text, language)
  // The team's views are another store's.
  useSession((session) => session.workspace?.views)
  const changedNow = useLibrary(changedView)
  const kept = useRef(changedNow)
  if (!unreadable) kept.current = changedNow
  const changed = kept.current
  if (filters.length === 0 && changed === undefined) return null
  /** The button that had the focus goes: by keys the next one has it, else the list. */
  const run = (event: MouseEvent, next: string, index: number): void => {
    const byKey = event.detail === 0
    void runQuery({ text: next })
    requestAnimationFrame(() => {
      const button = byKey && index >= 0 ? line.current?.querySelectorAll('button').item(index) : null
      if (button) button.focus()
      else focusList()
    })
  }
  return (
    <div ref={line} className={styles.chosen}>
      {filters.map(({ label, without }, index) => (
        <button
          key={label}
          type="button"
          className={styles.filter}
          aria-label={`Remove filter ${label}`}
          title={`Remove filter ${label}`}
          onClick={(event) => run(event, without, index)}
        >
          <PartOfQuery text={label} />
          <IconX size={12} stroke={2} aria-hidden="true" />
        </button>
      ))}
      {filters.length > 0 && (
        <button
          type="button"
          className={styles.clear}
          onClick={(event) => run(event, clearFilters(text, language), -1)}
        >
          Clear all
        </button>
      )}
      {changed !== undefined && (
        <button
          type="button"
          className={styles.clear}
          disabled={unreadable}
          title={`Keep this search and its order as “${changed.name}”`}
          onClick={() => {
            void updateView(changed)
            focusList()
          }}
        >
          Update view
        </button>
      )}
    </div>
  )
}
