import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import styles from './splitter.module.css'

interface Props {
  readonly label: string
  /** Widths in CSS px. */
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  /** While it is dragged, or its key is held down. */
  readonly onMove: (value: number) => void
  /** Once, when it was let go: this is to be kept. */
  readonly onChange: (value: number) => void
}

const STEP_PX = 16
const ends = ['pointerup', 'pointercancel', 'lostpointercapture'] as const

/** The line between two panes: dragged, or moved by ← and →. */
export function Splitter({ label, value, minimum, maximum, onMove, onChange }: Props) {
  /** Shown and not kept yet. */
  const moved = useRef<number | null>(null)
  const drag = useRef<AbortController>(undefined)
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  }, [onChange])
  const moveTo = (to: number): void => {
    moved.current = Math.round(Math.min(maximum, Math.max(minimum, to)))
    onMove(moved.current)
  }
  const letGo = useRef(() => {
    drag.current?.abort()
    const width = moved.current
    moved.current = null
    if (width !== null) change.current(width)
  }).current
  useEffect(() => letGo, [letGo])
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? STEP_PX : event.key === 'ArrowLeft' ? -STEP_PX : 0
    if (step === 0) return
    event.preventDefault()
    moveTo((moved.current ?? value) + step)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault()
    letGo()
    const line = event.currentTarget
    line.setPointerCapture(event.pointerId)
    const from = event.clientX
    drag.current = new AbortController()
    const { signal } = drag.current
    const move = (now: globalThis.PointerEvent): void => moveTo(value + now.clientX - from)
    line.addEventListener('pointermove', move, { signal })
    for (const end of ends) line.addEventListener(end, letGo, { signal })
  }
  // The focus may go elsewhere while it is dragged: the mouse says when that ends.
  const onBlur = (): void => {
    if (drag.current?.signal.aborted !== false) letGo()
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
      onKeyUp={letGo}
      onBlur={onBlur}
      onPointerDown={onPointerDown}
    />
  )
}
