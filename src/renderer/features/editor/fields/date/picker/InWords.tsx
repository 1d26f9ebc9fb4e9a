import { shownBy } from '../../../../../../shared/dates/clock'
import { type Standing, understand } from '../../../../../../shared/dates/understand'
import styles from './in-words.module.css'

interface Props {
  readonly standing: Standing
  /** What the clocks show now, in ms as if they showed UTC. */
  readonly today: number
  /** The chosen one. */
  readonly moment: number | null
  readonly onChoose: (at: number, hasTime: boolean) => void
}

const WORDS = ['now', 'today 18:00', 'yesterday 9:00', 'Mon 14:00', 'tomorrow 6:30', '2 days ago', 'end of month']
const WEEK_MS = 7 * 86_400_000

const inUtc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const timeName = inUtc({ hour: '2-digit', minute: '2-digit' })
const weekdayName = inUtc({ weekday: 'short' })
const dayName = inUtc({ day: 'numeric', month: 'short' })

/** What can be typed into the field, and what it means now. */
export const InWords = ({ standing, today, moment, onChoose }: Props) => (
  <div className={styles.words}>
    <p className={styles.title}>In words</p>
    <ul className={styles.list}>
      {WORDS.map((words) => {
        const meant = understand(words, standing)
        if (meant.kind !== 'date') return null
        const shown = shownBy(standing.clock, meant.at)
        const isNear = Math.abs(shown - today) < WEEK_MS
        const end = words === 'now' ? timeName : isNear ? weekdayName : dayName
        return (
          <li key={words}>
            <button
              type="button"
              className={styles.word}
              data-chosen={meant.at === moment}
              onClick={() => onChoose(meant.at, meant.hasTime)}
            >
              {words} <span>{end.format(shown)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  </div>
)
