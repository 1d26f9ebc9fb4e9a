import { type KeyboardEvent, useEffect, useRef } from 'react'
import styles from './clock-face.module.css'

interface Props {
  /** What the clocks show at the chosen moment, or now; in ms as if they showed UTC. */
  readonly shown: number
  /** A time is chosen. */
  readonly isSet: boolean
  readonly onChoose: (shown: number) => void
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const two = (number: number): string => String(number).padStart(2, '0')
const hours = Array.from({ length: 24 }, (_, hour) => hour)
const minutes = Array.from({ length: 12 }, (_, step) => step * 5)
/** In a row of either. */
const COLUMNS = 6

/** Hours and minutes, each by a click or the arrow keys. */
export function ClockFace({ shown, isSet, onChoose }: Props) {
  const date = new Date(shown)
  const [hour, minute] = [date.getUTCHours(), date.getUTCMinutes()]
  const start = shown - (shown % HOUR_MS)
  return (
    <div className={styles.clock}>
      <p className={styles.time}>{isSet ? `${two(hour)}:${two(minute)}` : 'No time'}</p>
      <Numbers
        label="Hour"
        numbers={hours}
        chosen={isSet ? hour : null}
        stop={hour}
        onChoose={(next) => onChoose(shown + (next - hour) * HOUR_MS)}
      />
      <Numbers
        label="Minute"
        numbers={minutes}
        chosen={isSet ? minute : null}
        stop={minute - (minute % 5)}
        onChoose={(next) => onChoose(start + next * MINUTE_MS)}
      />
    </div>
  )
}

interface NumbersProps {
  readonly label: string
  readonly numbers: readonly number[]
  readonly chosen: number | null
  /** The one that can have the focus. */
  readonly stop: number
  readonly onChoose: (number: number) => void
}

function Numbers({ label, numbers, chosen, stop, onChoose }: NumbersProps) {
  const group = useRef<HTMLDivElement>(null)
  const stopRef = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the number that a key went to
  useEffect(() => {
    if (group.current?.contains(document.activeElement)) stopRef.current?.focus()
  }, [stop])
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -COLUMNS,
      ArrowDown: COLUMNS,
    }
    const by = steps[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    // It ends at both ends: to go on into another day or hour nobody asked.
    const next = numbers[numbers.indexOf(stop) + by]
    if (next !== undefined) onChoose(next)
  }
  return (
    <>
      <p className={styles.label} aria-hidden="true">
        {label}
      </p>
      <div ref={group} role="radiogroup" aria-label={label} className={styles.numbers} onKeyDown={onKeyDown}>
        {numbers.map((number) => (
          // biome-ignore lint/a11y/useSemanticElements: an input can't be drawn as a cell of this grid that arrows move in two ways
          <button
            key={number}
            type="button"
            role="radio"
            ref={number === stop ? stopRef : undefined}
            tabIndex={number === stop ? 0 : -1}
            aria-checked={number === chosen}
            className={styles.number}
            onClick={() => onChoose(number)}
          >
            {two(number)}
          </button>
        ))}
      </div>
    </>
  )
}
