import { IconAlertTriangle, IconCopy, IconPencil } from '@tabler/icons-react'
import type { ArticleCard, SameStory } from '../../../shared/ipc/card'
import { stateOf } from '../../../shared/query'
import { agoText, exactTime, shortAge } from '../../ui/age'
import { StateMark } from '../../ui/StateMark'
import styles from './option.module.css'
import { alsoText, numbersOf, problemCount } from './row-name'

interface OfCard {
  readonly card: ArticleCard
}

/** One of the four states, or that nobody can decide. */
export function State({ card }: OfCard) {
  const state = stateOf(card)
  return state === 'broken' ? <span className={styles.broken}>Can’t be read</span> : <StateMark state={state} />
}

/** How many problems an article has; what they are is told on hover and by Space. */
export function Problems({ card }: OfCard) {
  const count = problemCount(card)
  if (count === 0 || card.broken) return null
  const error = card.problems.some((problem) => problem.severity === 'error')
  return (
    <span className={styles.problems} data-error={error} title={card.problems.map((one) => one.message).join('\n')}>
      <IconAlertTriangle size={12} stroke={2} aria-hidden="true" />
      {count}
    </span>
  )
}

export function Numbers({ card }: OfCard) {
  const { quality, heat } = numbersOf(card)
  return (
    <>
      {quality && <span>{quality}</span>}
      {heat && <span data-cold={(card.heat ?? 0) < 0}>{heat}</span>}
    </>
  )
}

export const Unsaved = () => (
  <IconPencil className={styles.unsaved} size={14} stroke={2} aria-label="Unsaved edits" role="img" />
)

/** How long ago, with the exact time on hover. */
export function Age({ time }: { readonly time: number }) {
  const now = Date.now()
  return (
    <time
      className={styles.age}
      dateTime={new Date(time).toISOString()}
      title={`${exactTime(time)} (${agoText(time, now)})`}
    >
      {shortAge(time, now)}
    </time>
  )
}

/** Another article that tells the same story; where there is no room for its name, its sign alone. */
export function Also({ also, short }: { readonly also: readonly SameStory[]; readonly short: boolean }) {
  const text = alsoText(also, Date.now())
  if (text === null) return null
  return (
    <span className={styles.also} title={text}>
      <IconCopy size={13} stroke={1.8} aria-hidden="true" />
      {!short && <span dir="auto">{text}</span>}
    </span>
  )
}
