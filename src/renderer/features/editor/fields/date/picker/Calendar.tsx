import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { monthsOn, weekNumber, weeksOf } from '../../../../../../shared/dates/month'
import styles from './calendar.module.css'

interface Props {
  /** What the clocks show at the chosen moment, or now; in ms as if they showed UTC. */
  readonly shown: number
  /** A day is chosen. */
  readonly isSet: boolean
  /** What they show now. */
  readonly today: number
  /** The day that a week begins with, 0 is Sunday. */
  readonly firstDay: number
  /** The day that can have the focus. */
  readonly dayRef: RefObject<HTMLButtonElement | null>
  readonly onChoose: (shown: number) => void
}

const DAY_MS = 86_400_000
const MONDAY = 1

const inUtc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const monthName = inUtc({ month: 'long', year: 'numeric' })
const dayName = inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const weekdayName = inUtc({ weekday: 'long' })

const dayOf = (shown: number): number => Math.floor(shown / DAY_MS) * DAY_MS
const monthOf = (shown: number): number => new Date(shown).getUTCMonth()

/** Where a key leads from a day; null: it is none of the calendar's. */
function moved(key: string, shown: number, column: number): number | null {
  const days: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
  const by = key === 'Home' ? -column : key === 'End' ? 6 - column : days[key]
  if (by !== undefined) return shown + by * DAY_MS
  return key === 'PageUp' ? monthsOn(shown, -1) : key === 'PageDown' ? monthsOn(shown, 1) : null
}

/** A month as six weeks, so that nothing jumps. Arrows go through its days, PageUp and PageDown through the months. */
export function Calendar({ shown, isSet, today, firstDay, dayRef, onChoose }: Props) {
  // The month that is looked at, as long as the day stays that it was looked at from.
  const [looked, setLooked] = useState({ from: shown, month: shown })
  const month = looked.from === shown ? looked.month : shown
  const grid = useRef<HTMLTableElement>(null)
  const weeks = weeksOf(month, firstDay)
  const isShown = weeks.flat().includes(dayOf(shown))
  const stop = isShown ? dayOf(shown) : dayOf(monthsOn(month, 0))
  // A key may turn the month under the focus: the day that had it is gone then.
  const isByKey = useRef(false)
  useEffect(() => {
    if (isByKey.current) dayRef.current?.focus()
    isByKey.current = false
  })
  const look = (by: number): void => setLooked({ from: shown, month: monthsOn(month, by) })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const column = weeks.find((week) => week.includes(dayOf(shown)))?.indexOf(dayOf(shown)) ?? 0
    const next = moved(event.key, shown, column)
    if (next === null) return
    event.preventDefault()
    isByKey.current = true
    onChoose(next)
  }
  return (
    <div className={styles.calendar}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.turn}
          aria-label="Month before"
          data-stays="true"
          onClick={() => look(-1)}
        >
          <IconChevronLeft size={16} stroke={1.7} aria-hidden="true" />
        </button>
        <span id="calendar-month" aria-live="polite">
          {monthName.format(month)}
        </span>
        <button
          type="button"
          className={styles.turn}
          aria-label="Month after"
          data-stays="true"
          onClick={() => look(1)}
        >
          <IconChevronRight size={16} stroke={1.7} aria-hidden="true" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of days is a table that keys move in */}
      <table ref={grid} role="grid" aria-labelledby="calendar-month" className={styles.days} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {firstDay === MONDAY && <th aria-label="Week" />}
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col" abbr={weekdayName.format(day)}>
                {weekdayName.format(day).slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {firstDay === MONDAY && (
                <th scope="row" className={styles.week}>
                  {weekNumber(week[0] ?? 0)}
                </th>
              )}
              {week.map((day) => (
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid that the table is
                // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
                <td key={day} role="gridcell" aria-selected={isSet && day === dayOf(shown)}>
                  <button
                    type="button"
                    ref={day === stop ? dayRef : undefined}
                    tabIndex={day === stop ? 0 : -1}
                    aria-label={dayName.format(day)}
                    aria-current={day === dayOf(today) ? 'date' : undefined}
                    className={styles.day}
                    data-chosen={isSet && day === dayOf(shown)}
                    data-other={monthOf(day) !== monthOf(month)}
                    onClick={() => onChoose(day + (shown - dayOf(shown)))}
                  >
                    {new Date(day).getUTCDate()}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
