import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './panes.module.css'

interface Props {
  readonly label: string
  /** Widths in CSS px. */
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  readonly onChange: (value: number) => void
}

const STEP = 16

/** The line between two panes: dragged, or moved by ← and →. */
export function Splitter({ label, value, minimum, maximum, onChange }: Props) {
  const set = (to: number): void => onChange(Math.round(Math.min(maximum, Math.max(minimum, to))))
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
    if (step === 0) return
    event.preventDefault()
    set(value + step)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault()
    const line = event.currentTarget
    line.setPointerCapture(event.pointerId)
    const from = event.clientX
    const move = (moved: globalThis.PointerEvent): void => set(value + moved.clientX - from)
    line.addEventListener('pointermove', move)
    line.addEventListener('pointerup', () => line.removeEventListener('pointermove', move), { once: true })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be moved
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      tabIndex={0}
      className={styles.splitter}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  )
}
