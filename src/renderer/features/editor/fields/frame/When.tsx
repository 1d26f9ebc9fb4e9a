import { exactTime } from '../../../../ui/age'
import styles from './when.module.css'

const AGE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** '2 hours ago', 'tomorrow'. */
export function ageOf(at: number, now: number): string {
  const seconds = (at - now) / 1_000
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return AGE.format(Math.trunc(seconds / size), unit)
  }
  return 'now'
}

interface Props {
  readonly at: number
  /** By whose clocks it is said; null: those of where the editor sits. */
  readonly zone?: string | null
}

/** A moment as people say it, and how long ago it was. */
export function When({ at, zone = null }: Props) {
  return (
    <>
      {exactTime(at, zone)} {zone !== null && `${zone} `}
      <span className={styles.age}>{ageOf(at, Date.now())}</span>
    </>
  )
}
